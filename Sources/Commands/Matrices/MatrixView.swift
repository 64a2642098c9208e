import Findings

/// A matrix in each of the forms that the command writes.
protocol MatrixView {
  func text(width: Int, paint: Paint) -> String
  func csv() -> [UInt8]
  func json() -> [UInt8]
  func markdown() -> String
  /// What is said beside the matrix, each a sentence.
  var notes: [String] { get }
}

/// A table of Markdown (GFM).
enum MarkdownTable {
  static func text(heads: [String], rows: [[String]]) -> String {
    var text = line(heads) + line(heads.map { _ in "---" })
    for row in rows { text += line(row) }
    return text
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.map(escaped).joined(separator: " | ") + " |\n"
  }

  private static func escaped(_ text: String) -> String {
    text.contains("|") ? text.replacing("|", with: "\\|") : text
  }
}
