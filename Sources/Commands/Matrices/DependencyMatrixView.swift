import Analysis
import Findings
import Links
import Specs

/// The dependency matrix, or the part of it that was asked for.
struct DependencyMatrixView: MatrixView {
  let graph: LinkGraph
  let matrix: DependencyMatrix
  /// Positions in the matrix, in the order in which they are shown.
  let rows: [Int32]
  let columns: [Int32]
  private let isColumn: [Bool]
  /// A bit each by `Relation.rawValue`.
  private let relations: UInt16
  /// How many cells of the part hold something.
  let cellCount: Int

  init(
    _ graph: LinkGraph, rows: Set<String>?, columns: Set<String>?, relations: Set<Relation>,
    sorting: MatrixSorting
  ) {
    self.graph = graph
    let matrix = DependencyMatrix(graph)
    self.matrix = matrix
    let mask = relations.reduce(into: UInt16(0)) { $0 |= 1 << $1.rawValue }
    self.relations = mask
    func positions(_ families: Set<String>?) -> [Int32] {
      matrix.groups.filter { group in
        families?.contains(graph.kinds[Int(group.kind)].family) ?? true
      }.flatMap { group -> [Int32] in
        guard sorting == .id else { return Array(group.range) }
        return graph.kinds[Int(group.kind)].items.lazy.map { matrix.positions[Int($0)] }
          .filter { $0 >= 0 }
      }
    }
    self.rows = positions(rows)
    let shown = positions(columns)
    self.columns = shown
    var isColumn = [Bool](repeating: false, count: matrix.items.count)
    for column in shown { isColumn[Int(column)] = true }
    self.isColumn = isColumn
    cellCount = self.rows.reduce(0) { count, row in
      count + matrix.row(row).count { $0.relations & mask != 0 && isColumn[Int($0.column)] }
    }
  }

  func id(_ position: Int32) -> String { graph.items[Int(matrix.items[Int(position)])].id }

  /// The cells of a row that were asked for, with the strongest of the relations asked for.
  func cells(_ row: Int32) -> [(cell: DependencyCell, relation: Relation)] {
    matrix.row(row).compactMap { cell in
      guard isColumn[Int(cell.column)],
        let relation = cell.allRelations.first(where: { isWanted($0) })
      else { return nil }
      return (cell, relation)
    }
  }

  func isWanted(_ relation: Relation) -> Bool { relations & 1 << relation.rawValue != 0 }

  var notes: [String] {
    let text =
      "\(RunOutput.count(cellCount, "relation")) between "
      + "\(RunOutput.count(rows.count, "row")) and \(RunOutput.count(columns.count, "column"))"
    return cellCount == 0 ? ["nothing of this relates to each other", text] : [text]
  }

  /// The cycles that have a member among the rows.
  var cycles: [ItemCycle] {
    let isShown = Set(rows)
    return matrix.cycles.filter { $0.members.contains(where: isShown.contains) }
  }

  func csv() -> [UInt8] {
    let isRow = Set(rows)
    return matrix.csv(graph) { edge in
      isWanted(edge.relation) && isRow.contains(matrix.positions[Int(edge.from)])
        && isColumn[Int(matrix.positions[Int(edge.to)])]
    }
  }

  func json() -> [UInt8] {
    var json = JSONWriter(reserving: 100 * (cellCount + rows.count))
    json.beginObject()
    json.member("version", 1)
    json.newLine()
    for (name, positions) in [("rows", rows), ("columns", columns)] {
      json.key(named: name)
      json.beginArray()
      for position in positions {
        json.newLine()
        json.beginObject()
        let item = graph.items[Int(matrix.items[Int(position)])]
        json.member("id", item.id)
        json.member("kind", graph.kinds[Int(item.kind)].family)
        json.member("layer", Int(matrix.layers[Int(position)]))
        if matrix.cycleOf[Int(position)] >= 0 {
          json.member("cycle", Int(matrix.cycleOf[Int(position)]) + 1)
        }
        json.endObject()
      }
      json.endArray()
      json.newLine()
    }
    json.key("cells")
    json.beginArray()
    for row in rows {
      for (cell, relation) in cells(row) { write(cell, relation, of: row, to: &json) }
    }
    json.endArray()
    json.newLine()
    json.key("cycles")
    json.beginArray()
    for cycle in cycles {
      json.newLine()
      json.beginArray()
      for item in cycle.path { json.value(graph.items[Int(item)].id) }
      json.endArray()
    }
    json.endArray()
    json.endObject()
    json.lastNewLine()
    return json.bytes
  }

  private func write(
    _ cell: DependencyCell, _ relation: Relation, of row: Int32, to json: inout JSONWriter
  ) {
    json.newLine()
    json.beginObject()
    json.member("from", id(row))
    json.member("to", id(cell.column))
    json.member("relation", relation.name)
    json.key("places")
    json.beginArray()
    for index in matrix.edges(of: cell) {
      let edge = graph.edges[Int(index)]
      guard isWanted(edge.relation) else { continue }
      let source = graph.documents[Int(edge.document)].source
      json.beginObject()
      json.member("relation", edge.relation.name)
      json.member("file", source.path)
      json.member("line", source.line(at: edge.range.lower))
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }
}
