import Analysis
import Specs

/// The declared risks of one category, worst first.
struct RiskCategoryPage: ReportPage {
  static let kind = ReportKind(
    layout: "risk-category", title: "Risks by category", group: .risks, isInNavigation: false,
    paths: { analysis in
      DeclaredRisk.Category.allCases.flatMap { category in
        RiskAnalysis.paths(
          "risk/\(category.name)",
          rows: analysis.risks.risksOfCategory[Int(category.rawValue)].count)
      }
    },
    emptiness: { $0.risks.risks.isEmpty ? RiskAnalysis.nothingDeclared : nil })

  var frame: PageFrame
  var map: SiteMap
  var risks: RiskAnalysis
  /// Indices in `risks.risks`.
  var members: [Int32]
  var rows: Range<Int>
  var pages: [PagerLink]

  static let fields = Fields<RiskCategoryPage>([
    .view("page") { $0.frame },
    .text("title") { $0.frame.title },
    .number("count") { $0.members.count },
    .number("inForce") { page in
      page.members.count { page.risks.risks[Int($0)].state.isInForce }
    },
    .list("categories") { page in
      CategoryLink.all(page.risks, page.map, on: page.frame.address)
    },
    .rows("rows", count: { $0.rows.count }) { page, index in
      let number = Int(page.members[page.rows.lowerBound + index])
      return RiskRow(
        map: page.map, page: page.frame.address, risk: page.risks.risks[number], index: number)
    },
    .list("pages") { $0.pages },
    .flag("hasPages") { !$0.pages.isEmpty },
    .text("registerHref") { page in page.map.report("risks").map { page.frame.href($0) } },
  ])

  init(_ map: SiteMap, number: Int, at address: SiteAddress) {
    self.map = map
    risks = map.risks
    let places = risks.categoryPages
    let place = places[number]
    members = risks.risksOfCategory[Int(place.category.rawValue)]
    rows = RiskAnalysis.rows(of: place.page, in: members.count)
    let addresses = zip(places, map.reportPages(Self.kind.layout)).compactMap {
      $0.category == place.category ? $1 : nil
    }
    pages = PagerLink.links(on: address, among: addresses)
    let title = place.category == .other ? "Other risks" : "\(place.category.title) risks"
    frame = map.frame(of: Self.kind, title: title, at: address)
    frame.addCrumb(to: "risks", title: RisksPage.kind.title)
  }
}

extension PageFrame {
  /// Another page above this one in the breadcrumbs.
  mutating func addCrumb(to report: String, title: String) {
    guard let address = map.report(report) else { return }
    breadcrumbs.append(PageLink(href: href(address), title: title))
  }
}
