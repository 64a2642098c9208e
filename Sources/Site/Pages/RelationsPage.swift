/// All relations of a document's items, where its own page shows only the first of each.
struct RelationsPage: View {
  var frame: PageFrame
  var document: PageLink
  var items: [InnerItem]

  static let fields = Fields<RelationsPage>([
    .view("page") { $0.frame },
    .view("document") { $0.document },
    .list("items") { $0.items },
  ])

  init(_ map: SiteMap, document index: Int32, address: SiteAddress) {
    document = map.link(from: address, toDocument: index)
    var trace = Traceability(map: map, page: address)
    trace.limit = .max
    items = map.itemsOfDocument[Int(index)].lazy
      .map { InnerItem(map, item: Int32($0), trace) }.filter { !$0.groups.isEmpty }
    let folder = map.tree.folderOfDocument[Int(index)]
    frame = PageFrame(
      map: map, address: address, title: "Relations of \(document.id ?? document.title)",
      name: "relations", breadcrumbs: map.breadcrumbs(to: address, in: folder),
      sidebar: Sidebar(map, page: address, folder: folder, document: index))
    frame.breadcrumbs.append(document)
  }
}
