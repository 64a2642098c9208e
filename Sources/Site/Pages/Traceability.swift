import Links

/// Reads the relations of a node from the graph, both ways, as a page shows them.
struct Traceability {
  let map: SiteMap
  let page: SiteAddress
  /// Where all relations stand if a group is cut.
  var overflow: SiteAddress?
  var limit = SiteMap.relationsShown

  private struct Neighbour {
    var node: NodeIndex
    var isOutgoing: Bool
    var relation: Relation
    var also: [Relation] = []
  }

  /// One entry for each other end and direction, under its strongest relation. A mention is shown
  /// only of items that nothing else relates.
  func groups(of node: NodeIndex, prefix: String = "") -> [TraceGroup] {
    let neighbours = merged(node)
    var groups: [TraceGroup] = []
    for relation in Relation.allCases {
      for isOutgoing in [true, false] {
        var count = 0
        var entries: [TraceEntry] = []
        for neighbour in neighbours
        where neighbour.relation == relation && neighbour.isOutgoing == isOutgoing {
          count += 1
          guard entries.count < limit else { continue }
          entries.append(entry(for: neighbour))
        }
        guard count > 0 else { continue }
        let direction = isOutgoing ? "out" : "in"
        groups.append(
          TraceGroup(
            label: map.relations.label(relation, isOutgoing: isOutgoing),
            anchor: "sw-\(prefix)\(relation.exportName)-\(direction)", entries: entries,
            count: count, more: more(count - entries.count)))
      }
    }
    return groups
  }

  private func entry(for neighbour: Neighbour) -> TraceEntry {
    let also = neighbour.also.map {
      map.relations.label($0, isOutgoing: neighbour.isOutgoing).lowercased()
    }
    return TraceEntry(
      map: map, page: page, node: neighbour.node,
      also: also.isEmpty ? nil : also.joined(separator: ", "))
  }

  private func more(_ hidden: Int) -> MoreLink? {
    guard hidden > 0, let overflow else { return nil }
    return MoreLink(href: page.link(to: overflow), count: hidden)
  }

  private func merged(_ node: NodeIndex) -> [Neighbour] {
    var neighbours: [Neighbour] = []
    collect(map.graph.outgoing[node], from: node, isOutgoing: true, into: &neighbours)
    collect(map.graph.incoming[node], from: node, isOutgoing: false, into: &neighbours)
    guard neighbours.contains(where: { $0.relation == .mentions }) else { return neighbours }
    let related = Set(neighbours.lazy.filter { $0.relation != .mentions }.map(\.node))
    return neighbours.filter { $0.relation != .mentions || !related.contains($0.node) }
  }

  private func collect(
    _ edges: ArraySlice<Int32>, from node: NodeIndex, isOutgoing: Bool,
    into neighbours: inout [Neighbour]
  ) {
    let first = neighbours.count
    var places: [NodeIndex: Int] = [:]
    for index in edges {
      let edge = map.graph.edges[Int(index)]
      let other = isOutgoing ? edge.to : edge.from
      guard other != node else { continue }
      let known =
        edges.count > 16
        ? places[other]
        : neighbours[first...].firstIndex { $0.node == other }
      if let known {
        let isNew =
          neighbours[known].relation != edge.relation
          && !neighbours[known].also.contains(edge.relation) && edge.relation != .mentions
        if isNew { neighbours[known].also.append(edge.relation) }
      } else {
        if edges.count > 16 { places[other] = neighbours.count }
        neighbours.append(
          Neighbour(node: other, isOutgoing: isOutgoing, relation: edge.relation))
      }
    }
  }
}
