import Findings
import Links
import Specs

/// What a row of a hand-written matrix says and the specifications do not, or the other way round.
struct MatrixDifference {
  /// The index in `WrittenMatrix.rows`.
  var row: Int
  /// The item at the other end.
  var other: NodeIndex
  var relation: Relation
  /// The relation runs from the other item to that of the row.
  var isInverse: Bool
  /// Where it is said.
  var edge: Int32
  /// In the matrix only; else in the specifications only.
  var isOnlyWritten: Bool
}

/// Compares what the rows of matrices say with what is written elsewhere.
struct MatrixComparison {
  /// One end of a relation, as seen from the item of a row.
  private struct Said: Hashable {
    var relation: Relation
    var isInverse: Bool
    var other: NodeIndex
  }
  /// What a column of a matrix lists: items of a kind in a relation.
  private struct Sort: Hashable {
    var relation: Relation
    var isInverse: Bool
    var kind: Int32
  }

  private let subject: CheckSubject
  private let graph: LinkGraph
  private let matrices: [WrittenMatrix]
  /// By edge: it is written in a row of a matrix.
  private var isOfMatrix: [Bool]
  /// By matrix and row: the edges in it.
  private var edgesOfRow: [[[Int32]]]
  /// Items and rows with a reference that came to nothing: what it means is not known.
  private var hasUnresolved: Set<NodeIndex> = []
  private var unresolvedPlaces: [Int32: [ByteRange]] = [:]

  init(_ subject: CheckSubject, _ matrices: [WrittenMatrix]) {
    self.subject = subject
    self.matrices = matrices
    graph = subject.graph
    isOfMatrix = Array(repeating: false, count: graph.edges.count)
    edgesOfRow = matrices.map { Array(repeating: [], count: $0.rows.count) }
    // Both come in order of writing.
    var edge = 0
    for (number, matrix) in matrices.enumerated() {
      for (rowNumber, row) in matrix.rows.enumerated() {
        while edge < graph.edges.count,
          (graph.edges[edge].document, graph.edges[edge].range.lower)
            < (matrix.document, row.range.lower)
        {
          edge += 1
        }
        while edge < graph.edges.count, graph.edges[edge].document == matrix.document,
          graph.edges[edge].range.lower < row.range.upper
        {
          isOfMatrix[edge] = true
          edgesOfRow[number][rowNumber].append(Int32(edge))
          edge += 1
        }
      }
    }
    for reference in graph.unresolved where reference.relation < .relatedTo {
      hasUnresolved.insert(reference.from)
      unresolvedPlaces[reference.document, default: []].append(reference.range)
    }
  }

  /// What the rows of one matrix say too much or too little, as findings.
  func findings(of number: Int, _ rule: RuleDescription) -> [Finding] {
    let matrix = matrices[number]
    return differences(of: number).compactMap { difference in
      let row = matrix.rows[difference.row]
      guard let id = subject.id(row.subject) else { return nil }
      return difference.isOnlyWritten
        ? tooMuch(difference, row, id, rule) : tooLittle(difference, row, id, matrix, rule)
    }
  }

  /// What the rows of one matrix say too much or too little, in order of rows; in a row in order of
  /// writing.
  func differences(of number: Int) -> [MatrixDifference] {
    let matrix = matrices[number]
    var said: [NodeIndex: [Said: Int32]] = [:]
    var sorts: Set<Sort> = []
    for (row, edges) in zip(matrix.rows, edgesOfRow[number]) {
      said[row.subject, default: [:]].merge([:]) { first, _ in first }
      for index in edges {
        guard let one = self.said(index, of: row.subject) else { continue }
        sorts.insert(sort(one))
        if said[row.subject]?[one] == nil { said[row.subject]?[one] = index }
      }
    }
    guard !sorts.isEmpty else { return [] }
    let own = said.keys.reduce(into: [NodeIndex: [Said: Int32]]()) { result, item in
      result[item] = self.own(item, sorts)
    }
    // Where most specifications speak for themselves, one that is silent says: nothing.
    let speaking = own.values.count { !$0.isEmpty }
    let allSpeak = speaking * 2 >= own.count
    var differences: [MatrixDifference] = []
    var compared: Set<NodeIndex> = []
    for (place, row) in matrix.rows.enumerated() where compared.insert(row.subject).inserted {
      guard let here = said[row.subject], let there = own[row.subject],
        allSpeak && speaking > 0 || !there.isEmpty
      else { continue }
      func difference(_ one: Said, _ edge: Int32, isOnlyWritten: Bool) -> MatrixDifference {
        MatrixDifference(
          row: place, other: one.other, relation: one.relation, isInverse: one.isInverse,
          edge: edge, isOnlyWritten: isOnlyWritten)
      }
      var found: [MatrixDifference] = []
      if !hasUnresolved.contains(row.subject) {
        for (one, index) in here where there[one] == nil {
          found.append(difference(one, index, isOnlyWritten: true))
        }
      }
      if !isUnresolved(row, of: matrix) {
        for (one, index) in there where here[one] == nil {
          found.append(difference(one, index, isOnlyWritten: false))
        }
      }
      differences += found.sorted { $0.edge < $1.edge }
    }
    return differences
  }

  /// By edge: it is written in a row of a matrix.
  var edgesInMatrices: [Bool] { isOfMatrix }

  /// The edges that are written in a row.
  func edges(of number: Int, row: Int) -> [Int32] { edgesOfRow[number][row] }

  private func tooMuch(
    _ one: MatrixDifference, _ row: WrittenMatrix.Row, _ id: String, _ rule: RuleDescription
  ) -> Finding {
    let edge = graph.edges[Int(one.edge)]
    let other = subject.id(one.other) ?? ""
    return subject.finding(
      rule, in: edge.document, at: edge.range,
      message: "the matrix says that \(sentence(one, id, other)), which nothing else does",
      help: "remove `\(other)` from the row, or say it where `\(id)` is specified",
      item: row.subject,
      related: [subject.declaration(of: row.subject, "`\(id)` is specified here")])
  }

  private func tooLittle(
    _ one: MatrixDifference, _ row: WrittenMatrix.Row, _ id: String, _ matrix: WrittenMatrix,
    _ rule: RuleDescription
  ) -> Finding {
    let edge = graph.edges[Int(one.edge)]
    let other = subject.id(one.other) ?? ""
    return subject.finding(
      rule, in: matrix.document, at: row.place,
      message: "the matrix does not say that \(sentence(one, id, other))",
      help: "add `\(other)` to the row", item: row.subject,
      related: [subject.related(in: edge.document, at: edge.range, "said here")])
  }

  private func sentence(_ one: MatrixDifference, _ id: String, _ other: String) -> String {
    let (from, to) = one.isInverse ? (other, id) : (id, other)
    switch one.relation {
    case .derivesFrom: return "`\(from)` derives from `\(to)`"
    case .satisfies: return "`\(from)` satisfies `\(to)`"
    case .verifies: return "`\(from)` verifies `\(to)`"
    default: return "`\(from)` depends on `\(to)`"
    }
  }

  /// What an edge says about an item; `nil` if it says nothing that is compared.
  private func said(_ index: Int32, of item: NodeIndex) -> Said? {
    let edge = graph.edges[Int(index)]
    guard edge.relation <= .verifies, edge.from != edge.to, !edge.style.isWeak else { return nil }
    let other: NodeIndex
    if edge.from == item {
      other = edge.to
    } else if edge.to == item {
      other = edge.from
    } else {
      return nil
    }
    guard Int(other) < graph.items.count else { return nil }
    // Of several items with one ID the matrix and the specification may reach different ones.
    let one = graph.itemsByID[graph.items[Int(other)].id]?.first ?? other
    return Said(relation: edge.relation, isInverse: edge.to == item, other: one)
  }

  private func sort(_ one: Said) -> Sort {
    Sort(
      relation: one.relation, isInverse: one.isInverse,
      kind: graph.items[Int(one.other)].kind)
  }

  /// What is written outside matrices about an item, of the sorts that the matrix lists.
  private func own(_ item: NodeIndex, _ sorts: Set<Sort>) -> [Said: Int32] {
    var result: [Said: Int32] = [:]
    for list in [graph.outgoing[item], graph.incoming[item]] {
      for index in list where !isOfMatrix[Int(index)] {
        guard graph.edges[Int(index)].relation <= .verifies else { break }
        guard let one = said(index, of: item), result[one] == nil, sorts.contains(sort(one)) else {
          continue
        }
        result[one] = index
      }
    }
    return result
  }

  private func isUnresolved(_ row: WrittenMatrix.Row, of matrix: WrittenMatrix) -> Bool {
    unresolvedPlaces[matrix.document]?.contains {
      $0.lower >= row.range.lower && $0.upper <= row.range.upper
    } ?? false
  }
}
