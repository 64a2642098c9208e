import Findings
import Links
import Specs

/// Which items have no row in a matrix that has one for nearly all others of their kind.
struct MatrixCoverage {
  struct Gap {
    var item: NodeIndex
    /// The matrix that it is missing from.
    var matrix: Int
  }

  private static let fewestRows = 4
  /// A matrix lists at least so many items for each that it leaves out: else it means to be a part.
  private static let rowsPerGap = 4

  private let subject: CheckSubject
  private let matrices: [WrittenMatrix]

  init(_ subject: CheckSubject, _ matrices: [WrittenMatrix]) {
    self.subject = subject
    self.matrices = matrices
  }

  /// The gaps in order of the matrices.
  func gaps() -> [Gap] {
    let graph = subject.graph
    var listed = [Bool](repeating: false, count: graph.items.count)
    for matrix in matrices {
      for row in matrix.rows { listed[Int(row.subject)] = true }
    }
    return matrices.indices.flatMap { number -> [Gap] in
      let matrix = matrices[number]
      guard let kind = kind(of: matrix) else { return [] }
      let path = graph.documents[Int(matrix.document)].path
      let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
      let missing = graph.kinds[Int(kind)].items.filter { item in
        let value = graph.items[Int(item)]
        return !listed[Int(item)] && value.hasID && value.document != matrix.document
          && graph.itemsByID[value.id]?.count == 1
          && graph.documents[Int(value.document)].path.utf8.starts(with: folder.utf8)
          && subject.states.stage(of: item)?.isObsolete != true
      }
      guard missing.count * Self.rowsPerGap <= matrix.rows.count else { return [] }
      return missing.map { Gap(item: $0, matrix: number) }
    }
  }

  /// The kind of all the items that a matrix lists.
  private func kind(of matrix: WrittenMatrix) -> Int32? {
    guard matrix.rows.count >= Self.fewestRows, let first = matrix.rows.first else { return nil }
    let items = subject.graph.items
    let kind = items[Int(first.subject)].kind
    guard items[Int(first.subject)].hasID,
      matrix.rows.allSatisfy({ items[Int($0.subject)].kind == kind })
    else { return nil }
    return kind
  }
}
