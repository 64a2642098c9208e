import Analysis
import Links
import Specs

/// The exposure of every integration, worst first.
struct ExposurePage: ReportPage {
  static let kind = ReportKind(
    layout: "exposure", title: "Exposure of integrations", group: .risks,
    paths: { RiskAnalysis.paths("risk/exposure", rows: $0.risks.exposures.count) },
    emptiness: { analysis in
      analysis.risks.exposures.isEmpty
        ? "No document specifies an integration. A document that follows one of the integration "
          + "templates, or that names an external system with its provider and addresses, is "
          + "rated here."
        : nil
    })

  var frame: PageFrame
  var map: SiteMap
  var risks: RiskAnalysis
  var rows: Range<Int>
  var pages: [PagerLink]

  static let fields = Fields<ExposurePage>([
    .view("page") { $0.frame },
    .text("title") { $0.frame.title },
    .number("count") { $0.risks.exposures.count },
    .list("levels") { page in
      RiskLevel.allCases.reversed().map { level in
        ExposureLevelCount(level: level, exposures: page.risks.exposures)
      }
    },
    .rows("rows", count: { $0.rows.count }) { page, index in
      let place = page.rows.lowerBound + index
      return ExposureRow(
        map: page.map, page: page.frame.address, risks: page.risks,
        exposure: page.risks.exposures[Int(page.risks.worstExposures[place])], place: place)
    },
    .list("pages") { $0.pages },
    .flag("hasPages") { !$0.pages.isEmpty },
    .view("weights") { WeightsView(weights: $0.risks.weights) },
    .text("csvHref") { page in page.map.reportFiles("exposure").first.map { page.frame.href($0) }
    },
    .text("registerHref") { page in page.map.report("risks").map { page.frame.href($0) } },
  ])

  init(_ map: SiteMap, number: Int, at address: SiteAddress) {
    self.map = map
    frame = map.frame(of: Self.kind, at: address)
    risks = map.risks
    rows = RiskAnalysis.rows(of: number, in: risks.exposures.count)
    pages = PagerLink.links(on: address, among: map.reportPages(Self.kind.layout))
  }
}

struct ExposureLevelCount: View {
  var level: RiskLevel
  var exposures: [Exposure]

  static let fields = Fields<ExposureLevelCount>([
    .text("word") { $0.level.name },
    .number("tone") { $0.level.step },
    .text("range") { $0.level.range },
    .number("count") { view in
      view.exposures.count { !$0.isWithdrawn && $0.score.level == view.level }
    },
  ])
}

/// The exposure of an integration as a row of a table.
struct ExposureRow: View {
  var map: SiteMap
  var page: SiteAddress
  var risks: RiskAnalysis
  var exposure: Exposure
  /// In `RiskAnalysis.worstExposures`.
  var place: Int

  private var item: Item { map.graph.items[Int(exposure.item)] }

  static let fields = Fields<ExposureRow>([
    .number("number") { $0.place },
    .text("href") { row in
      row.map.riskPage(ofIntegration: row.exposure.integration).map { row.page.link(to: $0) }
    },
    .text("id") { $0.item.hasID ? $0.item.id : nil },
    .text("title") { $0.item.title },
    .view("status") { $0.map.badges.status(of: $0.exposure.item) },
    .view("priority") { $0.map.badges.priority(of: $0.exposure.item) },
    .number("likelihood") { $0.exposure.score.likelihood },
    .number("impact") { $0.exposure.score.impact },
    .number("score") { $0.exposure.score.product },
    .view("level") { Badge.level($0.exposure.score) },
    .text("declaredBy") { row in
      row.exposure.declared.map { index in
        let declared = row.risks.risks[Int(index)].declared
        return declared.id?.text ?? "its own document"
      }
    },
    .number("computed") { $0.exposure.computed.product },
    .number("unanswered") { $0.exposure.unansweredOutages + $0.exposure.unansweredFailures },
    .text("missing") { $0.missing },
    .number("dependents") { $0.exposure.allDependents },
    .flag("isReachCut") { $0.exposure.isReachCut },
    .flag("isWithdrawn") { $0.exposure.isWithdrawn },
  ])

  /// What is not stated, in a few words.
  private var missing: String {
    var words: [String] = []
    if !exposure.hasRateLimit { words.append("rate limit") }
    if !exposure.hasTimeout { words.append("timeout") }
    if !exposure.hasRetry { words.append("retry") }
    if !exposure.hasRollback { words.append("rollback") }
    if !exposure.isTested { words.append("test") }
    return words.joined(separator: ", ")
  }
}
