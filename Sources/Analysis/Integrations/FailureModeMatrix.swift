package import Checks
import Specs

/// Which ways of failing each integration has an answer to, and where that is a gap.
package struct FailureModeMatrix: Sendable {
  /// By the index in `IntegrationCatalogue.integrations`.
  package let rows: [FailureRow]

  package init(_ subject: CheckSubject, _ integrations: IntegrationCatalogue) async {
    rows = await Slices.map(integrations.integrations.indices) { slice in
      slice.map { FailureRow(integrations.integrations[$0].specification, in: subject) }
    }
  }
}

/// What one integration does about failures.
package struct FailureRow: Sendable {
  package let style: InterfaceStyle
  /// Whether a failure that it does not list is a gap.
  package let isAsked: Bool
  /// By `FailureColumn`.
  package let cells: [FailureCell]
  /// Errors that no column shows, as indices in the document's `Facets.errors`.
  package let others: [Int]
  /// Those of `others` that are listed without a response.
  package let silentOthers: [Int]

  package func cell(_ column: FailureColumn) -> FailureCell { cells[column.rawValue] }

  /// The failures of the columns without an answer that should have one.
  package var gaps: [FailureColumn] { FailureColumn.allCases.filter { cell($0).isGap } }

  /// How many failures have no answer and should have one, those beside the columns included.
  package var gapCount: Int { cells.count { $0.isGap } + silentOthers.count }

  /// How many failures of the columns have an answer.
  package var answeredCount: Int { cells.count { $0.isAnswered } }

  /// The row of one document, apart from all others; `nil` if it is no integration.
  package static func row(of document: Int32, in subject: CheckSubject) -> FailureRow? {
    let specifications = subject.integrations
    var low = 0
    var high = specifications.count
    while low < high {
      let middle = (low + high) / 2
      if specifications[middle].index < document { low = middle + 1 } else { high = middle }
    }
    guard low < specifications.count, specifications[low].index == document else { return nil }
    return FailureRow(specifications[low], in: subject)
  }

  init(_ specification: IntegrationSpec, in subject: CheckSubject) {
    let errors = specification.document.facets.errors
    let style = InterfaceStyle(specification)
    // Where the template has no place for errors, another specification speaks of them; and of
    // sentences nobody can say what they leave out.
    isAsked =
      !errors.isEmpty
      || subject.asks(specification, for: FacetKind.errorHandling)
        && !specification.document.facets.sections.contains { $0.kind == .errorHandling }
    let isAsked = isAsked
    let expected = isAsked ? style.expected : []
    self.style = style
    var isShown = [Bool](repeating: false, count: errors.count)
    cells = FailureColumn.allCases.map { column in
      let cell = FailureCell(
        column, errors, in: specification, isAsked: isAsked,
        isExpected: expected.contains(column))
      for error in cell.errors where column.fit(of: errors[error]) == .exact {
        isShown[error] = true
      }
      return cell
    }
    let others = errors.indices.filter { !isShown[$0] }
    self.others = others
    silentOthers = others.filter { !FailureCell.isDone(errors[$0]) }
  }
}

/// What an integration does about one way of failing.
package struct FailureCell: Sendable {
  package enum State: Sendable, Equatable {
    /// It is said what the system does.
    case answered
    /// Said only of a wider class of failures, or of one that looks the same from outside.
    case answeredWidely
    /// A ticked box without more words.
    case ticked
    /// The section about errors speaks of it, but no row or line does.
    case inWords
    /// Listed, and nothing is said of what the system does.
    case listed
    /// A limit is stated, but not what happens when it is reached, as `unhandled-error` reports.
    case limitUnanswered
    /// Every interface of this type fails in this way, and nothing is said of it.
    case unmentioned
    /// Nothing is said of it, and nothing asks for it.
    case open
  }
  package let state: State
  /// What says it: indices in the document's `Facets.errors`.
  package let errors: [Int]

  package var isGap: Bool {
    switch state {
    case .listed, .limitUnanswered, .unmentioned: true
    case .answered, .answeredWidely, .ticked, .inWords, .open: false
    }
  }

  package var isAnswered: Bool { !isGap && state != .open }

  init(
    _ column: FailureColumn, _ errors: [HandledError], in specification: IntegrationSpec,
    isAsked: Bool, isExpected: Bool
  ) {
    // Rows that say nothing of what is done count only where no other row does.
    var exact: [Int] = []
    var wider: [Int] = []
    var silent: [Int] = []
    for (index, error) in errors.enumerated() {
      guard let fit = column.fit(of: error) else { continue }
      if !Self.isDone(error) {
        if fit == .exact { silent.append(index) }
      } else if fit == .exact {
        exact.append(index)
      } else {
        wider.append(index)
      }
    }
    if !silent.isEmpty {
      (state, self.errors) = (.listed, silent)
    } else if !exact.isEmpty {
      let isSaid = exact.contains { IntegrationSpec.answers(errors[$0]) }
      (state, self.errors) = (isSaid ? .answered : .ticked, exact)
    } else if !wider.isEmpty {
      (state, self.errors) = (.answeredWidely, wider)
    } else {
      self.errors = []
      let isLimited = column.limit?.cause(in: specification) != nil
      // Words are looked for where nothing is listed, and for limits as the rule does.
      let mayBeInWords = errors.isEmpty ? !isAsked : isLimited
      if mayBeInWords, specification.speaksOfErrors(in: column.words) {
        state = .inWords
      } else if isAsked, isLimited {
        state = .limitUnanswered
      } else {
        state = isExpected ? .unmentioned : .open
      }
    }
  }

  /// Whether a response is written, or the box is ticked.
  static func isDone(_ error: HandledError) -> Bool {
    IntegrationSpec.answers(error) || error.isDone == true
  }
}
