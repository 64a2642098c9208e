import Specs

/// An assumption that a document makes, or a question that it leaves open.
package struct OpenPoint: Sendable {
  package var document: Int32
  /// The index in the document's `Facets.risks`.
  package var index: Int32
  package var isQuestion: Bool
  /// Answered, confirmed, or no longer needed.
  package var isSettled: Bool

  /// Open questions first, then assumptions, then what is settled; in order of documents each.
  static func comesBefore(_ left: OpenPoint, _ right: OpenPoint) -> Bool {
    let (one, other) = (left.rank, right.rank)
    return one != other
      ? one < other : (left.document, left.index) < (right.document, right.index)
  }

  private var rank: Int { (isSettled ? 2 : 0) + (isQuestion ? 0 : 1) }
}

extension OpenPoint {
  /// Those of all documents, in their order.
  static func all(_ documents: [Document]) -> [OpenPoint] {
    var points: [OpenPoint] = []
    for (number, document) in documents.enumerated() where !document.facets.risks.isEmpty {
      for (index, risk) in document.facets.risks.enumerated() {
        let kind = document.facets.sections[Int(risk.section)].kind
        guard kind == .openQuestions || kind == .assumptions else { continue }
        points.append(
          OpenPoint(
            document: Int32(number), index: Int32(index), isQuestion: kind == .openQuestions,
            isSettled: RiskState(risk) == .closed))
      }
    }
    return points.sorted(by: comesBefore)
  }
}
