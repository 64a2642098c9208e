import Links

/// The cells of the matrix, sorted by row and column without comparing: every column hands its
/// references to their rows, in the order of columns.
struct MatrixRows {
  private(set) var cells: [DependencyCell] = []
  private(set) var starts: [Int32] = []
  private(set) var edges: [Int32]

  init(_ graph: LinkGraph, _ order: MatrixOrder) {
    let count = order.items.count
    let itemCount = graph.items.count
    var next = [Int32](repeating: 0, count: count + 1)
    for edge in graph.edges
    where edge.from != edge.to && Int(edge.from) < itemCount && Int(edge.to) < itemCount {
      next[Int(order.positions[Int(edge.from)])] += 1
    }
    var total: Int32 = 0
    for row in next.indices {
      let size = next[row]
      next[row] = total
      total += size
    }
    let rowEnds = next
    edges = [Int32](repeating: 0, count: Int(total))
    for column in order.items {
      for index in graph.incoming[column] {
        let from = graph.edges[Int(index)].from
        guard from != column, Int(from) < itemCount else { continue }
        let row = Int(order.positions[Int(from)])
        edges[Int(next[row])] = index
        next[row] += 1
      }
    }
    cells.reserveCapacity(Int(total))
    starts.reserveCapacity(count + 1)
    for row in 0..<count {
      starts.append(Int32(cells.count))
      join(graph, order, rowEnds[row]..<rowEnds[row + 1])
    }
    starts.append(Int32(cells.count))
  }

  /// Makes one cell of the references to the same item. They stand together, strongest first.
  private mutating func join(_ graph: LinkGraph, _ order: MatrixOrder, _ range: Range<Int32>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let first = graph.edges[Int(edges[Int(start)])]
      var relations: UInt16 = 0
      var end = start
      while end < range.upperBound {
        let edge = graph.edges[Int(edges[Int(end)])]
        guard edge.to == first.to else { break }
        relations |= 1 << edge.relation.rawValue
        end += 1
      }
      cells.append(
        DependencyCell(
          column: order.positions[Int(first.to)], relation: first.relation, relations: relations,
          start: start, count: end - start))
      start = end
    }
  }
}
