import Analysis

/// How each integration proves who it is and keeps its secrets.
struct SecurityPage: FactPage {
  static let source: @Sendable (SiteAnalysis) -> FactTable = { $0.interfaces.security }
  static let kind = ReportKind.table(
    "security", title: "Security", path: "integrations/security",
    nothing: "No specification describes an integration. One that names another system is "
      + "listed here with how it authenticates.",
    source)
  static let file = ReportFile.table(
    "security", path: "integrations/security", source)

  let frame: PageFrame
  let table: FactView

  static let fields = Fields<SecurityPage>(commonFields)
}
