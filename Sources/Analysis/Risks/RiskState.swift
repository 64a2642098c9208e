package import Specs

/// What has become of a risk, whatever words a register uses for it.
package enum RiskState: Int, Sendable, Comparable, CaseIterable {
  case open
  /// Known and borne: still in force.
  case accepted
  /// Something was done about it: what is left is watched, but it counts no more.
  case mitigated
  /// Gone, or never came.
  case closed

  package static func < (left: RiskState, right: RiskState) -> Bool {
    left.rawValue < right.rawValue
  }

  /// Whether the risk may still happen with the figures that it is given.
  package var isInForce: Bool { self <= .accepted }

  package var name: String { "\(self)" }

  package init(_ risk: DeclaredRisk) {
    self = risk.isDone == true ? .closed : risk.status.map { RiskState($0.text) } ?? .open
  }

  /// Reads the first word that says something: `Mitigated (June)`, `Open, partly mitigated`. A word
  /// that takes it back leaves the risk open: `Not closed yet`, `Partially mitigated`.
  package init(_ text: String) {
    self = .open
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) {
      if Self.reserves.contains(String(word)) { return }
      if let state = Self.words.first(where: { word.hasPrefix($0.start) }) {
        self = state.state
        return
      }
    }
    switch Stage(text) {
    case .done, .ended: self = .closed
    default: break
    }
  }

  private static let reserves: Set<String> = [
    "not", "partly", "partially", "partial", "being", "in", "to", "nicht", "teilweise",
  ]

  private static let words: [(start: String, state: RiskState)] = [
    ("open", .open), ("mitigating", .open), ("mitigate", .mitigated), ("treated", .mitigated),
    ("controlled", .mitigated), ("transferred", .mitigated), ("reduced", .mitigated),
    ("accept", .accepted), ("tolerat", .accepted), ("close", .closed), ("resolved", .closed),
    ("solved", .closed), ("expired", .closed), ("occurred", .closed), ("gone", .closed),
    ("avoided", .closed), ("offen", .open), ("gemindert", .mitigated),
    ("akzeptiert", .accepted), ("geschlossen", .closed), ("erledigt", .closed),
  ]
}
