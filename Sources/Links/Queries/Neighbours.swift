/// An item or artifact at the other end of one or more edges.
package struct Neighbour: Sendable, Equatable {
  package var node: NodeIndex
  /// The edges to it within this relation, in order of writing.
  package var edges: [Int32]
}

/// The neighbours of a node that are in one relation to it, in one direction.
package struct NeighbourGroup: Sendable, Equatable {
  package var relation: Relation
  /// The relation runs towards the node: *required by*, not *depends on*.
  package var isIncoming: Bool
  package var neighbours: [Neighbour]
}

extension LinkGraph {
  /// What a node relates to and what relates to it, strongest relation first, outgoing before
  /// incoming. Parallel edges are one neighbour, under the strongest of their relations.
  package func neighbours(of node: NodeIndex) -> [NeighbourGroup] {
    let groups =
      groups(outgoing[node], isIncoming: false) { $0.to == node ? nil : $0.to }
      + groups(incoming[node], isIncoming: true) { $0.from == node ? nil : $0.from }
    return groups.sorted {
      $0.relation != $1.relation
        ? $0.relation < $1.relation : !$0.isIncoming && $1.isIncoming
    }
  }

  /// Edges come by relation, so the first group that has a neighbour keeps it.
  private func groups(
    _ indices: ArraySlice<Int32>, isIncoming: Bool, other: (Edge) -> NodeIndex?
  ) -> [NeighbourGroup] {
    var groups: [NeighbourGroup] = []
    var place: [NodeIndex: (group: Int, neighbour: Int)] = [:]
    for index in indices {
      let edge = edges[Int(index)]
      guard let node = other(edge) else { continue }
      if let known = place[node] {
        groups[known.group].neighbours[known.neighbour].edges.append(index)
        continue
      }
      if groups.last?.relation != edge.relation {
        groups.append(
          NeighbourGroup(relation: edge.relation, isIncoming: isIncoming, neighbours: []))
      }
      let group = groups.count - 1
      place[node] = (group, groups[group].neighbours.count)
      groups[group].neighbours.append(Neighbour(node: node, edges: [index]))
    }
    return groups
  }
}
