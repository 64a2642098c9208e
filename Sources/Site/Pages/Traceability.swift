import Links

/// Turns the relations of a node into what a page shows of them.
struct Traceability {
  let map: SiteMap
  let page: SiteAddress
  /// Where all relations stand if some are left out.
  var overflow: SiteAddress?
  /// Entries in all. What is too much for it is shared out evenly, so that no group is hidden by
  /// the one before it.
  var limit = SiteMap.relationsShown
  /// Whether mentions are only named, as on the page of a document.
  var namesMentions = false
  /// Whether what an item's own text says is left out: there each ID is a link.
  var isOfOthers = false

  func groups(of node: NodeIndex) -> [TraceGroup] {
    let found = Neighbourhood(
      of: node, in: map.graph, map.relations, exceptOwn: isOfOthers
    ).groups
    if found.isEmpty { return [] }
    let shares = EvenShares(of: found.map { $0.members.count }, limit: limit)
    return found.enumerated().map { index, group in
      let entries = group.members.prefix(shares[index]).map(entry)
      return TraceGroup(
        relation: group.relation, isOutgoing: group.isOutgoing,
        label: map.relations.label(group.relation, isOutgoing: group.isOutgoing),
        entries: entries, count: group.members.count,
        more: more(group.members.count - entries.count),
        isShort: namesMentions && group.relation == .mentions)
    }
  }

  /// Whether `groups` has any.
  func hasGroups(of node: NodeIndex) -> Bool {
    !Neighbourhood(of: node, in: map.graph, map.relations, exceptOwn: isOfOthers).groups.isEmpty
  }

  private func entry(for neighbour: Neighbourhood.Neighbour) -> TraceEntry {
    let node = neighbour.node
    let href = map.link(from: page, toNode: node)
    let index = Int(node)
    guard index < map.graph.items.count else {
      let path = map.graph.artifacts[index - map.graph.items.count].path
      return TraceEntry(
        href: href, title: path, kind: "File", mark: .file, also: also(neighbour))
    }
    let item = map.graph.items[index]
    return TraceEntry(
      href: href, id: item.hasID ? item.id : nil, title: item.title,
      kind: item.hasID ? nil : map.graph.kinds[Int(item.kind)].name,
      mark: item.hasID ? map.kindMarks[Int(item.kind)] : .document,
      status: map.badges.status(of: node), also: also(neighbour))
  }

  private func also(_ neighbour: Neighbourhood.Neighbour) -> String? {
    guard neighbour.also != 0 else { return nil }
    return Relation.allCases.filter { neighbour.also & (1 << $0.rawValue) != 0 }.map {
      map.relations.label($0, isOutgoing: neighbour.isOutgoing).lowercased()
    }.joined(separator: ", ")
  }

  private func more(_ hidden: Int) -> MoreLink? {
    guard hidden > 0, let overflow else { return nil }
    return MoreLink(href: page.link(to: overflow), count: hidden)
  }
}

/// How many of each of several lists are shown if only so many fit: each gets what it has or an
/// even share, and what short lists leave goes to the long ones.
struct EvenShares {
  private var shares: [Int]

  init(of counts: [Int], limit: Int) {
    shares = counts
    guard counts.reduce(0, +) > limit else { return }
    var left = limit
    // The shortest first: nobody after it can get less than an even share.
    let order = counts.indices.sorted { (counts[$0], $0) < (counts[$1], $1) }
    for (place, index) in order.enumerated() {
      let even = max(1, left / (order.count - place))
      shares[index] = min(counts[index], even)
      left = max(0, left - shares[index])
    }
  }

  subscript(_ index: Int) -> Int { shares[index] }
}
