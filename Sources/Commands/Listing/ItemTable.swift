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
      [row[0], row[1], row[3], row[4], ItemTable.cut(row[2], to: 60), "\(row[5]):\(row[6])"]
    }
    let heads = ["ID", "KIND", "STATUS", "PRIORITY", "TITLE", "PLACE"]
    var widths = heads.map(DisplayWidth.of)
    for row in shown {
      for column in row.indices {
        widths[column] = max(widths[column], DisplayWidth.of(row[column]))
      }
    }
    var text = paint.dim(ItemTable.line(heads, widths)) + "\n"
    for row in shown { text += ItemTable.line(row, widths) + "\n" }
    return text
  }

  /// As RFC 4180 wants it, but with plain line ends. A value that a spreadsheet would run as a
  /// formula is made text.
  func csv() -> String {
    ([ItemTable.columns] + rows).map { row in
      row.map(ItemTable.field).joined(separator: ",") + "\n"
    }.joined()
  }

  private static func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (cell, width) in zip(cells, widths) {
      line += cell + String(repeating: " ", count: max(0, width - DisplayWidth.of(cell)) + 2)
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  private static func cut(_ text: String, to count: Int) -> String {
    text.count > count ? text.prefix(count - 1) + "…" : text
  }

  private static func field(_ value: String) -> String {
    var value = value
    if let first = value.first, "=+-@\t\r".contains(first) { value = "'" + value }
    guard value.contains(where: { "\",\n\r".contains($0) }) else { return value }
    return "\"" + value.replacing("\"", with: "\"\"") + "\""
  }
}
