import Specs

/// What an exposure is summed up from. The words for a reader are made only where a page shows them.
package enum ExposureSign: UInt8, Sendable, CaseIterable {
  case criticality, directDependents, allDependents
  case base, unanswered, rateLimit, timeout, retry, rollback, tests, failedTests, placeholders,
    openQuestions

  package static let impact: [ExposureSign] = [.criticality, .directDependents, .allDependents]
  package static let likelihood: [ExposureSign] = [
    .base, .unanswered, .rateLimit, .timeout, .retry, .rollback, .tests, .failedTests,
    .placeholders, .openQuestions,
  ]
}

extension Exposure {
  func sum(of signs: [ExposureSign], _ weights: RiskWeights) -> Int {
    signs.reduce(0) { $0 + points(of: $1, weights) }
  }

  /// In hundredths.
  package func points(of sign: ExposureSign, _ weights: RiskWeights) -> Int {
    switch sign {
    case .criticality:
      switch criticality {
      case .critical, .high: return weights.critical
      case .medium, nil: return weights.important
      case .low, .excluded: return weights.optional
      }
    case .directDependents:
      if directDependents >= RiskWeights.manyDirect { return weights.manyDependents }
      return directDependents > 0 ? weights.dependents : 0
    case .allDependents:
      if allDependents >= RiskWeights.manyReached { return weights.wideReach }
      return allDependents >= RiskWeights.severalReached ? weights.reach : 0
    case .base: return weights.base
    case .unanswered: return min(unansweredPoints(weights), weights.mostUnanswered)
    case .rateLimit: return hasRateLimit ? 0 : weights.noRateLimit
    case .timeout: return hasTimeout ? 0 : weights.noTimeout
    case .retry: return hasRetry ? 0 : weights.noRetry
    case .rollback: return hasRollback ? 0 : weights.noRollback
    case .tests:
      return isTested ? 0 : isTestingDescribed ? weights.testsOnlyDescribed : weights.noTest
    case .failedTests: return min(failedTests * weights.failedTest, weights.mostFailedTests)
    case .placeholders: return min(placeholders * weights.placeholder, weights.mostPlaceholders)
    case .openQuestions:
      return min(openQuestions * weights.openQuestion, weights.mostOpenQuestions)
    }
  }

  func unansweredPoints(_ weights: RiskWeights) -> Int {
    unansweredOutages * weights.outageUnanswered + unansweredFailures * weights.failureUnanswered
  }
}
