package import Checks
package import Links
package import Specs

/// Integrations against the features that they serve, the systems that they touch and how much they
/// matter: worked out from what the specifications say, beside the matrix that is kept by hand.
package struct CoreFeatures: Sendable {
  /// Integrations in order of kinds and IDs; documents without an ID last.
  package private(set) var rows: [CoreFeatureRow]
  /// Whether there is a matrix kept by hand.
  package let isKeptByHand: Bool

  package init(_ subject: CheckSubject, _ integrations: IntegrationCatalogue) {
    let written = WrittenDependencies(subject)
    isKeptByHand = !written.rows.isEmpty
    let reading = CoreFeatureReading(subject, integrations, written)
    rows = reading.rows()
  }

  /// Of a site that nothing is known of.
  package static let none = CoreFeatures()

  private init() {
    rows = []
    isKeptByHand = false
  }

  /// Leaves the rows out that are not wanted.
  package mutating func keep(_ isWanted: (CoreFeatureRow) -> Bool) {
    rows = rows.filter(isWanted)
  }

  /// How often the matrix and the specifications differ.
  package var driftCount: Int { rows.reduce(0) { $0 + $1.driftCount } }
}

/// One integration and what it has to do with.
package struct CoreFeatureRow: Sendable {
  package let item: NodeIndex
  /// The index in `IntegrationCatalogue.integrations`, or -1: only the matrix takes it for one.
  package let integration: Int32
  package var features: [CoreFeatureLink]
  package var systems: [CoreFeatureLink]
  /// What the matrix says of other systems without naming an item.
  package let writtenSystems: String?
  /// The rows of the matrix that is kept by hand.
  package let written: [WrittenDependencyRow]
  /// The document of a matrix that has a row for nearly all others of its kind; -1 if none misses it.
  package let missingIn: Int32
  package let criticality: Criticality?
  /// The word in the specification.
  package let criticalityWord: String?
  /// The word in the matrix.
  package let writtenCriticality: FacetText?

  /// Whether the matrix gives it another criticality than it gives itself.
  package var hasOtherCriticality: Bool {
    guard let criticality, let text = writtenCriticality?.text, let said = Criticality(text) else {
      return false
    }
    return said.step != criticality.step
  }

  package var driftCount: Int {
    (features + systems).count { $0.drift != nil } + (hasOtherCriticality ? 1 : 0)
      + (missingIn >= 0 ? 1 : 0)
  }
}

/// An item that an integration depends on, or that depends on it.
package struct CoreFeatureLink: Sendable {
  package enum Drift: Sendable { case onlyInMatrix, missingInMatrix }
  package let item: NodeIndex
  /// The integration depends on it or satisfies it.
  package internal(set) var isOutgoing = false
  /// It depends on the integration.
  package internal(set) var isIncoming = false
  package internal(set) var isInMatrix = false
  package internal(set) var isInSpecifications = false
  /// Where the one and the other are not at one; `nil` also where nothing is compared.
  package internal(set) var drift: Drift?
  /// Where it is said: in the specifications, if it is said there.
  package internal(set) var edge: Int32
}
