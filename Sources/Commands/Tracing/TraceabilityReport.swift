import Analysis
import Checks
import Findings
import Links
import Specs

/// The traceability matrix in the words and formats of `matrix --traceability`.
struct TraceabilityReport {
  let graph: LinkGraph
  let matrix: TraceabilityMatrix

  init(_ graph: LinkGraph, _ matrix: TraceabilityMatrix) {
    self.graph = graph
    self.matrix = matrix
  }

  func csv() -> [UInt8] { matrix.csv(of: graph) }

  /// The coverage of each kind, then a line for each requirement, gaps first.
  func text(paint: Paint) -> String {
    guard !matrix.rows.isEmpty else { return "No item here is a requirement.\n" }
    var text = TextTable(heads: coverageHeads.map { $0.uppercased() }, rows: coverageRows)
      .text(paint: paint)
    text += "\n"
    text += TextTable(heads: rowHeads.map { $0.uppercased() }, rows: rows(cut: 40))
      .text(paint: paint)
    return text
  }

  func markdown() -> String {
    guard !matrix.rows.isEmpty else { return "No item here is a requirement.\n" }
    return "## Coverage\n\n" + table(coverageHeads, coverageRows)
      + "\n## Requirements\n\n" + table(rowHeads, rows(cut: nil))
  }

  private func table(_ heads: [String], _ rows: [[String]]) -> String {
    func line(_ cells: [String]) -> String {
      "| " + cells.map { TraceReport.escaped($0) }.joined(separator: " | ") + " |\n"
    }
    return line(heads) + "|" + String(repeating: " --- |", count: heads.count) + "\n"
      + rows.map(line).joined()
  }

  // MARK: Coverage

  private var coverageHeads: [String] {
    ["Kind", "Items", "Tested", "Directly", "Design"]
      + (matrix.summary.hasResults ? ["Passed", "Failed"] : []) + ["Suspect", "Gaps"]
      + (matrix.summary.requirementAcceptance.total > 0 ? ["Criteria"] : [])
  }

  private var coverageRows: [[String]] {
    matrix.summary.kinds.map { kind in
      row(graph.kinds[Int(kind.kind)].family, kind.coverage, kind.acceptance)
    } + [row("total", matrix.summary.total, matrix.summary.requirementAcceptance)]
  }

  private func row(
    _ name: String, _ coverage: Coverage, _ acceptance: AcceptanceProgress
  ) -> [String] {
    var row = [
      name, "\(coverage.total)", share(coverage.deep, coverage),
      share(coverage.shallow, coverage), share(coverage.designed, coverage),
    ]
    if matrix.summary.hasResults {
      row += [share(coverage.passed, coverage), "\(coverage.failed)"]
    }
    row += ["\(coverage.suspect)", "\(coverage.gaps)"]
    if matrix.summary.requirementAcceptance.total > 0 {
      row.append(acceptance.total > 0 ? "\(acceptance.done)/\(acceptance.total)" : "")
    }
    return row
  }

  private func share(_ count: Int, _ coverage: Coverage) -> String {
    "\(count) (\(coverage.percent(count)) %)"
  }

  // MARK: Requirements

  private var rowHeads: [String] {
    ["State", "Requirement", "Title", "Design", "Tests"]
      + (matrix.summary.hasResults ? ["Result"] : [])
  }

  private func rows(cut: Int?) -> [[String]] {
    matrix.rows.map { row in
      let item = graph.items[Int(row.item)]
      var state = row.state.name
      if !row.missing.isEmpty { state += ": no " + row.missing.joined(separator: ", no ") }
      let tests =
        row.tests.map(graph.name)
        + row.indirectTests.map {
          "\(graph.name(of: $0.test)) through \(graph.name(of: $0.through))"
        } + (row.hasMoreTests ? ["…"] : [])
      return [
        state, item.id, cut.map { TextTable.cut(item.title, to: $0) } ?? item.title,
        list(row.design.map(graph.name), cut: cut), list(tests, cut: cut),
      ] + (matrix.summary.hasResults ? [row.isUntested ? "" : row.outcome?.name ?? "not run"] : [])
    }
  }

  /// A terminal has room for a few; the rest is counted.
  private func list(_ names: [String], cut: Int?) -> String {
    guard cut != nil, names.count > 3 else { return names.joined(separator: ", ") }
    return names.prefix(3).joined(separator: ", ") + " and \(names.count - 3) more"
  }
}
