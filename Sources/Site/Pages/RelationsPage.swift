/// All relations of a document's items, where its own page shows only the first of each.
struct RelationsPage: FramedPage {
  var frame: PageFrame
  var document: PageLink
  var items: [InnerItem]
  /// Whether even here something is left out.
  var isCut = false

  /// Keeps the page under a megabyte.
  private static let relationsShown = 3_000

  static let fields = Fields<RelationsPage>([
    .view("page") { $0.frame },
    .view("document") { $0.document },
    .list("items") { $0.items },
    .flag("isCut") { $0.isCut },
    .text("graphHref") { $0.frame.root + "graph.json" },
  ])

  init(_ map: SiteMap, document index: Int32, address: SiteAddress) {
    document = map.link(from: address, toDocument: index)
    var trace = Traceability(map: map, page: address)
    items = []
    var room = RelationsPage.relationsShown
    for node in map.itemsOfDocument[Int(index)] where map.graph.isRelated(Int32(node)) {
      guard room > 0 else {
        isCut = true
        break
      }
      trace.limit = room
      let item = InnerItem(map, item: Int32(node), trace)
      room -= 1 + item.groups.reduce(0) { $0 + $1.entries.count }
      items.append(item)
    }
    let folder = map.tree.folderOfDocument[Int(index)]
    frame = PageFrame(
      map: map, address: address, title: "Relations of \(document.id ?? document.title)",
      name: "relations", breadcrumbs: map.breadcrumbs(to: address, in: folder),
      sidebar: Sidebar(map, page: address, folder: folder, document: index))
    frame.breadcrumbs.append(document)
  }
}
