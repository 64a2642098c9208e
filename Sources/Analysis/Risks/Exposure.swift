package import Links
package import Specs

/// How much an integration puts at risk, and everything that this was worked out from.
package struct Exposure: Sendable {
  /// The index in `IntegrationCatalogue.integrations`.
  package var integration: Int32
  package var document: Int32
  package var item: NodeIndex
  /// Withdrawn: nobody calls it any more.
  package var isWithdrawn = false

  // What the impact follows from.
  package var criticality: Criticality?
  package var directDependents = 0
  package var allDependents = 0
  /// All that depends on it, by distance.
  package var reach = Reach()
  /// There are more dependents than were counted.
  package var isReachCut = false

  // What the likelihood follows from.
  /// Failures without an answer that the other system causes, and others.
  package var unansweredOutages = 0
  package var unansweredFailures = 0
  package var hasRateLimit = false
  package var hasTimeout = false
  package var hasRetry = false
  package var hasRollback = false
  package var tests = 0
  package var failedTests = 0
  package var isTested = false
  package var isTestingDescribed = false
  package var placeholders = 0
  package var openQuestions = 0

  /// What the sums come to.
  package var computed = RiskScore(likelihood: 1, impact: 1)
  /// The index in `RiskAnalysis.risks` of the risk whose figures win.
  package var declared: Int32?
  /// What counts.
  package var score = RiskScore(likelihood: 1, impact: 1)
}
