import Links

/// The relations of one kind and direction that an item has.
struct TraceGroup: View {
  var label: String
  var anchor: String
  var entries: [TraceEntry]
  /// How many there are in all.
  var count: Int
  var more: MoreLink?

  static let fields = Fields<TraceGroup>([
    .text("label") { $0.label },
    .text("anchor") { $0.anchor },
    .number("count") { $0.count },
    .list("entries") { $0.entries },
    .view("more") { $0.more },
  ])
}

/// The other end of a relation.
struct TraceEntry: View {
  var map: SiteMap
  var page: SiteAddress
  var node: NodeIndex
  /// Further relations of the same two, in the same direction.
  var also: String?

  private var item: Item? {
    Int(node) < map.graph.items.count ? map.graph.items[Int(node)] : nil
  }

  static let fields = Fields<TraceEntry>([
    .text("href") { $0.map.link(from: $0.page, toNode: $0.node) },
    .text("id") { entry in entry.item.flatMap { $0.hasID ? $0.id : nil } },
    .text("title") { entry in
      if let item = entry.item { return item.title }
      return entry.map.graph.artifacts[Int(entry.node) - entry.map.graph.items.count].path
    },
    .text("kind") { entry in
      entry.item.map { entry.map.graph.kinds[Int($0.kind)].name } ?? "File"
    },
    .view("status") { Badge.status($0.item?.status) },
    .text("also") { $0.also },
  ])
}
