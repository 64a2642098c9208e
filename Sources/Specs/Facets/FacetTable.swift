import Findings
import Markdown

/// Tables of facets: which one a header row says it is, and rows by what their columns hold.
extension FacetWalk {
  /// No more columns than these are looked at.
  private static let most = 32

  /// The vocabulary's labels of a header row.
  mutating func columnLabels(_ header: Int) -> [FacetVocabulary.Label?] {
    var labels: [FacetVocabulary.Label?] = []
    labels.reserveCapacity(6)
    var cell = header + 1
    while cell < Int(nodes[header].end), labels.count < Self.most {
      fold(cell)
      labels.append(folded ?? labelBeforeRemark(cell))
      cell = Int(nodes[cell].end)
    }
    return labels
  }

  /// `Probability (1–5)` is the column `Probability`.
  private mutating func labelBeforeRemark(_ cell: Int) -> FacetVocabulary.Label? {
    let source = walk.inlineSource(cell).indices
    guard source.count <= 60, let open = source.first(where: { bytes[$0] == 0x28 }),
      open > source.lowerBound
    else { return nil }
    return label(ByteRange(source.lowerBound, open))
  }

  func roles(_ labels: [FacetVocabulary.Label?], _ kind: FacetKind) -> [ColumnRole?] {
    labels.map { $0.flatMap { vocabulary.column($0, of: kind).role } }
  }

  /// The facet that a header row says it is, if it says so beyond doubt.
  func facet(of labels: [FacetVocabulary.Label?]) -> FacetKind? {
    FacetColumns.shapes.first { matches(labels, $0) }?.kind
  }

  func matches(_ labels: [FacetVocabulary.Label?], _ kind: FacetKind) -> Bool {
    FacetColumns.shapes.contains { $0.kind == kind && matches(labels, $0) }
  }

  private func matches(
    _ labels: [FacetVocabulary.Label?], _ shape: FacetColumns.Shape
  ) -> Bool {
    guard labels.count >= shape.columns.count else { return false }
    if shape.startsTable {
      guard
        labels.prefix(2).contains(where: { label in
          label.map { vocabulary.column($0, of: shape.kind).role } == shape.columns[0]
        })
      else { return false }
    }
    var distinct = 0
    for role in shape.columns {
      var found = false
      for case let label? in labels {
        let meaning = vocabulary.column(label, of: shape.kind)
        guard meaning.role == role else { continue }
        found = true
        if meaning.isDistinct {
          distinct += 1
          break
        }
      }
      if !found { return false }
    }
    return distinct >= shape.distinct
  }

  /// The rows of a table below its header.
  func rows(of table: Int) -> FacetNodes {
    FacetNodes(nodes: nodes, node: Int(nodes[table + 1].end), end: Int(nodes[table].end))
  }

  /// The cell of a row in the first column that holds `role`.
  func cell(_ row: Int, _ block: FacetBlock, _ role: ColumnRole) -> FacetText? {
    guard let column = block.columns.firstIndex(of: role) else { return nil }
    return cell(row, column)
  }

  func cell(_ row: Int, _ column: Int) -> FacetText? {
    guard let cell = cellNode(row, column) else { return nil }
    return text(of: cell)
  }

  func cellNode(_ row: Int, _ column: Int) -> Int? {
    var cell = row + 1
    var index = 0
    while cell < Int(nodes[row].end) {
      if index == column { return cell }
      index += 1
      cell = Int(nodes[cell].end)
    }
    return nil
  }
}

/// Siblings: rows of a table, entries of a list. Holds nothing of the walk, so that the walk may
/// change while they are gone through.
struct FacetNodes: Sequence, IteratorProtocol {
  let nodes: UnsafeBufferPointer<Node>
  var node: Int
  let end: Int

  mutating func next() -> Int? {
    guard node < end else { return nil }
    defer { node = Int(nodes[node].end) }
    return node
  }
}
