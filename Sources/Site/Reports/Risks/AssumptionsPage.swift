import Analysis
import Links
import Specs

/// What the specifications take for granted and what they leave open.
struct AssumptionsPage: ReportPage {
  static let kind = ReportKind(
    layout: "assumptions", title: "Assumptions and questions", group: .risks,
    paths: { RiskAnalysis.paths("risk/assumptions", rows: $0.risks.openPoints.count) },
    emptiness: { analysis in
      analysis.risks.openPoints.isEmpty
        ? "No specification makes an assumption or leaves a question open. Lists under headings or "
          + "labels such as “Assumptions” and “Open questions” are read and listed here."
        : nil
    })

  var frame: PageFrame
  var map: SiteMap
  var points: [OpenPoint]
  var rows: Range<Int>
  var pages: [PagerLink]

  static let fields = Fields<AssumptionsPage>([
    .view("page") { $0.frame },
    .text("title") { $0.frame.title },
    .number("openQuestions") { $0.points.count { $0.isQuestion && !$0.isSettled } },
    .number("answered") { $0.points.count { $0.isQuestion && $0.isSettled } },
    .number("assumptions") { $0.points.count { !$0.isQuestion } },
    .rows("rows", count: { $0.rows.count }) { page, index in
      OpenPointRow(
        map: page.map, page: page.frame.address,
        point: page.points[page.rows.lowerBound + index])
    },
    .list("pages") { $0.pages },
    .flag("hasPages") { !$0.pages.isEmpty },
    .text("csvHref") { page in
      page.map.reportFiles("assumptions").first.map { page.frame.href($0) }
    },
  ])

  init(_ map: SiteMap, number: Int, at address: SiteAddress) {
    self.map = map
    frame = map.frame(of: Self.kind, at: address)
    points = map.risks.openPoints
    rows = RiskAnalysis.rows(of: number, in: points.count)
    pages = PagerLink.links(on: address, among: map.reportPages(Self.kind.layout))
  }
}

/// An assumption or a question as a row of a table.
struct OpenPointRow: View {
  var map: SiteMap
  var page: SiteAddress
  var point: OpenPoint

  private var declared: DeclaredRisk {
    map.graph.documents[Int(point.document)].facets.risks[Int(point.index)]
  }

  static let fields = Fields<OpenPointRow>([
    .flag("isQuestion") { $0.point.isQuestion },
    .view("state") { row in
      switch (row.point.isQuestion, row.point.isSettled) {
      case (true, false): Badge(word: "open question", tone: "ongoing")
      case (true, true): Badge(word: "answered", tone: "good")
      case (false, false): Badge(word: "assumption", tone: "plain")
      case (false, true): Badge(word: "settled", tone: "good")
      }
    },
    .text("id") { $0.declared.id?.text },
    .text("text") { $0.declared.title.text },
    .text("owner") { $0.declared.owner?.text },
    .text("href") { $0.map.link(from: $0.page, to: $0.declared, in: $0.point.document) },
    .view("document") { $0.map.link(from: $0.page, toDocument: $0.point.document) },
  ])
}
