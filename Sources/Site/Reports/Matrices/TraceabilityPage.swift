import Analysis
import Links

/// Requirement → design → test → result, gaps first, with the coverage of each kind.
struct TraceabilityPage: ReportPage {
  static let kind = ReportKind(
    layout: "traceability-matrix", title: "Traceability matrix", group: .matrices,
    paths: { analysis in
      let count = analysis.traceability.rows.count
      return (0..<max(1, (count + rowsOfPage - 1) / rowsOfPage)).map { page in
        page == 0 ? "traceability-matrix" : "traceability-matrix.page-\(page + 1)"
      }
    },
    emptiness: { analysis in
      analysis.traceability.rows.isEmpty
        ? "No item here is a requirement. Items of kinds such as FR, NFR, REQ and US are, items of "
          + "every kind that the configuration gives a “verified_by”, and those of every kind that "
          + "test cases verify at least half of."
        : nil
    })

  /// Rows are long: this many keep a page under a megabyte.
  static let rowsOfPage = 600

  var frame: PageFrame
  var map: SiteMap
  var matrix: TraceabilityMatrix
  var number: Int

  static let fields = Fields<TraceabilityPage>([
    .view("page") { $0.frame },
    .text("title") { $0.frame.title },
    .number("count") { $0.matrix.rows.count },
    .flag("isFirst") { $0.number == 0 },
    .flag("hasResults") { $0.matrix.summary.hasResults },
    .flag("hasAcceptance") { $0.matrix.summary.requirementAcceptance.total > 0 },
    .list("states") { $0.states },
    .list("kinds") { $0.kinds },
    .view("total") { page in
      CoverageRow(
        title: "All requirements", coverage: page.matrix.summary.total,
        acceptance: page.matrix.summary.requirementAcceptance)
    },
    .rows("rows", count: { $0.shown.count }) { page, index in
      TraceabilityRowView(
        map: page.map, page: page.frame.address,
        row: page.matrix.rows[page.shown.lowerBound + index])
    },
    .text("csvHref") { page in
      page.map.reportFiles("traceability-matrix").first.map { page.frame.href($0) }
    },
    .text("coverageHref") { page in
      page.map.reportFiles("coverage").first.map { page.frame.href($0) }
    },
    .list("pages") { page in
      PagerLink.links(
        on: page.frame.address, among: page.map.reportPages(TraceabilityPage.kind.layout))
    },
    .flag("hasPages") { $0.matrix.rows.count > rowsOfPage },
  ])

  init(_ map: SiteMap, number: Int, at address: SiteAddress) {
    self.map = map
    self.number = number
    matrix = map.traceability
    frame = map.frame(of: Self.kind, at: address)
  }

  private var shown: Range<Int> {
    let start = min(matrix.rows.count, number * Self.rowsOfPage)
    return start..<min(matrix.rows.count, start + Self.rowsOfPage)
  }

  /// How many rows are in each state, those that occur.
  private var states: [StateCount] {
    TraceState.allCases.compactMap { state in
      let count = matrix.rows.count { $0.state == state }
      return count > 0 ? StateCount(badge: state.badge, count: count) : nil
    }
  }

  private var kinds: [CoverageRow] {
    matrix.summary.kinds.map { kind in
      CoverageRow(
        href: frame.href(map.kinds[Int(kind.kind)][0]),
        title: map.graph.kinds[Int(kind.kind)].plural,
        family: map.graph.kinds[Int(kind.kind)].family, coverage: kind.coverage,
        acceptance: kind.acceptance)
    }
  }

  static let file = ReportFile(
    name: "traceability-matrix", paths: { _ in ["traceability-matrix.csv"] },
    write: { _, analysis, _ in analysis.traceability.csv(of: analysis.graph) })

  static let coverageFile = ReportFile(
    name: "coverage", paths: { _ in ["coverage.csv"] },
    write: { _, analysis, _ in analysis.traceability.coverageCSV(of: analysis.graph) })
}

extension SiteMap {
  /// Empty where only addresses are asked for.
  var traceability: TraceabilityMatrix { analysis?.traceability ?? TraceabilityMatrix() }
}

extension TraceState {
  var badge: Badge {
    switch self {
    case .gap: Badge(word: name, tone: "gap")
    case .failed: Badge(word: name, tone: "bad")
    case .suspect: Badge(word: name, tone: "ongoing")
    case .covered: Badge(word: name, tone: "good")
    }
  }
}
