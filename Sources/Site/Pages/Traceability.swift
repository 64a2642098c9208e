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
    /// Bits of further relations, by their raw values.
    var also: UInt16 = 0
  }

  /// One entry for each other end and direction, under its strongest relation. A mention, and
  /// *related to*, is shown only of items that nothing stronger relates.
  func groups(of node: NodeIndex, prefix: String = "") -> [TraceGroup] {
    let neighbours = merged(node)
    let present = neighbours.reduce(into: UInt16(0)) { $0 |= 1 << $1.relation.rawValue }
    var groups: [TraceGroup] = []
    for relation in Relation.allCases where present & 1 << relation.rawValue != 0 {
      // A relation that is called the same both ways is one group.
      let isSymmetric = map.relations.isSymmetric(relation)
      for isOutgoing in isSymmetric ? [true] : [true, false] {
        var count = 0
        var entries: [TraceEntry] = []
        for neighbour in neighbours
        where neighbour.relation == relation
          && (isSymmetric || neighbour.isOutgoing == isOutgoing)
        {
          let isKnown =
            isSymmetric && !neighbour.isOutgoing
            && neighbours.contains {
              $0.isOutgoing && $0.relation == relation && $0.node == neighbour.node
            }
          if isKnown { continue }
          count += 1
          guard entries.count < limit else { continue }
          entries.append(entry(for: neighbour))
        }
        guard count > 0 else { continue }
        let direction = isOutgoing ? "out" : "in"
        groups.append(
          TraceGroup(
            label: map.relations.label(relation, isOutgoing: isOutgoing),
            anchor: "\(DocumentBody.ownPrefix)\(prefix)\(relation.name)-\(direction)",
            entries: entries,
            count: count, more: more(count - entries.count)))
      }
    }
    return groups
  }

  private func entry(for neighbour: Neighbour) -> TraceEntry {
    let node = neighbour.node
    let href = map.link(from: page, toNode: node)
    let index = Int(node)
    guard index < map.graph.items.count else {
      let path = map.graph.artifacts[index - map.graph.items.count].path
      return TraceEntry(href: href, title: path, kind: "File", also: also(neighbour))
    }
    return TraceEntry(
      href: href, id: map.graph.items[index].hasID ? map.graph.items[index].id : nil,
      title: map.graph.items[index].title,
      kind: map.graph.kinds[Int(map.graph.items[index].kind)].name,
      status: map.badges.status(of: node), also: also(neighbour))
  }

  private func also(_ neighbour: Neighbour) -> String? {
    guard neighbour.also != 0 else { return nil }
    return Relation.allCases.filter { neighbour.also & (1 << $0.rawValue) != 0 }.map {
      map.relations.label($0, isOutgoing: neighbour.isOutgoing).lowercased()
    }.joined(separator: ", ")
  }

  private func more(_ hidden: Int) -> MoreLink? {
    guard hidden > 0, let overflow else { return nil }
    return MoreLink(href: page.link(to: overflow), count: hidden)
  }

  private func merged(_ node: NodeIndex) -> [Neighbour] {
    var neighbours: [Neighbour] = []
    collect(map.graph.outgoing[node], from: node, isOutgoing: true, into: &neighbours)
    collect(map.graph.incoming[node], from: node, isOutgoing: false, into: &neighbours)
    guard neighbours.contains(where: { $0.relation >= .relatedTo }) else { return neighbours }
    var strongest: [NodeIndex: Int] = [:]
    for (index, neighbour) in neighbours.enumerated() {
      let known = strongest[neighbour.node].map { neighbours[$0].relation }
      if known.map({ neighbour.relation < $0 }) ?? true { strongest[neighbour.node] = index }
    }
    // The two loosest relations are shown only of items that nothing stronger relates, either way.
    return neighbours.enumerated().filter { index, neighbour in
      guard neighbour.relation >= .relatedTo, let best = strongest[neighbour.node] else {
        return true
      }
      return neighbours[best].relation == neighbour.relation
    }.map(\.element)
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
        if edge.relation != neighbours[known].relation, edge.relation != .mentions {
          neighbours[known].also |= 1 << edge.relation.rawValue
        }
      } else {
        if edges.count > 16 { places[other] = neighbours.count }
        neighbours.append(
          Neighbour(node: other, isOutgoing: isOutgoing, relation: edge.relation))
      }
    }
  }
}
