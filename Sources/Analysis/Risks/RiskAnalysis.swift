package import Checks
package import Findings

/// Declared risks on one scale, and the exposure of each integration with its arithmetic.
package struct RiskAnalysis: Sendable {
  package init(
    _ subject: CheckSubject, _ integrations: IntegrationCatalogue,
    _ failureModes: FailureModeMatrix, _ traceability: TraceabilityMatrix, findings: [Finding]
  ) {}
}
