import Analysis

/// The environment variables that specifications name.
struct VariablesPage: FactPage {
  static let source: @Sendable (SiteAnalysis) -> FactTable = { $0.interfaces.variables }
  static let kind = ReportKind.table(
    "variables", title: "Environment variables", path: "integrations/variables",
    nothing: "No specification names an environment variable. A table or code block of them "
      + "under a heading such as “Environment variables” is read and listed here.",
    source)
  static let file = ReportFile.table(
    "variables", path: "integrations/variables", source)

  let frame: PageFrame
  let table: FactView

  static let fields = Fields<VariablesPage>(commonFields)
}
