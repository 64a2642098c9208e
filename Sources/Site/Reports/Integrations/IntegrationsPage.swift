import Analysis

/// The integrations by provider.
struct IntegrationsPage: FactPage {
  static let source: @Sendable (SiteAnalysis) -> FactTable = { $0.interfaces.integrations }
  static let kind = ReportKind.table(
    "integrations", title: "Providers and systems", path: "integrations/providers",
    nothing: "No specification describes an integration. One that names another system, as "
      + "its provider and its address, is listed here.",
    source)
  static let file = ReportFile.table(
    "integrations", path: "integrations/providers", groupTitle: "Provider", source)

  let frame: PageFrame
  let table: FactView

  static let fields = Fields<IntegrationsPage>(commonFields)
}
