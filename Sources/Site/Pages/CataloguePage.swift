import Analysis
import Checks
import Findings
import Links
import Specs

/// All items of a kind in a table.
struct CataloguePage: FramedPage {
  var frame: PageFrame
  var map: SiteMap
  var index: Int32
  var kind: Kind
  /// The part of the kind's items that this page shows.
  var rows: Range<Int>
  var columns: KindColumns
  var hasResult: Bool
  var coverage: KindCoverage?
  var pages: [PagerLink]

  static let fields = Fields<CataloguePage>([
    .view("page") { $0.frame },
    .text("title") { $0.kind.plural },
    .text("family") { $0.kind.family },
    .number("count") { $0.kind.items.count },
    .flag("hasStatus") { $0.columns.hasStatus },
    .flag("hasPriority") { $0.columns.hasPriority },
    .flag("hasOwner") { $0.columns.hasOwner },
    .flag("hasDocument") { $0.columns.hasDocument },
    .flag("hasCoverage") { $0.coverage != nil },
    .flag("hasResult") { $0.hasResult },
    .view("coverage") { page in
      page.coverage.map { kind in
        CoverageRow(
          href: page.map.report(TraceabilityPage.kind.layout).map { page.frame.href($0) },
          title: page.kind.plural, coverage: kind.coverage, acceptance: kind.acceptance)
      }
    },
    .text("csvHref") { page in
      let files = page.map.reportFiles("catalogue")
      return Int(page.index) < files.count ? page.frame.href(files[Int(page.index)]) : nil
    },
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
    self.index = index
    kind = map.graph.kinds[Int(index)]
    let addresses = map.kinds[Int(index)]
    let address = addresses[number]
    let start = number * SiteMap.rowsOfPage
    rows = start..<min(kind.items.count, start + SiteMap.rowsOfPage)
    columns = map.columnsOfKind[Int(index)]
    hasResult = map.testResults != nil && kind.items.contains { map.result(of: $0) != nil }
    coverage = map.analysis?.traceability.coverage(ofKind: index)
    pages = PagerLink.links(on: address, among: addresses)
    let part = number == 0 ? "catalogue" : "catalogue, page \(number + 1)"
    frame = PageFrame(
      map: map, address: address, title: "\(kind.plural) (\(part))", name: "catalogue",
      breadcrumbs: map.breadcrumbs(to: address, in: 0),
      sidebar: Sidebar(map, page: address, folder: 0, document: -1))
    frame.currentKind = index
  }
}

/// The columns that have something in them for any item of a kind: on all pages of its catalogue.
struct KindColumns: Sendable {
  let hasStatus: Bool
  let hasPriority: Bool
  let hasOwner: Bool
  /// Whether any of them is not a document by its ID: of one that is, the title leads there.
  let hasDocument: Bool

  init(_ kind: Kind, _ graph: LinkGraph) {
    hasStatus = kind.items.contains { graph.items[Int($0)].status != nil }
    hasPriority = kind.items.contains { graph.items[Int($0)].priority != nil }
    hasOwner = kind.items.contains { graph.owner(of: $0) != nil }
    hasDocument = kind.items.contains {
      graph.items[Int($0)].form != .document || !graph.items[Int($0)].hasID
    }
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
    .text("owner") { $0.map.graph.owner(of: $0.item) },
    .view("coverage") { row in
      row.map.analysis?.traceability.row(of: row.item).map { $0.state.badge }
    },
    .view("result") { $0.map.result(of: $0.item) },
    .number("outgoing") { $0.map.graph.outgoing[$0.item].count },
    .number("incoming") { $0.map.graph.incoming[$0.item].count },
    .text("document") { $0.map.graph.documents[Int($0.value.document)].path },
    .text("documentHref") { $0.page.link(to: $0.map.address(of: $0.item)) },
  ])
}

extension CataloguePage {
  /// One for each kind, with all of its items.
  static let file = ReportFile(
    name: "catalogue",
    paths: { analysis in analysis.graph.kinds.map { "kinds/\($0.family).csv" } },
    write: { _, analysis, number in
      let graph = analysis.graph
      var csv = CSVWriter(columns: [
        "id", "title", "status", "priority", "owner", "coverage", "result", "references to others",
        "references from others", "file", "line",
      ])
      for index in graph.kinds[number].items {
        let item = graph.items[Int(index)]
        let source = graph.documents[Int(item.document)].source
        csv.field(item.id)
        csv.field(item.title)
        csv.field(item.status ?? "")
        csv.field(item.priority ?? "")
        csv.field(graph.owner(of: index) ?? "")
        csv.field(analysis.traceability.row(of: index)?.state.name ?? "")
        csv.field(
          item.hasID ? analysis.subject.testResults?.outcome(of: item.id)?.name ?? "" : "")
        csv.field(graph.outgoing[index].count)
        csv.field(graph.incoming[index].count)
        csv.field(source.path)
        csv.field(source.line(at: item.range.lower))
        csv.endRow()
      }
      return csv.bytes
    })
}
