import Analysis

/// The part of a table that one page shows. A class, as each of thousands of cells leads here.
final class FactView: SharedView {
  let map: SiteMap
  let address: SiteAddress
  let table: FactTable
  let range: Range<Int>
  let pages: [PagerLink]
  let csvHref: String?

  init(
    _ map: SiteMap, _ table: FactTable?, number: Int, at address: SiteAddress, kind: ReportKind,
    csv: SiteAddress?
  ) {
    self.map = map
    self.address = address
    let table = table ?? FactTable(columns: [])
    self.table = table
    range = table.pages.indices.contains(number) ? table.pages[number] : 0..<table.rows.count
    pages = PagerLink.links(on: address, among: map.reportPages(kind.layout))
    csvHref = csv.map { address.link(to: $0) }
  }

  static let fields = Fields<FactView>([
    .rows("columns", count: { $0.table.columns.count }) { view, index in
      FactColumnView(column: view.table.columns[index])
    },
    .number("span") { $0.table.columns.count },
    .number("shown") { $0.range.count },
    .flag("isPart") { $0.range.count < $0.table.rows.count },
    .rows("rows", count: { $0.range.count }) { view, index in
      FactRowView(view, view.range.lowerBound + index)
    },
  ])
}

struct FactColumnView: View {
  let column: FactTable.Column

  static let fields = Fields<FactColumnView>([
    .text("title") { $0.column.title },
    .text("note") { $0.column.note },
  ])
}

final class FactRowView: SharedView {
  let view: FactView
  let row: FactRow
  /// The name of the group that starts with this row.
  let group: String?

  init(_ view: FactView, _ index: Int) {
    self.view = view
    row = view.table.rows[index]
    let isFirst =
      index == view.range.lowerBound || view.table.rows[index - 1].group != row.group
    group = isFirst ? row.group : nil
  }

  static let fields = Fields<FactRowView>([
    .text("group") { $0.group },
    .number("span") { $0.view.table.columns.count },
    .view("head") { row in row.row.cells.isEmpty ? nil : FactCellView(row, 0) },
    .rows("cells", count: { max(0, $0.row.cells.count - 1) }) { row, index in
      FactCellView(row, index + 1)
    },
  ])
}
