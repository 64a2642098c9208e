import Analysis

/// What is watched in operation.
struct MonitoringPage: FactPage {
  static let source: @Sendable (SiteAnalysis) -> FactTable = { $0.interfaces.monitoring }
  static let kind = ReportKind.table(
    "monitoring", title: "Monitoring", path: "integrations/monitoring",
    nothing: "No specification says what is monitored. A table or list of metrics under a "
      + "heading such as “Monitoring & Alerting” is read and listed here.",
    source)
  static let file = ReportFile.table(
    "monitoring", path: "integrations/monitoring", source)

  let frame: PageFrame
  let table: FactView

  static let fields = Fields<MonitoringPage>(commonFields)
}
