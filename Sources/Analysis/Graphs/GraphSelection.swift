package import Links

/// A part of the link graph: some nodes, and the edges between them that are in some relations.
package struct GraphSelection: Sendable {
  /// By node.
  package private(set) var isSelected: [Bool]
  package let relations: Set<Relation>

  /// `kinds` are families and `artifact`; `nil` are all. `around` leaves only nodes that are within
  /// `depth` steps of one, in either direction, over edges of the relations.
  package init(
    _ graph: LinkGraph, kinds: Set<String>? = nil,
    relations: Set<Relation> = Set(Relation.allCases), around: NodeIndex? = nil, depth: Int = 1
  ) {
    self.relations = relations
    let count = graph.items.count + graph.artifacts.count
    isSelected = (0..<NodeIndex(count)).map { node in
      node == around || kinds.map { $0.contains(graph.family(of: node)) } ?? true
    }
    guard let around else { return }
    var isNear = [Bool](repeating: false, count: count)
    isNear[Int(around)] = true
    var level = [around]
    for _ in 0..<max(0, depth) where !level.isEmpty {
      var next: [NodeIndex] = []
      for node in level {
        for index in graph.outgoing[node] + graph.incoming[node] {
          let edge = graph.edges[Int(index)]
          guard relations.contains(edge.relation) else { continue }
          for other in [edge.from, edge.to]
          where other >= 0 && isSelected[Int(other)] && !isNear[Int(other)] {
            isNear[Int(other)] = true
            next.append(other)
          }
        }
      }
      level = next
    }
    isSelected = isNear
  }

  package func contains(_ edge: Edge) -> Bool {
    relations.contains(edge.relation) && edge.from >= 0 && edge.to >= 0
      && isSelected[Int(edge.from)] && isSelected[Int(edge.to)]
  }

  package func contains(_ reference: UnresolvedReference) -> Bool {
    relations.contains(reference.relation) && reference.from >= 0
      && isSelected[Int(reference.from)]
  }

  package func nodes() -> [NodeIndex] {
    isSelected.indices.filter { isSelected[$0] }.map { NodeIndex($0) }
  }

  /// One arrow for all edges of a relation between two nodes.
  package struct Arrow: Sendable, Hashable, Comparable {
    package var from: NodeIndex
    package var to: NodeIndex
    package var relation: Relation

    package static func < (left: Arrow, right: Arrow) -> Bool {
      (left.from, left.to, left.relation) < (right.from, right.to, right.relation)
    }
  }

  /// Sorted, each once; references of an item to itself are left out.
  package func arrows(of graph: LinkGraph) -> [Arrow] {
    var known: Set<Arrow> = []
    for edge in graph.edges where contains(edge) && edge.from != edge.to {
      known.insert(Arrow(from: edge.from, to: edge.to, relation: edge.relation))
    }
    return known.sorted()
  }
}
