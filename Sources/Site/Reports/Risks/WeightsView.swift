import Analysis

/// The weights of exposures as points, for the sentence that explains the formula.
struct WeightsView: View {
  var weights: RiskWeights

  static let fields = Fields<WeightsView>([
    points("critical") { $0.critical }, points("important") { $0.important },
    points("optional") { $0.optional }, points("dependents") { $0.dependents },
    points("manyDependents") { $0.manyDependents }, points("reach") { $0.reach },
    points("wideReach") { $0.wideReach }, points("base") { $0.base },
    points("outageUnanswered") { $0.outageUnanswered },
    points("failureUnanswered") { $0.failureUnanswered },
    points("mostUnanswered") { $0.mostUnanswered }, points("noRateLimit") { $0.noRateLimit },
    points("noTimeout") { $0.noTimeout }, points("noRetry") { $0.noRetry },
    points("noRollback") { $0.noRollback }, points("noTest") { $0.noTest },
    points("testsOnlyDescribed") { $0.testsOnlyDescribed }, points("failedTest") { $0.failedTest },
    points("mostFailedTests") { $0.mostFailedTests }, points("placeholder") { $0.placeholder },
    points("mostPlaceholders") { $0.mostPlaceholders }, points("openQuestion") { $0.openQuestion },
    points("mostOpenQuestions") { $0.mostOpenQuestions },
    .number("manyDirect") { _ in RiskWeights.manyDirect },
    .number("severalReached") { _ in RiskWeights.severalReached },
    .number("manyReached") { _ in RiskWeights.manyReached },
  ])

  private static func points(
    _ name: String, _ weight: @escaping @Sendable (RiskWeights) -> Int
  ) -> Field<WeightsView> {
    .text(name) { Points(weight($0.weights)).description }
  }
}
