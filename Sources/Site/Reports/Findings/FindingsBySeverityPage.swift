import Analysis
import Findings

/// All findings, the severest first.
struct FindingsBySeverityPage: ReportPage {
  static let kind = ReportKind(
    layout: "findings-list", title: "Findings by severity", group: .project,
    isInNavigation: false,
    paths: { FindingsListing.paths("findings/by-severity", $0) },
    emptiness: FindingsListing.emptiness)

  var frame: PageFrame
  var map: SiteMap
  /// Indices in the findings of the run.
  var findings: ArraySlice<Int32>
  var pages: [PagerLink]

  static let fields = Fields<FindingsBySeverityPage>([
    .view("page") { $0.frame },
    .list("views") { FindingsListing.views($0.map, on: $0.frame.address) },
    .rows("findings", count: { $0.findings.count }) { page, index in
      let finding = page.findings[page.findings.startIndex + index]
      return FindingRow(page.map, Int(finding), on: page.frame.address)
    },
    .list("pages") { $0.pages },
    .flag("hasPages") { !$0.pages.isEmpty },
  ])

  init(_ map: SiteMap, number: Int, at address: SiteAddress) {
    self.map = map
    findings = map.findingsBySeverity[FindingsListing.range(number, of: map)]
    pages = PagerLink.links(on: address, among: map.reportPages(Self.kind.layout))
    frame = FindingsListing.frame(map, Self.kind, at: address)
  }
}
