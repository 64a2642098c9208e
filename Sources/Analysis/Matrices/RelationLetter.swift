package import Links

extension Relation {
  /// How a cell of a matrix shows it, where there is no room for a word.
  package var letter: String {
    switch self {
    case .dependsOn: "D"
    case .derivesFrom: "F"
    case .satisfies: "S"
    case .verifies: "V"
    case .specifiedBy: "P"
    case .affects: "A"
    case .mitigates: "M"
    case .supersedes: "X"
    case .relatedTo: "R"
    case .mentions: "m"
    }
  }
}
