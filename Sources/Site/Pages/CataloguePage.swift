import Links
import Specs

/// All items of a kind in a table.
struct CataloguePage: View {
  var frame: PageFrame
  var map: SiteMap
  var kind: Kind
  /// The part of the kind's items that this page shows.
  var rows: Range<Int>
  var hasStatus: Bool
  var hasPriority: Bool
  var hasResult: Bool
  var pages: [PagerLink]

  static let fields = Fields<CataloguePage>([
    .view("page") { $0.frame },
    .text("title") { $0.kind.plural },
    .text("family") { $0.kind.family },
    .number("count") { $0.kind.items.count },
    .flag("hasStatus") { $0.hasStatus },
    .flag("hasPriority") { $0.hasPriority },
    .flag("hasResult") { $0.hasResult },
    .rows("rows", count: { $0.rows.count }) { page, index in
      CatalogueRow(
        map: page.map, page: page.frame.address,
        item: page.kind.items[page.rows.lowerBound + index])
    },
    .list("pages") { $0.pages },
    .flag("hasPages") { !$0.pages.isEmpty },
  ])

  init(_ map: SiteMap, kind index: Int32, number: Int) {
    self.map = map
    kind = map.graph.kinds[Int(index)]
    let addresses = map.kinds[Int(index)]
    let address = addresses[number]
    let start = number * SiteMap.rowsOfPage
    rows = start..<min(kind.items.count, start + SiteMap.rowsOfPage)
    hasStatus = kind.items.contains { map.graph.items[Int($0)].status != nil }
    hasPriority = kind.items.contains { map.graph.items[Int($0)].priority != nil }
    hasResult = map.testResults != nil && kind.items.contains { map.result(of: $0) != nil }
    pages = PagerLink.links(on: address, among: addresses)
    let part = number == 0 ? "catalogue" : "catalogue, page \(number + 1)"
    frame = PageFrame(
      map: map, address: address, title: "\(kind.plural) (\(part))", name: "catalogue",
      breadcrumbs: map.breadcrumbs(to: address, in: 0),
      sidebar: Sidebar(map, page: address, folder: 0, document: -1))
    frame.currentKind = index
  }
}

struct CatalogueRow: View {
  var map: SiteMap
  var page: SiteAddress
  var item: Int32

  private var value: Item { map.graph.items[Int(item)] }

  static let fields = Fields<CatalogueRow>([
    .text("href") { $0.map.link(from: $0.page, toNode: $0.item) },
    .text("id") { $0.value.hasID ? $0.value.id : nil },
    .text("title") { $0.value.title },
    .view("status") { $0.map.badges.status(of: $0.item) },
    .view("priority") { $0.map.badges.priority(of: $0.item) },
    .view("result") { $0.map.result(of: $0.item) },
    .number("outgoing") { $0.map.graph.outgoing[$0.item].count },
    .number("incoming") { $0.map.graph.incoming[$0.item].count },
    .text("document") { $0.map.graph.documents[Int($0.value.document)].path },
    .text("documentHref") { $0.page.link(to: $0.map.address(of: $0.item)) },
  ])
}
