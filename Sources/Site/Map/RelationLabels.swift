package import Configuration
package import Links

/// What relations are called, in both directions: ours, or the configuration's.
package struct RelationLabels: Sendable {
  /// By `Relation.rawValue`.
  private var labels: [(forward: String, backward: String)] = [
    ("Depends on", "Required by"), ("Derives from", "Refined by"),
    ("Satisfies", "Satisfied by"), ("Verifies", "Verified by"),
    ("Specified by", "Specifies"), ("Affects", "Threatened by"),
    ("Mitigates", "Mitigated by"), ("Supersedes", "Superseded by"),
    ("Related to", "Related to"), ("Mentions", "Mentioned by"),
  ]

  /// One bit for each relation.
  private var symmetric: UInt16 = 0

  package init(_ settings: [RelationSettings]) {
    for setting in settings {
      guard let relation = Relation.allCases.first(where: { $0.name == setting.relation })
      else { continue }
      let index = Int(relation.rawValue)
      if let label = setting.label { labels[index].forward = label }
      if let label = setting.inverseLabel { labels[index].backward = label }
    }
    for (index, pair) in labels.enumerated() where pair.forward == pair.backward {
      symmetric |= 1 << index
    }
  }

  /// Whether a relation is called the same both ways.
  func isSymmetric(_ relation: Relation) -> Bool { symmetric & (1 << relation.rawValue) != 0 }

  package func label(_ relation: Relation, isOutgoing: Bool) -> String {
    let pair = labels[Int(relation.rawValue)]
    return isOutgoing ? pair.forward : pair.backward
  }
}
