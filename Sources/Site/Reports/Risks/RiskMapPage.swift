import Analysis
import Links
import Specs

/// Likelihood against impact: declared risks in force, and the exposures of integrations.
struct RiskMapPage: ReportPage {
  static let kind = ReportKind(
    layout: "risk-map", title: "Risk map", group: .risks,
    paths: { _ in ["risk/map"] },
    emptiness: { analysis in
      let risks = analysis.risks
      if !risks.exposures.isEmpty || risks.risks.contains(where: { $0.score != nil }) { return nil }
      return risks.risks.isEmpty
        ? RiskAnalysis.nothingDeclared
        : "No risk is rated. A register with columns for likelihood and impact, in words or in "
          + "numbers, is drawn here."
    })

  var frame: PageFrame
  var map: SiteMap
  var rows: [RiskMapRow]
  var rated: Int
  var unrated: Int
  var settled: Int
  var exposures: Int

  static let fields = Fields<RiskMapPage>([
    .view("page") { $0.frame },
    .text("title") { $0.frame.title },
    .number("rated") { $0.rated },
    .number("unrated") { $0.unrated },
    .number("settled") { $0.settled },
    .number("exposures") { $0.exposures },
    .list("impacts") { _ in (1...5).map { MapScale(step: $0, word: MapScale.impacts[$0 - 1]) } },
    .list("rows") { $0.rows },
    .list("levels") { _ in RiskLevel.allCases.map { LevelCount($0, in: []) } },
    .text("registerHref") { page in page.map.report("risks").map { page.frame.href($0) } },
    .text("exposureHref") { page in page.map.report("exposure").map { page.frame.href($0) } },
  ])

  init(_ map: SiteMap, number: Int, at address: SiteAddress) {
    self.map = map
    frame = map.frame(of: Self.kind, at: address)
    let risks = map.risks
    var cells = (0..<25).map { index in
      RiskMapCell(
        map: map, page: address, risks: risks,
        score: RiskScore(likelihood: 5 - index / 5, impact: index % 5 + 1))
    }
    func cell(_ score: RiskScore) -> Int { (5 - score.likelihood) * 5 + score.impact - 1 }
    (rated, unrated, settled, exposures) = (0, 0, 0, 0)
    for (index, risk) in risks.risks.enumerated() {
      guard risk.state.isInForce else {
        settled += 1
        continue
      }
      guard let score = risk.score else {
        unrated += 1
        continue
      }
      rated += 1
      cells[cell(score)].declared.append(index)
    }
    for (place, index) in risks.worstExposures.enumerated() {
      let exposure = risks.exposures[Int(index)]
      guard !exposure.isWithdrawn else { continue }
      exposures += 1
      cells[cell(exposure.score)].exposed.append(place)
    }
    rows = (0..<5).map { row in
      RiskMapRow(step: 5 - row, cells: Array(cells[row * 5..<row * 5 + 5]))
    }
  }
}

/// A step of one of the two scales.
struct MapScale: View {
  var step: Int
  var word: String

  static let likelihoods = ["rare", "unlikely", "possible", "likely", "almost certain"]
  static let impacts = ["negligible", "minor", "moderate", "major", "severe"]

  static let fields = Fields<MapScale>([
    .number("step") { $0.step },
    .text("word") { $0.word },
  ])
}

struct RiskMapRow: View {
  var step: Int
  var cells: [RiskMapCell]

  static let fields = Fields<RiskMapRow>([
    .number("step") { $0.step },
    .text("word") { MapScale.likelihoods[$0.step - 1] },
    .list("cells") { $0.cells },
  ])
}

struct RiskMapCell: View {
  var map: SiteMap
  var page: SiteAddress
  var risks: RiskAnalysis
  var score: RiskScore
  /// Indices in `risks.risks`.
  var declared: [Int] = []
  /// Places in `risks.worstExposures`.
  var exposed: [Int] = []

  private static let linksShown = 6

  static let fields = Fields<RiskMapCell>([
    .number("tone") { $0.score.level.step },
    .text("word") { $0.score.level.name },
    .number("product") { $0.score.product },
    .flag("isEmpty") { $0.declared.isEmpty && $0.exposed.isEmpty },
    .number("riskCount") { $0.declared.count },
    .list("risks") { cell in
      cell.declared.prefix(linksShown).map { index in
        let row = RiskRow(
          map: cell.map, page: cell.page, risk: cell.risks.risks[index], index: index)
        return MapMark(row)
      }
    },
    .view("moreRisks") { cell in
      cell.more(cell.declared, "risks") { "risk-\($0)" }
    },
    .number("exposureCount") { $0.exposed.count },
    .list("exposures") { cell in
      cell.exposed.prefix(linksShown).compactMap { MapMark(exposure: $0, of: cell) }
    },
    .view("moreExposures") { cell in
      cell.more(cell.exposed, "exposure") { "exposure-\($0)" }
    },
  ])

  /// To the row of the table that follows the last one shown.
  private func more(
    _ members: [Int], _ report: String, anchor: (Int) -> String
  ) -> MoreLink? {
    guard members.count > Self.linksShown else { return nil }
    let next = members[Self.linksShown]
    let pages = map.reportPages(report)
    let number = next / RiskAnalysis.rowsOfPage
    guard pages.indices.contains(number) else { return nil }
    return MoreLink(
      href: page.link(to: pages[number], anchor: anchor(next)),
      count: members.count - Self.linksShown)
  }
}

/// A risk or an integration in a cell of the map: its ID where it has one.
struct MapMark: View {
  var href: String
  var label: String
  var title: String

  init(_ row: RiskRow) {
    href =
      row.risk.item.map { row.map.link(from: row.page, toNode: $0) }
      ?? row.map.link(from: row.page, to: row.risk.declared, in: row.risk.document)
    title = row.risk.declared.title.text
    label = row.risk.declared.id?.text ?? Self.short(title)
  }

  init?(exposure place: Int, of cell: RiskMapCell) {
    let exposure = cell.risks.exposures[Int(cell.risks.worstExposures[place])]
    guard let address = cell.map.riskPage(ofIntegration: exposure.integration) else { return nil }
    let item = cell.map.graph.items[Int(exposure.item)]
    href = cell.page.link(to: address)
    title = item.title
    label = item.hasID ? item.id : Self.short(item.title)
  }

  static let fields = Fields<MapMark>([
    .text("href") { $0.href },
    .text("label") { $0.label },
    .text("title") { $0.title },
  ])

  private static func short(_ text: String) -> String {
    guard text.count > 28 else { return text }
    // `API Integration Spec: Kursfix`: what is in front is the same for many.
    if let colon = text.firstIndex(of: ":"), text.distance(from: colon, to: text.endIndex) > 3 {
      return short(String(text[text.index(after: colon)...].drop { $0 == " " }))
    }
    let cut = text.prefix(27)
    let words = cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut
    return words + "…"
  }
}
