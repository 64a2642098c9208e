import Specs

/// One summand of an exposure, in words.
package struct ExposureTerm: Sendable, Equatable {
  /// `No timeout stated`.
  package var label: String
  /// In hundredths.
  package var points: Int
  /// How the points come about, where that is no single weight: `3 × 0.5`.
  package var note: String?
}

extension Exposure {
  /// The summands of the impact or the likelihood; those that add nothing say so.
  package func terms(_ signs: [ExposureSign], _ weights: RiskWeights) -> [ExposureTerm] {
    signs.map {
      ExposureTerm(
        label: label(of: $0), points: points(of: $0, weights), note: note(of: $0, weights))
    }
  }

  private func label(of sign: ExposureSign) -> String {
    switch sign {
    case .criticality:
      return criticality.map { "Criticality: \($0)" } ?? "Criticality not stated, taken as medium"
    case .directDependents: return "Items that depend on it directly: \(directDependents)"
    case .allDependents:
      let more = isReachCut ? "more than " : ""
      return "Items that depend on it in all: \(more)\(allDependents)"
    case .base: return "Base"
    case .unanswered:
      return "Failures without an answer: \(unansweredOutages + unansweredFailures)"
    case .rateLimit: return hasRateLimit ? "Rate limit stated" : "No rate limit stated"
    case .timeout: return hasTimeout ? "Timeout stated" : "No timeout stated"
    case .retry: return hasRetry ? "Retry policy stated" : "No retry policy stated"
    case .rollback: return hasRollback ? "Rollback planned" : "No rollback planned"
    case .tests:
      if tests > 0 { return "Test cases that verify it: \(tests)" }
      if isTested { return "Verified by a test case" }
      return isTestingDescribed ? "No test case, but testing is described" : "No test case"
    case .failedTests: return "Failed test cases: \(failedTests)"
    case .placeholders: return "Placeholders left: \(placeholders)"
    case .openQuestions: return "Open questions: \(openQuestions)"
    }
  }

  private func note(of sign: ExposureSign, _ weights: RiskWeights) -> String? {
    switch sign {
    case .unanswered:
      var parts: [String] = []
      if unansweredOutages > 0 {
        parts.append("\(unansweredOutages) × \(Points(weights.outageUnanswered))")
      }
      if unansweredFailures > 0 {
        parts.append("\(unansweredFailures) × \(Points(weights.failureUnanswered))")
      }
      let sum = parts.joined(separator: " + ")
      return Self.note(sum, unansweredPoints(weights), weights.mostUnanswered)
    case .failedTests: return Self.note(failedTests, weights.failedTest, weights.mostFailedTests)
    case .placeholders:
      return Self.note(placeholders, weights.placeholder, weights.mostPlaceholders)
    case .openQuestions:
      return Self.note(openQuestions, weights.openQuestion, weights.mostOpenQuestions)
    default: return nil
    }
  }

  private static func note(_ count: Int, _ each: Int, _ most: Int) -> String? {
    count > 0 ? note("\(count) × \(Points(each))", count * each, most) : nil
  }

  private static func note(_ sum: String, _ points: Int, _ most: Int) -> String? {
    sum.isEmpty ? nil : points > most ? "\(sum), at most \(Points(most))" : sum
  }
}

/// Hundredths as people write them: `1`, `0.5`, `2.25`.
package struct Points: CustomStringConvertible {
  private let hundredths: Int

  package init(_ hundredths: Int) { self.hundredths = hundredths }

  package var description: String {
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    if rest == 0 { return "\(whole)" }
    if rest % 10 == 0 { return "\(whole).\(rest / 10)" }
    return "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
