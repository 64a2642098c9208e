import Checks
import Specs

/// The failure-mode matrix as a table: integrations by failures, the response or a gap in each cell.
enum FailureTable {
  static func table(_ catalogue: IntegrationCatalogue, _ matrix: FailureModeMatrix) -> FactTable {
    var table = FactTable(
      columns: [
        .init("Integration"), .init("Gaps", note: "Failures without an answer", isShort: true),
      ]
        + FailureColumn.allCases.map { .init($0.label, note: $0.meaning) }
        + [.init("Others", note: "Failures that no other column is about")])
    for (integration, row) in zip(catalogue.integrations, matrix.rows) {
      let errors = integration.specification.document.facets.errors
      let places = FactPlaces(integration.specification.document)
      let missing = places.target(of: .errorHandling)
      var cells = [FactCell.document, FactCell("\(row.gapCount)")]
      cells += FailureColumn.allCases.map { column in
        cell(row.cell(column), column, row.style, errors, places, missing)
      }
      cells.append(others(row, errors, places))
      table.rows.append(FactRow(document: integration.document, cells: cells))
      table.gapCount += row.gapCount
    }
    return table
  }

  private static func cell(
    _ cell: FailureCell, _ column: FailureColumn, _ style: InterfaceStyle,
    _ errors: [HandledError], _ places: FactPlaces, _ missing: FactCell.Target
  ) -> FactCell {
    let target = cell.errors.first.map { places.target(errors[$0].section) } ?? missing
    switch cell.state {
    case .answered:
      return FactCell(text(cell.errors, errors, column), mark: .good, target: target)
    case .answeredWidely:
      return FactCell(
        text(cell.errors, errors, column), mark: .partial, word: "by a wider answer",
        target: target)
    case .ticked: return FactCell("", mark: .good, word: "ticked", target: target)
    case .inWords: return FactCell("", mark: .partial, word: "in words", target: target)
    case .listed: return .gap("no response", at: target)
    case .limitUnanswered: return .gap("limit, no answer", at: target)
    case .unmentioned: return .gap("not mentioned", at: target)
    case .open: return .open
    }
  }

  /// The responses; in front of each its code, where the column's head does not say it.
  private static func text(
    _ indices: [Int], _ errors: [HandledError], _ column: FailureColumn
  ) -> String {
    let texts = indices.compactMap { index -> String? in
      let error = errors[index]
      guard let response = error.response?.text, !response.isEmpty else { return nil }
      return names(error, column) ? "\(error.label.text): \(response)" : response
    }
    return texts.joined(separator: " · ")
  }

  /// Whether the head of the column does not say which failure is meant: one of several codes, or
  /// a wider class.
  private static func names(_ error: HandledError, _ column: FailureColumn) -> Bool {
    guard column.fit(of: error) == .exact else { return true }
    return column == .serverError
      && error.modes.contains { if case .status = $0 { true } else { false } }
  }

  private static func others(
    _ row: FailureRow, _ errors: [HandledError], _ places: FactPlaces
  ) -> FactCell {
    guard let first = row.others.first else { return .open }
    let texts = row.others.map { index in
      let error = errors[index]
      guard let response = error.response?.text, !response.isEmpty else { return error.label.text }
      return "\(error.label.text): \(response)"
    }
    return FactCell(
      texts.joined(separator: " · "), mark: row.silentOthers.isEmpty ? .plain : .gap,
      word: row.silentOthers.isEmpty ? nil : "\(row.silentOthers.count) without a response",
      target: places.target(errors[first].section))
  }
}
