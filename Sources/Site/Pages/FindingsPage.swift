import Checks
import Findings
import Links

/// Everything that the checks found, by rule.
struct FindingsPage: FramedPage {
  var frame: PageFrame
  var map: SiteMap

  static let fields = Fields<FindingsPage>([
    .view("page") { $0.frame },
    .number("count") { $0.map.findings.count },
    .number("errors") { $0.map.summary.errors },
    .number("warnings") { $0.map.summary.warnings },
    .number("infos") { $0.map.summary.infos },
    .number("documents") { $0.map.graph.documents.count },
    .number("references") { $0.map.summary.references },
    .list("views") { FindingsListing.views($0.map, on: $0.frame.address) },
    .rows("rules", count: { $0.map.loudGroups }) { page, index in
      RuleRow(page.map, page: page.frame.address, group: index)
    },
    .rows("quietRules", count: { $0.map.findingGroups.count - $0.map.loudGroups }) { page, index in
      RuleRow(page.map, page: page.frame.address, group: page.map.loudGroups + index)
    },
    .number("quietCount") { $0.map.findingGroups.count - $0.map.loudGroups },
  ])

  init(_ map: SiteMap) {
    self.map = map
    frame = PageFrame(
      map: map, address: map.findingsPage, title: "Findings", name: "findings",
      breadcrumbs: map.breadcrumbs(to: map.findingsPage, in: 0),
      sidebar: Sidebar(map, page: map.findingsPage, folder: 0, document: -1))
  }
}

/// A rule with its first findings.
struct RuleRow: View {
  var map: SiteMap
  var page: SiteAddress
  var group: FindingGroup
  var href: String

  private static let shown = 8

  static let fields = Fields<RuleRow>([
    .text("rule") { $0.group.rule },
    .text("severity") { $0.group.severity.name },
    .number("count") { $0.group.count },
    .text("group") { $0.group.description?.group.rawValue },
    .text("summary") { $0.group.description?.summary },
    .text("href") { $0.href },
    .rows("findings", count: { min(shown, $0.group.count) }) { row, index in
      FindingRow(row.map, Int(row.group.findings[index]), on: row.page)
    },
    .view("more") { row in
      row.group.count > shown ? MoreLink(href: row.href, count: row.group.count - shown) : nil
    },
  ])

  init(_ map: SiteMap, page: SiteAddress, group index: Int) {
    self.map = map
    self.page = page
    group = map.findingGroups[index]
    href = page.link(to: map.rulePages[index][0])
  }
}

extension FindingRow {
  init(_ map: SiteMap, _ index: Int, on page: SiteAddress) {
    self.init(map, index, on: page, document: map.documentOfFinding[index])
  }
}
