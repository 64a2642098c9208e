import Analysis
import Links
import Specs

extension RiskAnalysis {
  /// Rows of risks, exposures and open points on one page, to keep it under a megabyte.
  static let rowsOfPage = 1_000
}

extension DeclaredRisk.Category {
  /// As it stands in addresses.
  var name: String { "\(self)" }

  var title: String {
    switch self {
    case .availability: "Availability"
    case .security: "Security"
    case .performance: "Performance"
    case .business: "Business"
    case .other: "Other"
    }
  }
}

extension RiskAnalysis {
  /// The part of a list that each of its pages shows.
  static func rows(of page: Int, in count: Int) -> Range<Int> {
    let start = min(count, page * rowsOfPage)
    return start..<min(count, start + rowsOfPage)
  }

  /// One path for each page of a list, at least one.
  static func paths(_ stem: String, rows count: Int) -> [String] {
    let pages = max(1, (count + rowsOfPage - 1) / rowsOfPage)
    return (0..<pages).map { $0 == 0 ? stem : "\(stem).page-\($0 + 1)" }
  }

  static let nothingDeclared =
    "No specification declares a risk. A table or list under a heading such as “Risk register” or "
    + "“Risks” is read and listed here."

  /// The categories one after the other, with the pages of each.
  var categoryPages: [(category: DeclaredRisk.Category, page: Int)] {
    DeclaredRisk.Category.allCases.flatMap { category in
      let count = risksOfCategory[Int(category.rawValue)].count
      let pages = max(1, (count + Self.rowsOfPage - 1) / Self.rowsOfPage)
      return (0..<pages).map { (category, $0) }
    }
  }
}

extension SiteMap {
  /// The page about the risk of an integration.
  func riskPage(ofIntegration index: Int32) -> SiteAddress? {
    let pages = reportPages("risk-integration")
    return pages.indices.contains(Int(index)) ? pages[Int(index)] : nil
  }

  /// The first page of a category of risks.
  func riskPage(of category: DeclaredRisk.Category) -> SiteAddress? {
    guard let risks = analysis?.risks,
      let number = risks.categoryPages.firstIndex(where: { $0.category == category })
    else { return nil }
    let pages = reportPages("risk-category")
    return pages.indices.contains(number) ? pages[number] : nil
  }

  /// Where a document declares a risk, assumption or question.
  func link(from page: SiteAddress, to risk: DeclaredRisk, in document: Int32) -> String {
    let content = graph.documents[Int(document)]
    let heading = content.facets.sections[Int(risk.section)].heading
    let anchor =
      content.headings.indices.contains(Int(heading))
      ? content.headings[Int(heading)].slug : nil
    return page.link(to: documents[Int(document)], anchor: anchor)
  }

  /// A node with its ID and title.
  func link(from page: SiteAddress, naming node: NodeIndex) -> PageLink {
    let href = link(from: page, toNode: node)
    guard Int(node) < graph.items.count else {
      return PageLink(href: href, title: graph.artifacts[Int(node) - graph.items.count].path)
    }
    let item = graph.items[Int(node)]
    return PageLink(href: href, title: item.title, id: item.hasID ? item.id : nil)
  }
}

extension Badge {
  static func level(_ score: RiskScore) -> Badge {
    Badge(word: score.level.name, tone: String(score.level.step))
  }

  static func state(_ state: RiskState) -> Badge {
    switch state {
    case .open: Badge(word: state.name, tone: "ongoing")
    case .accepted: Badge(word: state.name, tone: "early")
    case .mitigated: Badge(word: state.name, tone: "good")
    case .closed: Badge(word: state.name, tone: "ended")
    }
  }
}

extension RiskLevel {
  /// On the theme's scale of five, whose least stands for no risk at all.
  var step: Int { rawValue + 2 }
}
