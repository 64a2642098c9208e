package import Checks
import Configuration
package import Findings
import Links
import Specs

/// Declared risks on one scale, and the exposure of each integration with its arithmetic.
package struct RiskAnalysis: Sendable {
  package let weights: RiskWeights
  /// Worst first: those in force, then mitigated, then closed ones; unrated after rated.
  package let risks: [RatedRisk]
  /// Assumptions and open questions, open ones first.
  package let openPoints: [OpenPoint]
  /// By the index in `IntegrationCatalogue.integrations`.
  package let exposures: [Exposure]
  /// Indices in `exposures`, worst first, those of withdrawn integrations last.
  package let worstExposures: [Int32]
  /// By category: indices in `risks`, in their order.
  package let risksOfCategory: [[Int32]]
  /// By integration that risks affect: indices in `risks`, in their order.
  private let risksOfIntegration: [Int32: [Int32]]

  package init(
    _ subject: CheckSubject, _ integrations: IntegrationCatalogue,
    _ failureModes: FailureModeMatrix, _ traceability: TraceabilityMatrix, findings: [Finding]
  ) async {
    let weights = RiskWeights(subject.configuration.risk)
    self.weights = weights
    let risks = RiskRegister(subject.graph).risks
    self.risks = risks
    openPoints = OpenPoint.all(subject.graph.documents)
    var ofCategory = [[Int32]](repeating: [], count: DeclaredRisk.Category.allCases.count)
    for (index, risk) in risks.enumerated() {
      ofCategory[Int(risk.category.rawValue)].append(Int32(index))
    }
    risksOfCategory = ofCategory
    let ofIntegration = Self.risks(risks, by: integrations, subject)
    risksOfIntegration = ofIntegration

    let reading = ExposureReading(subject, weights, findings: findings)
    let exposures = await Slices.map(integrations.integrations.indices) { slice in
      var reading = reading
      return slice.map { index in
        var exposure = reading.exposure(
          of: integrations.integrations[index], at: index, failureModes.rows[index])
        exposure.apply(ofIntegration[Int32(index)] ?? [], of: risks)
        return exposure
      }
    }
    self.exposures = exposures
    worstExposures = exposures.indices.map(Int32.init).sorted {
      Exposure.isWorse(exposures[Int($0)], exposures[Int($1)])
    }
  }

  /// The declared risks that affect an integration: those that say so and those of its document.
  package func risks(of integration: Int32) -> [Int32] { risksOfIntegration[integration] ?? [] }

  private static func risks(
    _ risks: [RatedRisk], by integrations: IntegrationCatalogue, _ subject: CheckSubject
  ) -> [Int32: [Int32]] {
    var found: [Int32: [Int32]] = [:]
    for (index, risk) in risks.enumerated() {
      func note(_ document: Int32) {
        let integration = integrations.ofDocument[Int(document)]
        guard integration >= 0, found[integration]?.last != Int32(index) else { return }
        found[integration, default: []].append(Int32(index))
      }
      note(risk.document)
      for node in risk.affected where Int(node) < subject.graph.items.count {
        let item = subject.graph.items[Int(node)]
        if item.form == .document { note(item.document) }
      }
    }
    return found
  }
}

extension Exposure {
  /// Lets the figures of the worst rated risk in force win. Risks come worst first.
  fileprivate mutating func apply(_ indices: [Int32], of risks: [RatedRisk]) {
    var worst = 0
    for index in indices {
      let risk = risks[Int(index)]
      let (likelihood, impact) = (risk.declared.likelihoodScore, risk.declared.impactScore)
      guard risk.state.isInForce, likelihood != nil || impact != nil else { continue }
      // What a register leaves out is filled in with what was computed.
      let score = RiskScore(
        likelihood: likelihood ?? computed.likelihood, impact: impact ?? computed.impact)
      guard score.product > worst else { continue }
      worst = score.product
      declared = index
      self.score = score
    }
  }

  static func isWorse(_ left: Exposure, _ right: Exposure) -> Bool {
    let (one, other) = (left.rank, right.rank)
    return one != other ? one > other : left.integration < right.integration
  }

  private var rank: Int {
    let score = score.product * 64 + self.score.impact * 8 + computed.likelihood
    return isWithdrawn ? score - 10_000 : score
  }
}
