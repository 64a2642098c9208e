import Analysis
import Links

/// A summand with its points.
struct TermRow: View {
  var term: ExposureTerm

  static let fields = Fields<TermRow>([
    .text("label") { $0.term.label },
    .text("note") { $0.term.note },
    .text("points") { Points($0.term.points).description },
    .flag("adds") { $0.term.points > 0 },
  ])
}

/// A way of failing and what is done about it.
struct FailureLine: View {
  var label: String
  var meaning: String
  /// What the system does, where a row says it.
  var answer: String?
  var isGap: Bool
  /// It is named, but without a response.
  var isListed: Bool

  static let fields = Fields<FailureLine>([
    .text("label") { $0.label },
    .text("meaning") { $0.meaning },
    .text("answer") { $0.isGap ? nil : $0.answer },
    .flag("isGap") { $0.isGap },
    .flag("isListed") { $0.isListed },
  ])
}

/// A limit and what is stated for it.
struct LimitLine: View {
  var label: String
  var value: String?

  init(_ label: String, _ value: String?) {
    self.label = label
    self.value = value
  }

  static let fields = Fields<LimitLine>([
    .text("label") { $0.label },
    .text("value") { $0.value },
  ])
}

struct QuestionLine: View {
  var text: String

  static let fields = Fields<QuestionLine>([.text("text") { $0.text }])
}

/// A test case with what it came to.
struct TestLink: View {
  var map: SiteMap
  var page: SiteAddress
  var test: NodeIndex

  static let fields = Fields<TestLink>([
    .view("link") { $0.map.link(from: $0.page, naming: $0.test) },
    .view("result") { $0.map.result(of: $0.test) },
  ])
}

/// The items at one distance from an integration.
struct ReachLevel: View {
  var map: SiteMap
  var page: SiteAddress
  var distance: Int
  var items: [NodeIndex]
  var shown: Int

  static let fields = Fields<ReachLevel>([
    .number("distance") { $0.distance },
    .flag("isDirect") { $0.distance == 1 },
    .number("count") { $0.items.count },
    .list("items") { level in
      level.items.prefix(level.shown).map { level.map.link(from: level.page, naming: $0) }
    },
    .number("more") { max(0, $0.items.count - $0.shown) },
  ])
}
