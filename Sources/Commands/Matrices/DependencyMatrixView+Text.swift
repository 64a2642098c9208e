import Analysis
import Findings
import Links

extension DependencyMatrixView {
  /// Columns that a table of Markdown can still be read with.
  private static let mostMarkdownColumns = 24

  /// A square of letters if all columns fit, else a line for each item that relates to something.
  func text(width: Int, paint: Paint) -> String {
    guard cellCount > 0 else { return "" }
    let names = rows.map(id)
    let widest = names.map(DisplayWidth.of).max() ?? 0
    let text =
      widest + 2 * columns.count + 1 <= width
      ? square(names, widest, paint) : list(width: width, widest, paint)
    let cycles = cycles
    guard !cycles.isEmpty else { return text }
    return text + "\n"
      + cycles.map { cycle in
        let ids = (cycle.path + cycle.path.prefix(1)).map { graph.items[Int($0)].id }
        let rest = cycle.members.count - cycle.path.count
        let more = rest > 0 ? " (and \(rest) more on such ways)" : ""
        return paint.severity(.error, "cycle") + " " + ids.joined(separator: " → ") + more + "\n"
      }.joined()
  }

  private func square(_ names: [String], _ widest: Int, _ paint: Paint) -> String {
    let heads = columns.map { Array(id($0)) }
    let height = heads.map(\.count).max() ?? 0
    let indent = String(repeating: " ", count: widest)
    var text = ""
    for line in 0..<height {
      // The ends of the IDs stand on one line.
      let letters = heads.map { head -> String in
        let index = line - (height - head.count)
        return index >= 0 ? " \(head[index])" : "  "
      }
      text += paint.dim(trimmed(indent + letters.joined())) + "\n"
    }
    for (row, name) in zip(rows, names) {
      var letters: [Int32: Relation] = [:]
      for (cell, relation) in cells(row) { letters[cell.column] = relation }
      var line = name + String(repeating: " ", count: widest - DisplayWidth.of(name))
      for column in columns {
        if let relation = letters[column] {
          let isInCycle =
            relation == .dependsOn && matrix.cycleOf[Int(row)] >= 0
            && matrix.cycleOf[Int(row)] == matrix.cycleOf[Int(column)]
          line += " " + (isInCycle ? paint.severity(.error, relation.letter) : relation.letter)
        } else {
          line += " " + paint.dim(column == row ? "\\" : "·")
        }
      }
      text += line + "\n"
    }
    return text
  }

  /// The relations of each item in a line, broken where the terminal ends.
  private func list(width: Int, _ widest: Int, _ paint: Paint) -> String {
    let margin = min(widest, max(8, width / 3)) + 2
    var text = ""
    for row in rows {
      let cells = cells(row)
      guard !cells.isEmpty else { continue }
      let name = id(row)
      var line = name + String(repeating: " ", count: max(1, margin - DisplayWidth.of(name)))
      var used = DisplayWidth.of(line)
      for relation in Relation.allCases {
        var isFirst = true
        for (cell, own) in cells where own == relation {
          let word = (isFirst ? relation.letter + " " : "") + id(cell.column)
          isFirst = false
          let size = DisplayWidth.of(word) + 1
          if used + size > width, used > margin {
            line = trimmed(line) + "\n" + String(repeating: " ", count: margin)
            used = margin
          }
          line += word + " "
          used += size
        }
      }
      text += trimmed(line) + "\n"
    }
    return text
  }

  private func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }

  func markdown() -> String {
    if columns.count <= Self.mostMarkdownColumns {
      let table = rows.map { row -> [String] in
        var letters: [Int32: Relation] = [:]
        for (cell, relation) in cells(row) { letters[cell.column] = relation }
        return [id(row)] + columns.map { letters[$0]?.letter ?? "" }
      }
      return MarkdownTable.text(heads: [""] + columns.map(id), rows: table)
    }
    let table = rows.flatMap { row in
      cells(row).map { cell, relation in [id(row), relation.name, id(cell.column)] }
    }
    return MarkdownTable.text(heads: ["From", "Relation", "To"], rows: table)
  }
}
