import Analysis
import Checks
import Links

/// A requirement with what it is traced to.
struct TraceabilityRowView: View {
  var map: SiteMap
  var page: SiteAddress
  var row: TraceabilityRow

  /// How many designs and tests a row shows; the item's own page and the CSV have all.
  private static let designsShown = 4
  private static let testsShown = 6

  private var item: Item { map.graph.items[Int(row.item)] }

  static let fields = Fields<TraceabilityRowView>([
    .text("href") { $0.map.link(from: $0.page, toNode: $0.row.item) },
    .text("id") { $0.item.id },
    .text("title") { $0.item.title },
    .text("kind") { $0.map.graph.kinds[Int($0.row.kind)].family },
    .view("status") { $0.map.badges.status(of: $0.row.item) },
    .view("priority") { $0.map.badges.priority(of: $0.row.item) },
    .view("state") { $0.row.state.badge },
    .number("rank") { Int($0.row.state.rawValue) },
    .flag("isUntested") { $0.row.isUntested },
    .flag("lacksDesign") { $0.row.lacksDesign },
    .flag("isSuspect") { $0.row.isSuspect },
    .flag("isPartlyRun") { $0.row.isPartlyRun && $0.row.outcome != nil },
    .rows("designs", count: { min($0.row.design.count, designsShown) }) { view, index in
      TracedNode(view.map, view.page, view.row.design[index])
    },
    .number("moreDesigns") { max(0, $0.row.design.count - designsShown) },
    .rows("tests", count: { min($0.row.tests.count, testsShown) }) { view, index in
      TracedNode(view.map, view.page, view.row.tests[index])
    },
    .number("moreTests") { max(0, $0.row.tests.count - testsShown) },
    .rows("indirectTests", count: { min($0.row.indirectTests.count, testsShown) }) {
      view, index in
      let test = view.row.indirectTests[index]
      var node = TracedNode(view.map, view.page, test.test)
      node.through = view.map.graph.name(of: test.through)
      return node
    },
    .flag("hasMoreIndirectTests") {
      $0.row.hasMoreTests || $0.row.indirectTests.count > testsShown
    },
    .view("outcome") { $0.outcome },
    .number("criteria") { $0.row.acceptance.total },
    .number("criteriaDone") { $0.row.acceptance.done },
  ])

  private var outcome: Badge? {
    guard map.testResults != nil, !row.isUntested else { return nil }
    switch row.outcome {
    case .failed: return Badge(word: "failed", tone: "bad")
    case .passed: return Badge(word: "passed", tone: "good")
    case .skipped, nil: return Badge(word: "not run", tone: "plain")
    }
  }
}

/// An item or a file that a requirement is traced to.
struct TracedNode: View {
  var href: String
  /// The ID; of a file or a document without an ID its name.
  var name: String
  var title: String?
  var result: Badge?
  /// What a test verifies itself, of an indirect one.
  var through: String?

  static let fields = Fields<TracedNode>([
    .text("href") { $0.href },
    .text("name") { $0.name },
    .text("title") { $0.title },
    .view("result") { $0.result },
    .text("through") { $0.through },
  ])

  init(_ map: SiteMap, _ page: SiteAddress, _ node: NodeIndex) {
    href = map.link(from: page, toNode: node)
    let index = Int(node)
    guard index < map.graph.items.count else {
      let path = map.graph.artifacts[index - map.graph.items.count].path
      name = path.split(separator: "/").last.map(String.init) ?? path
      title = path
      return
    }
    let item = map.graph.items[index]
    name = item.hasID ? item.id : item.title
    title = item.hasID ? item.title : nil
    result = map.result(of: node)
  }
}
