/// A table of what specifications state: the same rows for a page, its CSV file and a command.
package struct FactTable: Sendable {
  package struct Column: Sendable {
    package var title: String
    /// What the column holds, where its title does not say it.
    package var note: String?
    /// Identifiers, addresses and values, set in a fixed-width face.
    package var isCode: Bool
    /// Its texts are never broken: dates, versions, numbers.
    package var isShort: Bool

    package init(
      _ title: String, note: String? = nil, isCode: Bool = false, isShort: Bool = false
    ) {
      self.title = title
      self.note = note
      self.isCode = isCode
      self.isShort = isShort
    }
  }

  package var columns: [Column]
  package var rows: [FactRow] = []
  /// How many cells are gaps or conflicts.
  package var gapCount = 0
  /// The rows of each page; none before the table is cut.
  package internal(set) var pages: [Range<Int>] = []

  package init(columns: [Column]) { self.columns = columns }

  /// Adds a row and counts its gaps.
  package mutating func add(_ row: FactRow) {
    gapCount += row.cells.count { $0.mark.isGap }
    rows.append(row)
  }
}

/// One row: what a document, or a place in it, says.
package struct FactRow: Sendable {
  /// The index in `LinkGraph.documents` of the document that its cells are from; -1 if none.
  package var document: Int32
  /// Rows of one group stand together under its name.
  package var group: String?
  package var cells: [FactCell]

  package init(document: Int32, group: String? = nil, cells: [FactCell]) {
    self.document = document
    self.group = group
    self.cells = cells
  }
}

/// What a cell says beside its text.
package enum FactMark: Sendable {
  case plain
  /// Done, described, answered.
  case good
  /// Said only in part or elsewhere.
  case partial
  /// Something that should be said is not.
  case gap
  /// Said twice, and not the same.
  case conflict
  /// Not said, and nothing asks for it.
  case open

  package var isGap: Bool { self == .gap || self == .conflict }
}

/// One cell of a row.
package struct FactCell: Sendable {
  package enum Target: Sendable {
    case none
    /// A heading of the row's document by its index; -1 is the document itself.
    case heading(Int32)
    /// An artifact by its index.
    case artifact(Int32)
    /// The document of the row, named by its ID and title.
    case document
  }

  package var text: String
  package var mark: FactMark
  /// What the mark means: `no response`, `differs`.
  package var word: String?
  package var target: Target

  package init(
    _ text: String, mark: FactMark = .plain, word: String? = nil, target: Target = .none
  ) {
    self.text = text
    self.mark = mark
    self.word = word
    self.target = target
  }

  package static let document = FactCell("", target: .document)
  /// Not said, and not asked for.
  package static let open = FactCell("", mark: .open, word: "not stated")

  package static func gap(_ word: String, at target: Target = .heading(-1)) -> FactCell {
    FactCell("", mark: .gap, word: word, target: target)
  }
}
