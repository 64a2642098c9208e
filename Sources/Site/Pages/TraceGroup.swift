import Links

/// The relations of one kind and direction that an item has.
struct TraceGroup: View {
  var relation: Relation
  var isOutgoing: Bool
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
  var href: String
  var id: String?
  var title: String
  /// What it is, where no ID says it.
  var kind: String?
  var mark: KindMark
  var status: Badge?
  /// Further relations of the same two, in the same direction.
  var also: String?

  static let fields = Fields<TraceEntry>([
    .text("href") { $0.href },
    .text("id") { $0.id },
    .text("title") { $0.title },
    .text("kind") { $0.kind },
    .view("status") { $0.status },
    .text("also") { $0.also },
  ])
}
