package import Links

/// Items against items: what rests on what, in an order that shows layers and cycles.
///
/// Sparse: a cell exists where a row's item relates to a column's, so the matrix is as large as the
/// items and their references.
package struct DependencyMatrix: Sendable {
  /// The items of the rows, and of the columns: all that have an ID, and the documents without one
  /// that relate to an item. By kind, in a kind by `overall`.
  package let items: [NodeIndex]
  /// By item of the graph: its position in `items`, or -1.
  package let positions: [Int32]
  /// The positions in order of layers, whatever the kind: what rests on nothing comes first, and
  /// what rests on each other stands together.
  package let overall: [Int32]
  /// The kinds, in the order of `LinkGraph.kinds`.
  package let groups: [DependencyGroup]
  /// By position: the longest chain of dependencies below an item.
  package let layers: [Int32]
  package let layerCount: Int
  package let cycles: [ItemCycle]
  /// By position: the index in `cycles`, or -1.
  package let cycleOf: [Int32]
  /// By row, then column.
  package let cells: [DependencyCell]
  /// By position: where the row's cells begin; one more at the end.
  package let rowStarts: [Int32]
  /// Edge indices by cell, the strongest relation first.
  package let edges: [Int32]
  /// The groups cut into parts that a reader can take in one table.
  package let parts: [DependencyGroup]

  package init(_ graph: LinkGraph) {
    let layered = DependencyLayers(graph)
    let order = MatrixOrder(graph, layered)
    items = order.items
    positions = order.positions
    overall = order.overall
    groups = order.groups
    layers = order.items.map { layered.layer(of: $0) }
    layerCount = Int(layers.max() ?? -1) + 1
    let found = ItemCycle.all(in: graph, layered, order)
    cycles = found.cycles
    cycleOf = found.cycleOf
    let rows = MatrixRows(graph, order)
    cells = rows.cells
    rowStarts = rows.starts
    edges = rows.edges
    parts = Self.parts(of: order.groups, rows.starts)
  }

  private static let mostOfPart: Int32 = 7_500
  private static let weightOfRow: Int32 = 4

  private static func parts(of groups: [DependencyGroup], _ starts: [Int32]) -> [DependencyGroup] {
    var parts: [DependencyGroup] = []
    for group in groups {
      var first = group.range.lowerBound
      var weight: Int32 = 0
      for row in group.range {
        let own = weightOfRow + starts[Int(row) + 1] - starts[Int(row)]
        if row > first, weight + own > mostOfPart {
          parts.append(DependencyGroup(kind: group.kind, range: first..<row))
          first = row
          weight = 0
        }
        weight += own
      }
      parts.append(DependencyGroup(kind: group.kind, range: first..<group.range.upperBound))
    }
    return parts
  }

  /// The cells of a row.
  package func row(_ position: Int32) -> ArraySlice<DependencyCell> {
    cells[Int(rowStarts[Int(position)])..<Int(rowStarts[Int(position) + 1])]
  }

  /// The references that a cell stands for, the strongest relation first.
  package func edges(of cell: DependencyCell) -> ArraySlice<Int32> {
    edges[Int(cell.start)..<Int(cell.start + cell.count)]
  }

  /// By position: the index in `groups`.
  package var groupOf: [Int32] {
    var result: [Int32] = []
    result.reserveCapacity(items.count)
    for (number, group) in groups.enumerated() {
      for _ in group.range { result.append(Int32(number)) }
    }
    return result
  }

  /// How many references the rows before one stand for.
  package func references(before row: Int) -> Int {
    let cell = Int(rowStarts[row])
    return cell < cells.count ? Int(cells[cell].start) : edges.count
  }

  /// The cell in which one item relates to another.
  package func cell(from row: Int32, to column: Int32) -> DependencyCell? {
    let cells = self.row(row)
    var (low, high) = (cells.startIndex, cells.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].column < column { low = middle + 1 } else { high = middle }
    }
    return low < cells.endIndex && cells[low].column == column ? cells[low] : nil
  }

  /// Whether an item rests on another that rests on it.
  package func isInCycle(from row: Int32, to cell: DependencyCell) -> Bool {
    cell.relation == .dependsOn && cycleOf[Int(row)] >= 0
      && cycleOf[Int(row)] == cycleOf[Int(cell.column)]
  }
}

/// The items of one kind in the matrix.
package struct DependencyGroup: Sendable, Equatable {
  /// The index in `LinkGraph.kinds`.
  package let kind: Int32
  /// Positions in `DependencyMatrix.items`.
  package let range: Range<Int32>
}

/// That the item of a row relates to the item of a column.
package struct DependencyCell: Sendable {
  /// A position in `DependencyMatrix.items`.
  package let column: Int32
  /// The strongest of the relations.
  package let relation: Relation
  /// All of the relations, a bit each by `Relation.rawValue`.
  package let relations: UInt16
  let start: Int32
  /// How many references there are.
  package let count: Int32

  package func has(_ relation: Relation) -> Bool { relations & 1 << relation.rawValue != 0 }

  /// Strongest first.
  package var allRelations: [Relation] { Relation.allCases.filter(has) }
}
