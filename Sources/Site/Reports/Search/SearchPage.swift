import Analysis
import Checks
import Configuration
import Links

/// The page of search results. What was searched for stands in its address, so a script fills it;
/// without one it offers the catalogues and the index.
struct SearchPage: ReportPage {
  static let kind = ReportKind(
    layout: "search", title: "Search", group: .project, isInNavigation: false,
    paths: { $0.subject.configuration.search.isEnabled ? ["search"] : [] })

  let frame: PageFrame
  let map: SiteMap
  let letters: [LetterLink]

  init(_ map: SiteMap, number: Int, at address: SiteAddress) {
    frame = map.frame(of: SearchPage.kind, at: address)
    self.map = map
    letters = LetterLink.all(map, from: address)
  }

  static let fields = Fields<SearchPage>([
    .view("page") { $0.frame },
    .text("title") { $0.frame.title },
    .list("letters") { $0.letters },
    .rows("kinds", count: { $0.map.graph.kinds.count }) { page, index in
      KindCard(page.map, page: page.frame.address, kind: index)
    },
  ])
}
