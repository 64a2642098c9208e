import Configuration
import Findings
import Links

/// What every page has around its content.
struct PageFrame: View {
  var map: SiteMap
  var address: SiteAddress
  var title: String
  /// What the page is, for style and tests: `document`, `catalogue` …
  var name: String
  var breadcrumbs: [PageLink] = []
  var sidebar: Sidebar
  var headings: [HeadingLink] = []
  var previous: PageLink?
  var next: PageLink?
  var editHref: String?
  var currentKind: Int32 = -1
  /// In front of every address of the frame: a page that is shown at any address has an absolute one.
  var absoluteRoot: String?

  var root: String { absoluteRoot ?? address.root }

  func href(_ target: SiteAddress) -> String {
    absoluteRoot.map { $0 + target.url } ?? address.link(to: target)
  }

  /// The catalogue of what the page is, else the first; there all are in the navigation.
  private var cataloguesHref: String? {
    let kinds = map.kinds
    let kind = max(0, Int(currentKind))
    return kinds.indices.contains(kind) ? href(kinds[kind][0]) : nil
  }

  static let fields = Fields<PageFrame>([
    .text("language") { $0.map.configuration.site.language }.shared,
    .text("siteTitle") { $0.map.configuration.site.title }.shared,
    .text("description") { $0.map.configuration.site.description }.shared,
    .text("title") { $0.title },
    .text("name") { $0.name }.shared,
    .flag("isHome") { $0.address == $0.map.home }.shared,
    .text("root") { $0.root }.shared,
    .text("assets") { $0.root + $0.map.assets }.shared,
    .number("previewShards") { $0.map.previews.documents.count }.shared,
    .text("homeHref") { $0.href($0.map.home) }.shared,
    .text("logoHref") { frame in frame.map.logo.map { frame.href($0) } }.shared,
    .text("findingsHref") { $0.href($0.map.findingsPage) }.shared,
    .number("errors") { $0.map.summary.errors }.shared,
    .number("warnings") { $0.map.summary.warnings }.shared,
    .number("findings") { $0.map.findings.count }.shared,
    .text("contentsHref") { $0.href($0.map.contents[0]) }.shared,
    .text("navigationHref") { $0.href($0.map.navigationScript) }.shared,
    .text("feedHref") { frame in frame.map.feed.map { frame.href($0) } }.shared,
    .text("repository") { $0.map.configuration.site.repository }.shared,
    .list("breadcrumbs") { $0.breadcrumbs },
    .view("sidebar") { $0.sidebar },
    .rows("kinds", count: { min($0.map.graph.kinds.count, kindsShown) }) { frame, index in
      PageLink(
        href: frame.href(frame.map.kinds[index][0]), title: frame.map.graph.kinds[index].plural,
        id: frame.map.graph.kinds[index].family, isCurrent: frame.currentKind == Int32(index))
    }.shared,
    .flag("kindsAreOpen") { $0.name == "catalogue" || $0.address == $0.map.home }.shared,
    .text("cataloguesHref") { $0.cataloguesHref }.shared,
    .list("reports") { ReportGroup.all($0.map, on: $0) }.shared,
    .flag("hasHeadings") { $0.headings.count > 1 },
    .list("headings") { $0.headings },
    .flag("hasNeighbours") { $0.previous != nil || $0.next != nil },
    .view("previous") { $0.previous },
    .view("next") { $0.next },
    .text("editHref") { $0.editHref },
  ])

  /// What the shared fields depend on; `nil` where the page has nothing in common with others.
  func sharing(_ layout: Layout) -> SharingKey? {
    guard absoluteRoot == nil, layout.sharedCount > 0 else { return nil }
    let depth = address.depth
    return SharingKey(
      layout: ObjectIdentifier(layout.identity), name: name, kind: currentKind,
      isHome: address == map.home, depth: depth,
      folder: depth > 0 && map.navigationFolders.contains(address.topFolder) ? address.folder : "")
  }

  /// Kinds in the navigation of each page; all are on the front page.
  private static let kindsShown = 14
}

/// A whole page of the site, with the frame around it.
protocol FramedPage: View {
  var frame: PageFrame { get }
}

/// An entry of the on-page contents.
final class HeadingLink: SharedView {
  let href: String
  let title: String
  let isSub: Bool

  init(href: String, title: String, isSub: Bool) {
    self.href = href
    self.title = title
    self.isSub = isSub
  }

  static let fields = Fields<HeadingLink>([
    .text("href") { $0.href },
    .text("title") { $0.title },
    .flag("sub") { $0.isSub },
  ])
}
