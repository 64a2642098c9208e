package import Findings
package import Links
package import Specs

/// A row of a matrix of dependencies that is kept by hand (*Integration | Core Features | Other
/// Systems | Criticality*), against what the specifications say.
package struct WrittenDependencyRow: Sendable {
  package let item: NodeIndex
  package let document: Int32
  /// Where the row names its item.
  package let place: ByteRange
  /// The edges that the row states.
  package let edges: [Int32]
  /// What the row says of the other systems, as written; `nil` if it has no such cell.
  package let otherSystems: FacetText?
  /// How much the item matters, by this row; `nil` if it says nothing.
  package let criticality: FacetText?
  /// The other ends of relations that only the row states though it ought not to be alone.
  package let onlyWritten: [NodeIndex]
  /// The other ends of relations that the specifications state and the row does not.
  package let missing: [NodeIndex]
}

/// Everything that hand-written matrices of dependencies say.
package struct WrittenDependencies: Sendable {
  /// In order of writing.
  package let rows: [WrittenDependencyRow]
  /// By edge: it is written in a row of a matrix; empty if there is none.
  package let isOfMatrix: [Bool]
  /// Items without a row though nearly all others of their kind have one, and the document of the
  /// matrix.
  package let gaps: [(item: NodeIndex, document: Int32)]

  package init(_ subject: CheckSubject) {
    let documents = subject.graph.documents
    guard documents.contains(where: { !$0.facets.matrixRows.isEmpty }) else {
      rows = []
      isOfMatrix = []
      gaps = []
      return
    }
    let matrices = subject.writtenMatrices()
    let comparison = MatrixComparison(subject, matrices)
    isOfMatrix = comparison.edgesInMatrices
    var rows: [WrittenDependencyRow] = []
    var isOfDependencies = [Bool](repeating: false, count: matrices.count)
    for (number, matrix) in matrices.enumerated() {
      var facets: [Int: MatrixRow] = [:]
      for row in documents[Int(matrix.document)].facets.matrixRows { facets[row.range.lower] = row }
      guard matrix.rows.contains(where: { facets[$0.range.lower] != nil }) else { continue }
      isOfDependencies[number] = true
      let differences = Dictionary(grouping: comparison.differences(of: number), by: \.row)
      for (place, row) in matrix.rows.enumerated() {
        let own = differences[place] ?? []
        rows.append(
          WrittenDependencyRow(
            item: row.subject, document: matrix.document, place: row.place,
            edges: comparison.edges(of: number, row: place),
            otherSystems: facets[row.range.lower]?.otherSystems, criticality: row.criticality,
            onlyWritten: own.filter(\.isOnlyWritten).map(\.other),
            missing: own.filter { !$0.isOnlyWritten }.map(\.other)))
      }
    }
    self.rows = rows
    gaps = MatrixCoverage(subject, matrices).gaps().compactMap { gap in
      isOfDependencies[gap.matrix] ? (gap.item, matrices[gap.matrix].document) : nil
    }
  }
}
