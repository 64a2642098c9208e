import Checks
import Findings

/// One rule: what it finds, why that matters, how to mend it, and what it found here.
struct RulePage: View {
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
    .text("why") { $0.group.description?.why },
    .text("mend") { $0.group.description?.mend },
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
