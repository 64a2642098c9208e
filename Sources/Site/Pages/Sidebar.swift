import Configuration
import Links
import Specs

/// The navigation of one page: the folder it stands in, a window of its siblings and the folders
/// below. Never the whole tree, so that a site's size stays linear in its documents.
struct Sidebar: View {
  var folder: PageLink
  var isFolderCurrent = false
  var parent: PageLink?
  var entries: [PageLink] = []
  var before: MoreLink?
  var after: MoreLink?
  var folders: [PageLink] = []
  var moreFolders: MoreLink?

  static let fields = Fields<Sidebar>([
    .view("folder") { $0.folder },
    .flag("folderIsCurrent") { $0.isFolderCurrent },
    .view("parent") { $0.parent },
    .list("entries") { $0.entries },
    .view("before") { $0.before },
    .view("after") { $0.after },
    .list("folders") { $0.folders },
    .view("moreFolders") { $0.moreFolders },
  ])

  /// A folder of so many is shown as a whole.
  private static let siblingsShown = 12
  /// Of a larger one, those around the page.
  private static let nearestShown = 5
  private static let foldersShown = 24

  /// The navigation of a page in a folder; `document` is -1 for the folder's own page.
  init(_ map: SiteMap, page: SiteAddress, folder index: Int32, document: Int32) {
    let folder = map.tree.folders[Int(index)]
    self.folder = PageLink(
      href: page.link(to: map.folders[Int(index)]), title: folder.title)
    isFolderCurrent = map.folders[Int(index)] == page
    // To the front page the brand leads.
    if folder.parent >= 0, map.folders[Int(folder.parent)] != map.home {
      parent = PageLink(
        href: page.link(to: map.folders[Int(folder.parent)]),
        title: map.tree.folders[Int(folder.parent)].title)
    }
    let count = folder.documents.count
    // Documents of a folder follow one another in the order of reading.
    let place =
      document < 0
      ? 0
      : folder.documents.first.map {
        Int(map.readingPlace[Int(document)] - map.readingPlace[Int($0)])
      } ?? 0
    let shown = count > Sidebar.siblingsShown ? Sidebar.nearestShown : count
    var start = max(0, place - shown / 2)
    let end = min(count, start + shown)
    start = max(0, end - shown)
    entries = folder.documents[start..<end].map { number in
      map.link(from: page, toDocument: number, isCurrent: number == document)
    }
    let all = self.folder.href
    if start > 0 { before = MoreLink(href: all, count: start) }
    if end < count { after = MoreLink(href: all, count: count - end) }
    folders = folder.folders.prefix(Sidebar.foldersShown).map { number in
      PageLink(
        href: page.link(to: map.folders[Int(number)]),
        title: map.tree.folders[Int(number)].title)
    }
    if folder.folders.count > Sidebar.foldersShown {
      moreFolders = MoreLink(href: all, count: folder.folders.count - Sidebar.foldersShown)
    }
  }
}

extension SiteMap {
  func link(
    from page: SiteAddress, toDocument document: Int32, isCurrent: Bool = false
  ) -> PageLink {
    let owner = documentItem[Int(document)]
    let id = owner >= 0 && graph.items[Int(owner)].hasID ? graph.items[Int(owner)].id : nil
    return PageLink(
      href: page.link(to: documents[Int(document)]),
      title: graph.documents[Int(document)].title, id: id, isCurrent: isCurrent)
  }

  /// The folders above a page, outermost first; the page's own folder too unless it is its index.
  func breadcrumbs(to page: SiteAddress, in folder: Int32) -> [PageLink] {
    var links: [PageLink] = []
    var index = folder
    while index >= 0 {
      if folders[Int(index)] != page {
        links.append(
          PageLink(
            href: page.link(to: folders[Int(index)]),
            title: folders[Int(index)] == home ? "Home" : tree.folders[Int(index)].title))
      }
      index = tree.folders[Int(index)].parent
    }
    return links.reversed()
  }

  var logo: SiteAddress? {
    guard let path = configuration.site.logo,
      let index = graph.artifacts.firstIndex(where: { $0.path == path })
    else { return nil }
    return artifacts[index]
  }
}
