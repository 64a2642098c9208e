package import Configuration

extension RiskWeights {
  /// The weights with those that a configuration sets.
  package init(_ settings: RiskSettings) {
    for (name, points) in settings.weights { set(name, points) }
  }

  private mutating func set(_ name: String, _ points: Int) {
    switch name {
    case "critical": critical = points
    case "important": important = points
    case "optional": optional = points
    case "dependents": dependents = points
    case "many-dependents": manyDependents = points
    case "reach": reach = points
    case "wide-reach": wideReach = points
    case "base": base = points
    case "outage-unanswered": outageUnanswered = points
    case "failure-unanswered": failureUnanswered = points
    case "most-unanswered": mostUnanswered = points
    case "no-rate-limit": noRateLimit = points
    case "no-timeout": noTimeout = points
    case "no-retry": noRetry = points
    case "no-rollback": noRollback = points
    case "no-test": noTest = points
    case "tests-only-described": testsOnlyDescribed = points
    case "failed-test": failedTest = points
    case "most-failed-tests": mostFailedTests = points
    case "placeholder": placeholder = points
    case "most-placeholders": mostPlaceholders = points
    case "open-question": openQuestion = points
    case "most-open-questions": mostOpenQuestions = points
    default: break
    }
  }
}
