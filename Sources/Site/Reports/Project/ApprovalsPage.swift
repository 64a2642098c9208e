import Analysis

/// Who agreed to what, and whose agreement is missing.
struct ApprovalsPage: FactPage {
  static let source: @Sendable (SiteAnalysis) -> FactTable = { $0.histories.approvals }
  static let kind = ReportKind.table(
    "approvals", title: "Approvals", group: .project, path: "approvals",
    nothing: "No specification has approvals. A list of roles with boxes and dates under a "
      + "heading such as “Stakeholder Approval” is read and listed here.",
    source)
  static let file = ReportFile.table(
    "approvals", path: "approvals", source)

  let frame: PageFrame
  let table: FactView

  static let fields = Fields<ApprovalsPage>(commonFields)
}
