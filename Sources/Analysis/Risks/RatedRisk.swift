import Findings
package import Links
package import Specs

/// A risk that a document declares, with what the graph knows of it.
package struct RatedRisk: Sendable {
  package var declared: DeclaredRisk
  /// The index in `LinkGraph.documents`.
  package var document: Int32
  /// The item that the risk is, if it has an ID.
  package var item: NodeIndex?
  package var state: RiskState
  /// What it is said to affect. What a document declares of itself stands only there.
  package var affected: [NodeIndex] = []
  /// What mitigates it.
  package var mitigating: [NodeIndex] = []

  package var category: DeclaredRisk.Category { declared.category }

  /// `nil` for a risk that nobody rated in full: it is shown as unrated, and no figure is invented.
  package var score: RiskScore? {
    guard let likelihood = declared.likelihoodScore, let impact = declared.impactScore else {
      return nil
    }
    return RiskScore(likelihood: likelihood, impact: impact)
  }

  package init(_ declared: DeclaredRisk, in document: Int32, item: NodeIndex?) {
    self.declared = declared
    self.document = document
    self.item = item
    state = RiskState(declared)
  }

  /// Takes over what another telling of the same risk says and this one does not.
  mutating func complete(with other: DeclaredRisk) {
    if declared.likelihoodScore == nil {
      declared.likelihood = declared.likelihood ?? other.likelihood
      declared.likelihoodScore = other.likelihoodScore
    }
    if declared.impactScore == nil {
      declared.impact = declared.impact ?? other.impact
      declared.impactScore = other.impactScore
    }
    if declared.category == .other { declared.category = other.category }
    declared.mitigation = declared.mitigation ?? other.mitigation
    declared.owner = declared.owner ?? other.owner
    if declared.status == nil, declared.isDone == nil {
      declared.status = other.status
      declared.isDone = other.isDone
      state = RiskState(declared)
    }
  }

  /// Worst first: those in force, then by product and impact; unrated ones after the rated.
  static func isWorse(_ left: RatedRisk, _ right: RatedRisk) -> Bool {
    let (one, other) = (left.rank, right.rank)
    return one != other ? one > other : left.place < right.place
  }

  private var rank: Int {
    let weight = score.map { $0.product * 8 + $0.impact } ?? 0
    let standing = state.isInForce ? 3 : state == .mitigated ? 2 : 1
    return standing * 1000 + weight
  }

  private var place: (Int32, Int) { (document, declared.range.lower) }
}
