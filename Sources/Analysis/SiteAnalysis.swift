package import Checks
package import Findings
package import Links

/// What follows from a checked site: matrices, coverage, risk, integrations and histories, each
/// worked out once. Pages, exports and commands show it and work out nothing themselves.
package struct SiteAnalysis: Sendable {
  package let subject: CheckSubject
  /// In the order of reports.
  package let findings: [Finding]
  /// The documents that specify how to reach another system.
  package let integrations: IntegrationCatalogue
  package let dependencies: DependencyMatrix
  /// What the integrations serve and touch, beside the matrix that is kept by hand.
  package let coreFeatures: CoreFeatures
  package let traceability: TraceabilityMatrix
  package let failureModes: FailureModeMatrix
  package let risks: RiskAnalysis
  package let history: SiteHistory
  /// What integrations state, in tables that cut across them.
  package let interfaces: InterfaceTables
  package let histories: HistoryReport

  package var graph: LinkGraph { subject.graph }

  package init(_ subject: CheckSubject, findings: [Finding]) async {
    self.subject = subject
    self.findings = findings
    let integrations = IntegrationCatalogue(subject)
    async let dependencies = DependencyMatrix(subject.graph)
    async let coreFeatures = CoreFeatures(subject, integrations)
    async let history = SiteHistory(subject)
    let failureModes = await FailureModeMatrix(subject, integrations)
    async let interfaces = InterfaceTables(subject, integrations, failureModes, findings: findings)
    let traceability = TraceabilityMatrix(subject, findings: findings)
    self.integrations = integrations
    self.failureModes = failureModes
    self.traceability = traceability
    risks = await RiskAnalysis(
      subject, integrations, failureModes, traceability, findings: findings)
    self.dependencies = await dependencies
    self.coreFeatures = await coreFeatures
    self.interfaces = await interfaces
    let dated = await history
    self.history = dated
    histories = HistoryReport(dated, subject)
  }
}
