/// All kinds of report pages, in the order of the navigation.
enum ReportRegistry {
  static let all: [ReportEntry] = [
    ReportEntry(TraceabilityPage.self),
    ReportEntry(FindingsByFilePage.self),
    ReportEntry(FindingsBySeverityPage.self),
    ReportEntry(VariablesPage.self),
  ]
}

/// All files beside the pages that reports have: tables as CSV, data for scripts.
enum ReportFileRegistry {
  static let all: [ReportFile] = [
    TraceabilityPage.file,
    TraceabilityPage.coverageFile,
    CataloguePage.file,
    VariablesPage.file,
  ]
}
