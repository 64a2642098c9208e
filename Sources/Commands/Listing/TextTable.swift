import Findings

/// Rows of text in columns: for people, or as CSV for spreadsheets.
struct TextTable {
  var heads: [String]
  var rows: [[String]]

  /// Columns that stand under each other.
  func text(paint: Paint) -> String {
    var widths = heads.map(DisplayWidth.of)
    for row in rows {
      for column in row.indices {
        widths[column] = max(widths[column], DisplayWidth.of(row[column]))
      }
    }
    var text = paint.dim(TextTable.line(heads, widths)) + "\n"
    for row in rows { text += TextTable.line(row, widths) + "\n" }
    return text
  }

  /// As RFC 4180 wants it, but with plain line ends. A value that a spreadsheet would run as a
  /// formula is made text.
  func csv() -> String {
    ([heads] + rows).map { row in
      row.map(TextTable.field).joined(separator: ",") + "\n"
    }.joined()
  }

  /// A text that may be cut where the rest of a row must stand on the same line.
  static func cut(_ text: String, to count: Int) -> String {
    text.count > count ? text.prefix(count - 1) + "…" : text
  }

  private static func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (cell, width) in zip(cells, widths) {
      line += cell + String(repeating: " ", count: max(0, width - DisplayWidth.of(cell)) + 2)
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  private static func field(_ value: String) -> String {
    var value = value
    if let first = value.first, "=+-@\t\r".contains(first) { value = "'" + value }
    guard value.contains(where: { "\",\n\r".contains($0) }) else { return value }
    return "\"" + value.replacing("\"", with: "\"\"") + "\""
  }
}
