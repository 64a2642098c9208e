import Analysis

/// Integrations by failures: the response, or a gap.
struct FailureModesPage: FactPage {
  static let source: @Sendable (SiteAnalysis) -> FactTable = { $0.interfaces.failureModes }
  static let kind = ReportKind.table(
    "failure-modes", title: "Failure modes", path: "integrations/failure-modes",
    nothing: "No specification describes an integration. One that names another system, as "
      + "its provider and its address, is listed here with what it does about each "
      + "failure.",
    source)
  static let file = ReportFile.table(
    "failure-modes", path: "integrations/failure-modes", source)

  let frame: PageFrame
  let table: FactView

  static let fields = Fields<FailureModesPage>(commonFields)
}
