import Checks
import Findings

/// One rule: what it finds, why that matters, how to mend it, and what it found here.
struct RulePage: FramedPage {
  var frame: PageFrame
  var map: SiteMap
  var group: FindingGroup
  var rows: Range<Int>
  var pages: [PagerLink]

  static let fields = Fields<RulePage>([
    .view("page") { $0.frame },
    .text("rule") { $0.group.rule },
    .text("severity") { $0.group.severity.name },
    .number("count") { $0.group.count },
    .flag("hasMany") { $0.group.count > 1 },
    .text("summary") { $0.group.description?.summary },
    .html("why") { FindingRow.html($0.group.description?.why ?? "") },
    .html("mend") { FindingRow.html($0.group.description?.mend ?? "") },
    .text("group") { $0.group.description?.group.rawValue },
    .view("failing") { $0.group.description?.failing.first.map { RuleExampleView(example: $0) } },
    .view("passing") { $0.group.description?.passing.first.map { RuleExampleView(example: $0) } },
    .rows("findings", count: { $0.rows.count }) { page, index in
      FindingRow(
        page.map, Int(page.group.findings[page.rows.lowerBound + index]),
        on: page.frame.address)
    },
    .list("pages") { $0.pages },
    .flag("hasPages") { !$0.pages.isEmpty },
  ])

  init(_ map: SiteMap, group index: Int32, number: Int) {
    self.map = map
    group = map.findingGroups[Int(index)]
    let addresses = map.rulePages[Int(index)]
    let address = addresses[number]
    let start = number * SiteMap.findingsOfPage
    rows = start..<min(group.count, start + SiteMap.findingsOfPage)
    pages = PagerLink.links(on: address, among: addresses)
    frame = PageFrame(
      map: map, address: address, title: group.rule, name: "rule",
      breadcrumbs: map.breadcrumbs(to: address, in: 0),
      sidebar: Sidebar(map, page: address, folder: 0, document: -1))
    frame.breadcrumbs.append(
      PageLink(href: address.link(to: map.findingsPage), title: "Findings"))
  }
}

/// An example of a rule: its files, with what is reported marked.
struct RuleExampleView: View {
  var example: RuleExample

  static let fields = Fields<RuleExampleView>([
    .list("files") { view in
      view.example.files.keys.sorted().map { ExampleFile(example: view.example, path: $0) }
    }
  ])
}

struct ExampleFile: View {
  var example: RuleExample
  var path: String

  static let fields = Fields<ExampleFile>([
    .text("path") { $0.path },
    .html("text") { $0.marked() },
  ])

  /// The text with `<mark>` around what is reported.
  private func marked() -> [UInt8] {
    let (bytes, marks) = example.content(of: path)
    var html: [UInt8] = []
    var place = 0
    for mark in marks where Int(mark.lower) >= place && mark.upper > mark.lower {
      html.appendEscaped(String(decoding: bytes[place..<Int(mark.lower)], as: UTF8.self))
      html.append("<mark>")
      html.appendEscaped(
        String(decoding: bytes[Int(mark.lower)..<Int(mark.upper)], as: UTF8.self))
      html.append("</mark>")
      place = Int(mark.upper)
    }
    html.appendEscaped(String(decoding: bytes[place...], as: UTF8.self))
    return html
  }
}
