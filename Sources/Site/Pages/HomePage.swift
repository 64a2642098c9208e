import Configuration

/// The front page of a site whose content folder has no `README.md`.
struct HomePage: FramedPage {
  var frame: PageFrame
  var overview: Overview
  var listing: FolderListing

  static let fields = Fields<HomePage>([
    .view("page") { $0.frame },
    .text("title") { $0.frame.title },
    .view("overview") { $0.overview },
    .flag("hasListing") { !$0.listing.entries.isEmpty },
    .list("listing") { $0.listing.entries },
    .view("listingRest") { $0.listing.rest },
  ])

  init(_ map: SiteMap) {
    overview = Overview(map: map, page: map.home)
    listing = FolderListing(map, page: map.home, folder: 0)
    frame = PageFrame(
      map: map, address: map.home, title: map.configuration.site.title, name: "home",
      sidebar: Sidebar(map, page: map.home, folder: 0, document: -1))
  }
}
