import Analysis
import Specs

/// The register of all declared risks, worst first.
struct RisksPage: ReportPage {
  static let kind = ReportKind(
    layout: "risks", title: "Risk register", group: .risks,
    paths: { RiskAnalysis.paths("risk/register", rows: $0.risks.risks.count) },
    emptiness: { $0.risks.risks.isEmpty ? RiskAnalysis.nothingDeclared : nil })

  var frame: PageFrame
  var map: SiteMap
  var risks: RiskAnalysis
  var rows: Range<Int>
  var pages: [PagerLink]

  static let fields = Fields<RisksPage>([
    .view("page") { $0.frame },
    .text("title") { $0.frame.title },
    .number("count") { $0.risks.risks.count },
    .number("inForce") { $0.risks.risks.count { $0.state.isInForce } },
    .number("mitigated") { $0.risks.risks.count { $0.state == .mitigated } },
    .number("closed") { $0.risks.risks.count { $0.state == .closed } },
    .number("unrated") { $0.risks.risks.count { $0.score == nil } },
    .list("levels") { page in
      RiskLevel.allCases.reversed().map { LevelCount($0, in: page.risks.risks) }
    },
    .list("categories") { page in
      CategoryLink.all(page.risks, page.map, on: page.frame.address)
    },
    .rows("rows", count: { $0.rows.count }) { page, index in
      let number = page.rows.lowerBound + index
      return RiskRow(
        map: page.map, page: page.frame.address, risk: page.risks.risks[number], index: number)
    },
    .list("pages") { $0.pages },
    .flag("hasPages") { !$0.pages.isEmpty },
    .text("csvHref") { page in page.map.reportFiles("risks").first.map { page.frame.href($0) } },
    .text("mapHref") { page in page.map.report("risk-map").map { page.frame.href($0) } },
    .text("exposureHref") { page in page.map.report("exposure").map { page.frame.href($0) } },
  ])

  init(_ map: SiteMap, number: Int, at address: SiteAddress) {
    self.map = map
    frame = map.frame(of: Self.kind, at: address)
    risks = map.risks
    rows = RiskAnalysis.rows(of: number, in: risks.risks.count)
    pages = PagerLink.links(on: address, among: map.reportPages(Self.kind.layout))
  }
}

/// How many risks in force are of a level.
struct LevelCount: View {
  var level: RiskLevel
  var count: Int

  init(_ level: RiskLevel, in risks: [RatedRisk]) {
    self.level = level
    count = risks.count { $0.state.isInForce && $0.score?.level == level }
  }

  static let fields = Fields<LevelCount>([
    .text("word") { $0.level.name },
    .number("tone") { $0.level.step },
    .text("range") { $0.level.range },
    .number("count") { $0.count },
  ])
}

/// A category of risks with its page and how many it has.
struct CategoryLink: View {
  var href: String
  var title: String
  var count: Int
  var isCurrent: Bool

  static let fields = Fields<CategoryLink>([
    .text("href") { $0.href },
    .text("title") { $0.title },
    .number("count") { $0.count },
    .flag("current") { $0.isCurrent },
  ])

  static func all(
    _ risks: RiskAnalysis, _ map: SiteMap, on page: SiteAddress
  ) -> [CategoryLink] {
    zip(risks.categoryPages, map.reportPages(RiskCategoryPage.kind.layout)).compactMap {
      place, address in
      guard place.page == 0 else { return nil }
      return CategoryLink(
        href: page.link(to: address), title: place.category.title,
        count: risks.risksOfCategory[Int(place.category.rawValue)].count,
        isCurrent: address == page)
    }
  }
}
