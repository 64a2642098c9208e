import Links

/// What a node is related to, by relation and direction: strongest relation first, outgoing before
/// incoming.
struct Neighbourhood {
  struct Neighbour {
    var node: NodeIndex
    var isOutgoing: Bool
    var relation: Relation
    /// Bits of further relations, by their raw values.
    var also: UInt16 = 0
    /// Whether the item's own text says it.
    var isOwn = false
  }

  struct Group {
    var relation: Relation
    var isOutgoing: Bool
    var members: [Neighbour]
  }

  private(set) var groups: [Group] = []

  /// One neighbour for each other end and direction, under its strongest relation. A mention, and
  /// *related to*, counts only where nothing stronger relates the two. `exceptOwn` leaves out what
  /// the item's own text says.
  init(
    of node: NodeIndex, in graph: LinkGraph, _ labels: RelationLabels, exceptOwn: Bool = false
  ) {
    let outgoing = graph.outgoing[node]
    let incoming = graph.incoming[node]
    guard !outgoing.isEmpty || !incoming.isEmpty else { return }
    var neighbours: [Neighbour] = []
    neighbours.reserveCapacity(outgoing.count + incoming.count)
    Neighbourhood.collect(outgoing, of: graph, from: node, isOutgoing: true, into: &neighbours)
    Neighbourhood.collect(incoming, of: graph, from: node, isOutgoing: false, into: &neighbours)
    Neighbourhood.dropLooser(from: &neighbours)
    if exceptOwn { neighbours.removeAll(where: \.isOwn) }

    var present: UInt32 = 0
    for neighbour in neighbours { present |= 1 << Neighbourhood.place(of: neighbour, labels) }
    for place in 0..<UInt32(Relation.allCases.count * 2) where present & (1 << place) != 0 {
      let members = neighbours.filter { neighbour in
        guard Neighbourhood.place(of: neighbour, labels) == place else { return false }
        // Said from both ends, of a relation that is called the same both ways: once is enough.
        return neighbour.isOutgoing || place & 1 == 1
          || !neighbours.contains {
            $0.isOutgoing && $0.relation == neighbour.relation && $0.node == neighbour.node
          }
      }
      guard let first = members.first else { continue }
      groups.append(
        Group(relation: first.relation, isOutgoing: place & 1 == 0, members: members))
    }
  }

  /// A relation that is called the same both ways is one group.
  private static func place(of neighbour: Neighbour, _ labels: RelationLabels) -> UInt32 {
    let isFirst = neighbour.isOutgoing || labels.isSymmetric(neighbour.relation)
    return UInt32(neighbour.relation.rawValue) * 2 + (isFirst ? 0 : 1)
  }

  /// The two loosest relations are shown only of items that nothing stronger relates, either way.
  private static func dropLooser(from neighbours: inout [Neighbour]) {
    guard neighbours.contains(where: { $0.relation >= .relatedTo }) else { return }
    if neighbours.count <= 24 {
      let all = neighbours
      neighbours.removeAll { neighbour in
        neighbour.relation >= .relatedTo
          && all.contains { $0.node == neighbour.node && $0.relation < neighbour.relation }
      }
      return
    }
    var strongest: [NodeIndex: Relation] = [:]
    for neighbour in neighbours {
      strongest[neighbour.node] = min(
        strongest[neighbour.node] ?? neighbour.relation, neighbour.relation)
    }
    neighbours.removeAll { neighbour in
      neighbour.relation >= .relatedTo && strongest[neighbour.node] != neighbour.relation
    }
  }

  private static func collect(
    _ edges: ArraySlice<Int32>, of graph: LinkGraph, from node: NodeIndex, isOutgoing: Bool,
    into neighbours: inout [Neighbour]
  ) {
    let first = neighbours.count
    var places: [NodeIndex: Int] = [:]
    for index in edges {
      let edge = graph.edges[Int(index)]
      let other = isOutgoing ? edge.to : edge.from
      guard other != node else { continue }
      let isOwn = graph.isOwn(edge, of: node, isOutgoing: isOutgoing)
      let known =
        edges.count > 16
        ? places[other]
        : neighbours[first...].firstIndex { $0.node == other }
      if let known {
        if edge.relation != neighbours[known].relation, edge.relation != .mentions {
          neighbours[known].also |= 1 << edge.relation.rawValue
        } else if edge.relation == neighbours[known].relation, isOwn {
          neighbours[known].isOwn = true
        }
      } else {
        if edges.count > 16 { places[other] = neighbours.count }
        neighbours.append(
          Neighbour(
            node: other, isOutgoing: isOutgoing, relation: edge.relation, isOwn: isOwn))
      }
    }
  }
}
