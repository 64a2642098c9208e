import Markdown

/// What the header of a table says about its rows.
struct TableShape {
  /// Folded headers.
  var columns: [String] = []
  /// The first column holds the IDs of the rows.
  var isIDColumn = false
  /// Two columns: names and their values.
  var isKeyValue = false
  /// The header is itself a pair: `| Document | Ledger API |`.
  var headerIsPair = false
  /// The first cell of a row says what the rest of it is: `| Test Cases | TC-001 |`.
  var labelsRows = false
  /// The column that reads like a title, or -1.
  var titleColumn = -1

  init(_ walk: DocumentWalk, header: Int) {
    var cell = header + 1
    var firstText = ""
    while cell < Int(walk.nodes[header].end) {
      let text = walk.plainText(cell, limit: 80)
      if columns.isEmpty { firstText = text }
      columns.append(LabelFolding.fold(text))
      cell = Int(walk.nodes[cell].end)
    }
    let first = columns.first ?? ""
    isIDColumn = Self.isIDColumn(first, firstText)
    if columns.count == 2, !isIDColumn {
      let isNamed = first.isEmpty || Self.keyHeaders.contains(first)
      headerIsPair = !isNamed
      isKeyValue =
        isNamed
        || walk.zone == .document && !columns[1].isEmpty
          && !Self.startsWithLink(walk, Int(walk.nodes[header].end), of: header - 1)
    }
    labelsRows = columns.count == 2 && !isIDColumn || Self.keyHeaders.contains(first)
    titleColumn = Self.titleColumn(columns)
  }

  /// Whether the first cell of a row is a link: such a table leads to other pages, as
  /// `| Where | What stands there |`, and says nothing of its own.
  private static func startsWithLink(_ walk: DocumentWalk, _ row: Int, of table: Int) -> Bool {
    let link = row + 2
    guard link < Int(walk.nodes[table].end), walk.nodes[link].kind == .link else { return false }
    return walk.nodes[link].end == walk.nodes[row + 1].end
  }

  private static func isIDColumn(_ label: String, _ text: String) -> Bool {
    if label.hasSuffix("id"), label.utf8.count <= 24, !label.hasSuffix("valid") { return true }
    return text == "#" || text.hasSuffix(" #") || idHeaders.contains(label)
  }

  private static func titleColumn(_ columns: [String]) -> Int {
    for name in ["title", "name", "requirement", "summary", "description", "risk", "criterion"] {
      if let index = columns.firstIndex(of: name), index > 0 { return index }
    }
    return columns.count > 1 ? 1 : -1
  }

  private static let idHeaders: Set<String> = [
    "no", "nr", "num", "number", "key", "identifier", "ref", "kennung", "identificador",
    "identifiant", "番号", "编号", "식별자",
  ]

  private static let keyHeaders: Set<String> = [
    "field", "attribute", "property", "item", "aspect", "metadata", "parameter", "artifacttype",
    "artifact", "artefacttype", "artefact", "element", "meta", "detail", "info", "information",
    "feld", "merkmal", "campo", "champ", "항목", "relation", "relationship", "linktype",
    "tracetype", "traceability",
  ]
}
