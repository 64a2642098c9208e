import Configuration

/// The page for an address that does not exist. It is shown at any depth, so its links are
/// absolute: under the base URL's path, or under the root of the host when none is given.
struct MissingPage: FramedPage {
  var frame: PageFrame

  static let fields = Fields<MissingPage>([
    .view("page") { $0.frame }
  ])

  init(_ map: SiteMap) {
    frame = PageFrame(
      map: map, address: map.missing, title: "Page not found", name: "missing",
      sidebar: Sidebar(map, page: map.missing, folder: 0, document: -1))
    let base = map.configuration.site.baseURL.flatMap(MissingPage.path(of:)) ?? "/"
    frame.absoluteRoot = base
    frame.sidebar.folder = PageLink(
      href: base + map.home.url, title: frame.sidebar.folder.title)
    frame.sidebar.entries = frame.sidebar.entries.map { MissingPage.absolute($0, base) }
    frame.sidebar.folders = frame.sidebar.folders.map { MissingPage.absolute($0, base) }
    frame.sidebar.before?.href = base + map.home.url
    frame.sidebar.after?.href = base + map.home.url
    frame.sidebar.moreFolders?.href = base + map.home.url
  }

  private static func absolute(_ link: PageLink, _ base: String) -> PageLink {
    PageLink(
      href: base + link.href, title: link.title, id: link.id, isCurrent: link.isCurrent)
  }

  /// The path of a URL, with a slash at both ends.
  private static func path(of url: String) -> String? {
    guard let scheme = url.firstRange(of: "://") else { return nil }
    let rest = url[scheme.upperBound...]
    let parts = rest.split(separator: "/").dropFirst()
    return parts.isEmpty ? "/" : "/\(parts.joined(separator: "/"))/"
  }
}
