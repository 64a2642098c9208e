/// A part of the navigation: reports of a group that have something to show.
struct ReportGroup: View {
  var title: String
  var links: [PageLink]
  /// The page is one of the group, or the front page, which shows all there is.
  var isOpen: Bool

  static let fields = Fields<ReportGroup>([
    .text("title") { $0.title },
    .text("href") { $0.links[0].href },
    .list("links") { $0.links },
    .flag("isOpen") { $0.isOpen },
  ])

  /// The groups as seen from a page.
  static func all(_ map: SiteMap, on page: PageFrame) -> [ReportGroup] {
    ReportKind.Group.allCases.compactMap { group in
      let links = zip(ReportRegistry.all, map.reports.pages).enumerated().compactMap {
        index, report -> PageLink? in
        let (entry, pages) = report
        guard entry.kind.group == group, entry.kind.isInNavigation, let first = pages.first,
          map.reports.emptiness[index] == nil
        else { return nil }
        return PageLink(
          href: page.href(first), title: entry.kind.title, isCurrent: pages.contains(page.address))
      }
      return links.isEmpty
        ? nil
        : ReportGroup(
          title: group.title, links: links,
          isOpen: page.address == map.home
            || ReportRegistry.all.contains {
              $0.kind.group == group && $0.kind.layout == page.name
            })
    }
  }
}
