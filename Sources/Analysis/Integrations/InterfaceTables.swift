package import Checks
package import Findings

/// What the integrations of a site state, in tables: one for each question that cuts across them.
package struct InterfaceTables: Sendable {
  package let providers: ProviderGroups
  package let failureModes: FactTable
  package let integrations: FactTable
  package let security: FactTable
  package let limits: FactTable
  package let endpoints: FactTable
  package let dictionary: FactTable
  package let variables: FactTable
  package let monitoring: FactTable

  package init(
    _ subject: CheckSubject, _ catalogue: IntegrationCatalogue, _ matrix: FailureModeMatrix,
    findings: [Finding]
  ) {
    let providers = ProviderGroups(catalogue.integrations)
    self.providers = providers
    failureModes = FailureTable.table(catalogue, matrix).paged()
    integrations = ProviderTable.table(catalogue, providers, matrix).paged()
    security = SecurityTable.table(catalogue, subject).paged()
    limits = LimitTable.table(catalogue, findings, subject).paged()
    endpoints = EndpointIndex.table(subject, catalogue, providers).paged()
    dictionary = DataDictionary.table(subject, catalogue, providers).paged()
    variables = VariableTable.table(subject).paged()
    monitoring = MonitoringTable.table(subject).paged()
  }
}
