import Analysis

/// All change histories, newest first.
struct ChangesPage: FactPage {
  static let source: @Sendable (SiteAnalysis) -> FactTable = { $0.histories.changes }
  static let kind = ReportKind.table(
    "changes", title: "Change log", group: .project, path: "changes",
    nothing: "No specification has a change history. A table of versions and dates under a "
      + "heading such as “Change History” is read and listed here.",
    source)
  static let file = ReportFile.table(
    "changes", path: "changes", groupTitle: "Month", source)

  let frame: PageFrame
  let table: FactView

  static let fields = Fields<ChangesPage>(
    commonFields + [
      .text("feedHref") { page in page.frame.map.feed.map { page.frame.href($0) } }
    ])
}
