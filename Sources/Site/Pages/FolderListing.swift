import Links

/// What stands directly in a folder.
struct FolderListing {
  var entries: [ListingEntry] = []
  var rest: MoreLink?

  /// On a page that is made for it.
  private static let shown = 1_000
  /// On the page of a document, which says itself what matters in its folder.
  static let shownBesideDocument = 40

  init(
    _ map: SiteMap, page: SiteAddress, folder index: Int32, limit: Int = FolderListing.shown
  ) {
    let folder = map.tree.folders[Int(index)]
    for child in folder.folders.prefix(limit) {
      let inner = map.tree.folders[Int(child)]
      entries.append(
        ListingEntry(
          link: PageLink(href: page.link(to: map.folders[Int(child)]), title: inner.title),
          isFolder: true, count: map.documentCounts[Int(child)]))
    }
    let free = max(0, limit - entries.count)
    for document in folder.documents.prefix(free) {
      let owner = map.documentItem[Int(document)]
      entries.append(
        ListingEntry(
          link: map.link(from: page, toDocument: document), isFolder: false, count: 0,
          status: owner >= 0 ? map.badges.status(of: owner) : nil,
          priority: owner >= 0 ? map.badges.priority(of: owner) : nil,
          result: owner >= 0 ? map.result(of: owner) : nil))
    }
    let hidden = folder.folders.count + folder.documents.count - entries.count
    if hidden > 0 { rest = MoreLink(href: page.link(to: map.contents[0]), count: hidden) }
  }
}

struct ListingEntry: View {
  var link: PageLink
  var isFolder: Bool
  /// Documents in the folder and below.
  var count: Int
  var status: Badge?
  var priority: Badge?
  var result: Badge?

  static let fields = Fields<ListingEntry>([
    .text("href") { $0.link.href },
    .text("title") { $0.link.title },
    .text("id") { $0.link.id },
    .flag("isFolder") { $0.isFolder },
    .number("count") { $0.count },
    .view("status") { $0.status },
    .view("priority") { $0.priority },
    .view("result") { $0.result },
  ])
}
