import Checks
import Findings
import Links
import Specs

/// Works out the exposure of every integration, in one pass.
struct ExposureReading {
  private let subject: CheckSubject
  private let graph: LinkGraph
  private let weights: RiskWeights
  private let verification: Verification
  /// By file: how many placeholders the checks found in it.
  private let placeholders: [String: Int]
  private var walk: ReachWalk

  init(_ subject: CheckSubject, _ weights: RiskWeights, findings: [Finding]) {
    self.subject = subject
    graph = subject.graph
    self.weights = weights
    verification = Verification(subject)
    walk = ReachWalk(subject.graph)
    var placeholders: [String: Int] = [:]
    for finding in findings where finding.rule == "placeholder-left" {
      placeholders[finding.file, default: 0] += 1
    }
    self.placeholders = placeholders
  }

  mutating func exposure(
    of integration: Integration, at index: Int, _ failures: FailureRow
  ) -> Exposure {
    let specification = integration.specification
    let document = specification.document
    var exposure = Exposure(
      integration: Int32(index), document: integration.document, item: integration.item)
    exposure.isWithdrawn = subject.states.stage(of: integration.item) == .ended
    exposure.criticality = integration.criticality
    let reach = walk.reach(of: integration.item)
    exposure.directDependents = reach.direct
    exposure.allDependents = reach.count
    exposure.isReachCut = reach.isCut
    exposure.reach = reach
    exposure.hasRateLimit = specification.rateLimit != nil
    exposure.hasTimeout = specification.timeout != nil
    exposure.hasRetry = specification.retry != nil
    Self.readFailures(failures, &exposure)
    readTests(&exposure)
    for section in document.facets.sections {
      switch section.kind {
      case .rollback: exposure.hasRollback = true
      case .testing: exposure.isTestingDescribed = true
      default: break
      }
    }
    for risk in document.facets.risks
    where document.facets.sections[Int(risk.section)].kind == .openQuestions {
      if RiskState(risk) != .closed { exposure.openQuestions += 1 }
    }
    if !placeholders.isEmpty {
      exposure.placeholders = placeholders[document.source.path] ?? 0
    }
    exposure.computed = RiskScore(
      likelihood: RiskWeights.rounded(exposure.sum(of: ExposureSign.likelihood, weights)),
      impact: RiskWeights.rounded(exposure.sum(of: ExposureSign.impact, weights)))
    exposure.score = exposure.computed
    return exposure
  }

  private func readTests(_ exposure: inout Exposure) {
    exposure.isTested = verification.isVerified[Int(exposure.item)]
    for test in graph.tests(of: exposure.item) {
      exposure.tests += 1
      let value = graph.items[Int(test)]
      if subject.testResults?.outcome(of: value.id) == .failed { exposure.failedTests += 1 }
    }
  }

  /// What the other system causes weighs more than what is wrong with a call.
  private static func readFailures(_ failures: FailureRow, _ exposure: inout Exposure) {
    for gap in failures.gaps {
      switch gap {
      case .tooManyRequests, .serverError, .timeout, .connection: exposure.unansweredOutages += 1
      case .badRequest, .unauthorized, .forbidden, .notFound, .conflict, .unprocessable:
        exposure.unansweredFailures += 1
      }
    }
    exposure.unansweredFailures += failures.silentOthers.count
  }
}
