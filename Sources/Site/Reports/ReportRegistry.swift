/// All kinds of report pages, in the order of the navigation.
enum ReportRegistry {
  static let all: [ReportEntry] = [
    ReportEntry(TraceabilityPage.self),
    ReportEntry(FindingsByFilePage.self),
    ReportEntry(FindingsBySeverityPage.self),
    ReportEntry(FailureModesPage.self),
    ReportEntry(IntegrationsPage.self),
    ReportEntry(SecurityPage.self),
    ReportEntry(LimitsPage.self),
    ReportEntry(EndpointsPage.self),
    ReportEntry(DictionaryPage.self),
    ReportEntry(VariablesPage.self),
    ReportEntry(MonitoringPage.self),
    ReportEntry(ChangesPage.self),
    ReportEntry(ApprovalsPage.self),
  ]
}

/// All files beside the pages that reports have: tables as CSV, data for scripts.
enum ReportFileRegistry {
  static let all: [ReportFile] = [
    TraceabilityPage.file,
    TraceabilityPage.coverageFile,
    CataloguePage.file,
    FailureModesPage.file,
    IntegrationsPage.file,
    SecurityPage.file,
    LimitsPage.file,
    EndpointsPage.file,
    DictionaryPage.file,
    VariablesPage.file,
    MonitoringPage.file,
    ChangesPage.file,
    ApprovalsPage.file,
    ChangeFeed.file,
  ]
}
