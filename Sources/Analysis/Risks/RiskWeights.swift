/// How much each sign adds to the exposure of an integration, in hundredths of a point.
///
/// **Exposure = likelihood × impact**, each a sum of points, rounded (half up) to 1–5:
///
/// - *impact* = points of the criticality that the integration states (a middle one if it states
///   none) + points for items that depend on it directly + points for all that depend on it, however
///   far away;
/// - *likelihood* = 1 + points for each failure that has no answer, for each limit that is not
///   stated (rate limit, timeout, retry), for a missing rollback, for missing or failed tests, for
///   placeholders of the template that are left and for open questions. Groups that could grow
///   without end have a highest sum.
///
/// A likelihood and an impact that a register gives to a risk in force that affects the integration
/// win over both sums; of several such risks the worst counts.
package struct RiskWeights: Sendable, Equatable {
  // Impact.
  package var critical = 300
  package var important = 200
  package var optional = 100
  /// Something depends on it directly; at least `manyDirect` items do.
  package var dependents = 50
  package var manyDependents = 100
  /// At least `severalReached` and `manyReached` items depend on it in all.
  package var reach = 50
  package var wideReach = 100

  // Likelihood.
  package var base = 100
  /// Outage, timeout, rate limit: failures that the other system causes.
  package var outageUnanswered = 50
  package var failureUnanswered = 25
  package var mostUnanswered = 200
  package var noRateLimit = 25
  package var noTimeout = 50
  package var noRetry = 25
  package var noRollback = 50
  package var noTest = 100
  /// No test case, but a section that says how it is tested.
  package var testsOnlyDescribed = 50
  package var failedTest = 100
  package var mostFailedTests = 200
  package var placeholder = 10
  package var mostPlaceholders = 50
  package var openQuestion = 25
  package var mostOpenQuestions = 75

  package static let manyDirect = 3
  package static let severalReached = 5
  package static let manyReached = 20

  package init() {}

  /// A sum of points on the scale of 1–5.
  package static func rounded(_ points: Int) -> Int { min(5, max(1, (points + 50) / 100)) }
}
