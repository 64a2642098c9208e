/// How grave a risk is: its likelihood times its impact, in four named bands.
package enum RiskLevel: Int, Sendable, Comparable, CaseIterable {
  case low, medium, high, critical

  /// `score` is the product of likelihood and impact, 1–25.
  package init(score: Int) {
    switch score {
    case ..<5: self = .low
    case 5..<10: self = .medium
    case 10..<15: self = .high
    default: self = .critical
    }
  }

  package static func < (left: RiskLevel, right: RiskLevel) -> Bool {
    left.rawValue < right.rawValue
  }

  package var name: String {
    switch self {
    case .low: "low"
    case .medium: "medium"
    case .high: "high"
    case .critical: "critical"
    }
  }

  /// The products in the band, as a reader is told them.
  package var range: String {
    switch self {
    case .low: "1–4"
    case .medium: "5–9"
    case .high: "10–14"
    case .critical: "15–25"
    }
  }
}

/// A likelihood and an impact on the common scale of 1–5.
package struct RiskScore: Sendable, Equatable {
  package var likelihood: Int
  package var impact: Int

  package init(likelihood: Int, impact: Int) {
    self.likelihood = likelihood
    self.impact = impact
  }

  package var product: Int { likelihood * impact }
  package var level: RiskLevel { RiskLevel(score: product) }
}
