/// The page of a folder that has no document of its own to show.
struct FolderPage: FramedPage {
  var frame: PageFrame
  var title: String
  var listing: FolderListing

  static let fields = Fields<FolderPage>([
    .view("page") { $0.frame },
    .text("title") { $0.title },
    .list("listing") { $0.listing.entries },
    .view("listingRest") { $0.listing.rest },
  ])

  init(_ map: SiteMap, folder: Int32) {
    let address = map.folders[Int(folder)]
    title = map.tree.folders[Int(folder)].title
    listing = FolderListing(map, page: address, folder: folder)
    frame = PageFrame(
      map: map, address: address, title: title, name: "folder",
      breadcrumbs: map.breadcrumbs(to: address, in: folder),
      sidebar: Sidebar(map, page: address, folder: folder, document: -1))
  }
}
