import Yams

/// How much each sign adds to the exposure of an integration, where the configuration says it.
package struct RiskSettings: Sendable, Equatable {
  /// By name, in hundredths of a point.
  package var weights: [String: Int] = [:]

  package init() {}

  /// The names of weights, in the order of the formula.
  package static let weightNames = [
    "critical", "important", "optional", "dependents", "many-dependents", "reach", "wide-reach",
    "base", "outage-unanswered", "failure-unanswered", "most-unanswered", "no-rate-limit",
    "no-timeout", "no-retry", "no-rollback", "no-test", "tests-only-described", "failed-test",
    "most-failed-tests", "placeholder", "most-placeholders", "open-question",
    "most-open-questions",
  ]
}

extension Configuration {
  /// Reads `risk`: `weights` by their names, in points.
  mutating func readRisk(
    _ root: inout ConfigurationSection, _ reader: inout ConfigurationReader
  ) {
    guard var section = root.section("risk", &reader) else { return }
    if var weights = section.section("weights", &reader) {
      for name in RiskSettings.weightNames {
        let points = weights.text(name, &reader) { text in
          Self.hundredths(text) == nil ? "must be points from 0 to 5, not '\(text)'" : nil
        }
        if let points { risk.weights[name] = Self.hundredths(points) }
      }
      weights.finish(&reader)
    }
    section.finish(&reader)
  }

  private static func hundredths(_ text: String) -> Int? {
    guard let points = Double(text), points >= 0, points <= 5 else { return nil }
    return Int((points * 100).rounded())
  }
}
