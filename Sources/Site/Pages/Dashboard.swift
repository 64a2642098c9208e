import Analysis
import Links
import Specs

/// How the specifications stand: coverage, acceptance, the worst risks, what the checks found most,
/// and what changed last.
struct Dashboard: View {
  var map: SiteMap
  var page: SiteAddress
  var analysis: SiteAnalysis

  private static let risksShown = 5
  private static let changesShown = 6

  private var summary: CoverageSummary { analysis.traceability.summary }

  static let fields = Fields<Dashboard>([
    .flag("hasCoverage") { $0.summary.total.total > 0 },
    .text("coverageHref") { $0.link("traceability-matrix") },
    .list("coverage") { $0.coverageRows() },
    .view("tested") { board in
      let total = board.summary.total
      return total.total > 0 ? Share(part: total.deep, whole: total.total) : nil
    },
    .view("accepted") { board in
      let acceptance = board.summary.acceptance
      return acceptance.total > 0 ? Share(part: acceptance.done, whole: acceptance.total) : nil
    },
    .flag("hasRisks") { !RiskLine.worst(1, $0.map, from: $0.page).isEmpty },
    .text("risksHref") { $0.link("risks") ?? $0.link("exposure") },
    .list("risks") { RiskLine.worst(risksShown, $0.map, from: $0.page) },
    .flag("hasFindings") { $0.map.loudGroups > 0 },
    .text("findingsHref") { $0.page.link(to: $0.map.findingsPage) },
    .rows("rules", count: { min(6, $0.map.loudGroups) }) { board, index in
      RuleRow(board.map, page: board.page, group: index)
    },
    .flag("hasChanges") { !$0.analysis.history.changes.isEmpty },
    .text("changesHref") { $0.link("changes") },
    .rows("changes", count: { min(changesShown, $0.analysis.history.changes.count) }) {
      board, index in
      ChangeLine(
        document: board.map.link(
          from: board.page, toDocument: board.analysis.history.changes[index].document),
        change: board.analysis.history.changes[index])
    },
  ])

  /// The first page of a kind of report that has something to show.
  private func link(_ layout: String) -> String? {
    guard let index = ReportRegistry.all.firstIndex(where: { $0.kind.layout == layout }),
      map.reports.emptiness[index] == nil, let address = map.reports.pages[index].first
    else { return nil }
    return page.link(to: address)
  }

  private func coverageRows() -> [CoverageRow] {
    summary.kinds.map { kind in
      CoverageRow(
        href: page.link(to: map.kinds[Int(kind.kind)][0]),
        title: map.graph.kinds[Int(kind.kind)].plural,
        family: map.graph.kinds[Int(kind.kind)].family, coverage: kind.coverage,
        acceptance: kind.acceptance)
    }
  }
}

/// A change of a document in a line.
struct ChangeLine: View {
  var document: PageLink
  var change: SiteChange

  static let fields = Fields<ChangeLine>([
    .view("document") { $0.document },
    .text("day") { $0.change.day?.description },
    .text("version") { $0.change.revision.version.text },
    .text("description") { $0.change.revision.description?.text },
  ])
}
