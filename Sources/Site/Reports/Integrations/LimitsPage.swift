import Analysis

/// How much, how fast and how reliably each integration answers.
struct LimitsPage: FactPage {
  static let source: @Sendable (SiteAnalysis) -> FactTable = { $0.interfaces.limits }
  static let kind = ReportKind.table(
    "limits", title: "Limits and service levels", path: "integrations/limits",
    nothing: "No specification describes an integration. One that names another system is "
      + "listed here with its limits.",
    source)
  static let file = ReportFile.table(
    "limits", path: "integrations/limits", source)

  let frame: PageFrame
  let table: FactView

  static let fields = Fields<LimitsPage>(commonFields)
}
