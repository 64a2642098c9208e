import Findings
import Links
import Specs

/// Items as text: a table for people, CSV for spreadsheets.
struct ItemTable {
  static let columns = ["id", "kind", "title", "status", "priority", "file", "line"]
  private let rows: [[String]]

  init(_ items: [Int], of graph: LinkGraph) {
    rows = items.map { index in
      let item = graph.items[index]
      let source = graph.documents[Int(item.document)].source
      return [
        item.id, graph.kinds[Int(item.kind)].family, item.title, item.status ?? "",
        item.priority ?? "", source.path, String(source.line(at: item.range.lower)),
      ]
    }
  }

  /// Columns that stand under each other; a title may be cut, nothing else is.
  func text(paint: Paint) -> String {
    let shown = rows.map { row in
      [row[0], row[1], row[3], row[4], TextTable.cut(row[2], to: 60), "\(row[5]):\(row[6])"]
    }
    let heads = ["ID", "KIND", "STATUS", "PRIORITY", "TITLE", "PLACE"]
    return TextTable(heads: heads, rows: shown).text(paint: paint)
  }

  func csv() -> String { TextTable(heads: ItemTable.columns, rows: rows).csv() }
}
