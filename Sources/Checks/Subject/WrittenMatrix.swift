import Findings
import Links
import Markdown
import Specs

/// A table kept by hand whose rows begin with items that are defined elsewhere and say what those
/// relate to: a dependency matrix, a traceability matrix.
struct WrittenMatrix {
  struct Row {
    var subject: NodeIndex
    /// Where the row names its item.
    var place: ByteRange
    var node: Int
    var range: ByteRange
    /// How much the item matters, by this row.
    var criticality: FacetText?
  }
  var document: Int32
  /// In order of writing.
  var rows: [Row]
}

extension CheckSubject {
  /// All tables that are called a matrix or read as one, in order of writing.
  func writtenMatrices() -> [WrittenMatrix] {
    var matrices: [WrittenMatrix] = []
    for index in graph.documents.indices {
      let hasRows = graph.documents[index].contexts.withUnsafeBufferPointer { contexts in
        contexts.indices.contains { contexts[$0].subject != -1 && contexts[$0].place == .table }
      }
      if hasRows { matrices += self.matrices(of: Int32(index)) }
    }
    return matrices
  }

  private func matrices(of index: Int32) -> [WrittenMatrix] {
    let document = graph.documents[Int(index)]
    let tables = Self.tables(in: document.tree.nodes).filter { isMatrix($0, of: document) }
    guard !tables.isEmpty else { return [] }
    let names = names(in: index)
    return tables.compactMap { table in
      let rows = rows(of: table, names, in: document)
      return rows.isEmpty ? nil : WrittenMatrix(document: index, rows: rows)
    }
  }

  private static func tables(in nodes: [Node]) -> [Int] {
    var tables: [Int] = []
    var node = 0
    while node < nodes.count {
      if nodes[node].kind == .table {
        tables.append(node)
        node = max(Int(nodes[node].end), node + 1)
      } else {
        node += 1
      }
    }
    return tables
  }

  /// A place that names an item.
  private struct Name {
    var node: Int
    var item: NodeIndex
    var range: ByteRange
  }

  /// The places in a document that name items, in order of nodes.
  private func names(in index: Int32) -> [Name] {
    let document = graph.documents[Int(index)]
    let resolutions = graph.resolutions[Int(index)]
    var names: [Name] = []
    for (mention, resolution) in zip(document.mentions, resolutions.mentions) {
      guard case .item(let item) = resolution, mention.node > 0 else { continue }
      names.append(Name(node: Int(mention.node), item: item, range: mention.range))
    }
    for (link, resolution) in zip(document.links, resolutions.links) {
      guard case .item(let item, _) = resolution, link.node > 0 else { continue }
      let range = document.tree.nodes[Int(link.node)].span
      names.append(Name(node: Int(link.node), item: item, range: range))
    }
    return names.sorted {
      $0.node != $1.node ? $0.node < $1.node : $0.range.lower < $1.range.lower
    }
  }

  /// The rows whose first cell begins with the name of an item.
  private func rows(
    of table: Int, _ names: [Name], in document: Document
  ) -> [WrittenMatrix.Row] {
    let tree = document.tree
    let nodes = tree.nodes
    let column = Self.criticalityColumn(of: table, tree)
    var levels: [Int: FacetText] = [:]
    for row in document.facets.matrixRows
    where row.range.lower >= nodes[table].span.lower && row.range.upper <= nodes[table].span.upper {
      levels[row.range.lower] = row.criticality
    }
    var next = names.partitioningIndex { $0.node > table }
    var rows: [WrittenMatrix.Row] = []
    for row in tree.children(of: table) where !nodes[row].flags.contains(.header) {
      guard row + 1 < Int(nodes[row].end) else { continue }
      while next < names.count, names[next].node < row { next += 1 }
      guard next < names.count else { break }
      let (name, cell) = (names[next], nodes[row + 1])
      guard name.node < Int(cell.end), name.range.lower - cell.span.lower <= Self.longestLead,
        Int(name.item) < graph.items.count
      else { continue }
      rows.append(
        WrittenMatrix.Row(
          subject: name.item, place: nodes[name.node].span, node: row, range: nodes[row].span,
          criticality: levels[nodes[row].span.lower]
            ?? column.flatMap { Self.text(of: row, column: $0, tree) }))
    }
    return rows
  }

  /// What may stand before the name of a row's item: blanks, brackets, emphasis.
  private static let longestLead = 8

  /// A table is a matrix if it was recognised as one, or if a heading over it calls it so.
  private func isMatrix(_ table: Int, of document: Document) -> Bool {
    if document.facets.sections.contains(where: {
      $0.kind == .dependencyMatrix && Int($0.node) == table
    }) {
      return true
    }
    var heading = Int32(document.headings.partitioningIndex { Int($0.node) > table }) - 1
    while heading >= 0 {
      let value = document.headings[Int(heading)]
      if Self.names.contains(where: value.label.contains) { return true }
      heading = value.parent
    }
    return false
  }

  private static let names = ["matrix", "matriz", "matrice", "rtm", "매트릭스", "マトリクス"]

  private static func criticalityColumn(of table: Int, _ tree: MarkdownTree) -> Int? {
    guard table + 1 < tree.nodes.count, tree.nodes[table + 1].flags.contains(.header) else {
      return nil
    }
    for (column, cell) in tree.children(of: table + 1).enumerated() {
      switch LabelFolding.fold(tree.plainText(of: cell)) {
      case "criticality", "priority", "prio", "importance", "kritikalität", "priorität",
        "criticité", "priorité", "criticidad", "prioridad":
        return column
      default: break
      }
    }
    return nil
  }

  /// The text of a cell, and where it stands without the blanks around it.
  private static func text(of row: Int, column: Int, _ tree: MarkdownTree) -> FacetText? {
    guard let cell = Array(tree.children(of: row)).dropFirst(column).first else { return nil }
    let end = Int(tree.nodes[cell].end)
    guard end > cell + 1 else { return nil }
    let first = tree.nodes[cell + 1].span
    var last = cell + 1
    while Int(tree.nodes[last].end) < end { last = Int(tree.nodes[last].end) }
    return FacetText(
      text: tree.plainText(of: cell),
      range: ByteRange(first.lower, tree.nodes[last].span.upper))
  }
}

extension Array {
  /// The first index whose element belongs to the second part of a partitioned array.
  fileprivate func partitioningIndex(_ isInSecond: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isInSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
