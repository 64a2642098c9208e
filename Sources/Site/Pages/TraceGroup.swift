import Links

/// The relations of one kind and direction that an item has.
struct TraceGroup: View {
  var relation: Relation
  var isOutgoing: Bool
  var label: String
  var entries: [TraceEntry]
  /// How many there are in all.
  var count: Int
  var more: MoreLink?
  /// Only named: what it is said of stands in the text, with a link.
  var isShort = false

  static let fields = Fields<TraceGroup>([
    .text("label") { $0.label },
    .number("count") { $0.count },
    .list("entries") { $0.entries },
    .view("more") { $0.more },
    .flag("isShort") { $0.isShort },
  ])
}

/// The other end of a relation. A class: list and diagram hand it on many times.
final class TraceEntry: SharedView {
  let href: String
  let id: String?
  let title: String
  /// What it is, where no ID says it.
  let kind: String?
  let mark: KindMark
  let status: Badge?
  /// Further relations of the same two, in the same direction.
  let also: String?

  init(
    href: String, id: String? = nil, title: String, kind: String?, mark: KindMark,
    status: Badge? = nil, also: String?
  ) {
    self.href = href
    self.id = id
    self.title = title
    self.kind = kind
    self.mark = mark
    self.status = status
    self.also = also
  }

  static let fields = Fields<TraceEntry>([
    .text("href") { $0.href },
    .text("id") { $0.id },
    .text("title") { $0.title },
    .text("kind") { $0.kind },
    .view("status") { $0.status },
    .text("also") { $0.also },
  ])
}
