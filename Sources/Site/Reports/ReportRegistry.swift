/// All kinds of report pages, in the order of the navigation.
enum ReportRegistry {
  static let all: [ReportEntry] = [
    ReportEntry(DependencyMatrixPage.self),
    ReportEntry(DependencyGroupPage.self),
    ReportEntry(CoreFeaturesPage.self),
    ReportEntry(TraceabilityPage.self),
    ReportEntry(FindingsByFilePage.self),
    ReportEntry(FindingsBySeverityPage.self),
    ReportEntry(RisksPage.self),
    ReportEntry(RiskMapPage.self),
    ReportEntry(ExposurePage.self),
    ReportEntry(AssumptionsPage.self),
    ReportEntry(RiskCategoryPage.self),
    ReportEntry(RiskIntegrationPage.self),
    ReportEntry(VariablesPage.self),
  ]
}

/// All files beside the pages that reports have: tables as CSV, data for scripts.
enum ReportFileRegistry {
  static let all: [ReportFile] = [
    RiskFiles.register,
    RiskFiles.exposures,
    RiskFiles.openPoints,
    DependencyMatrixPage.file,
    DependencyData.file,
    CoreFeaturesPage.file,
    TraceabilityPage.file,
    TraceabilityPage.coverageFile,
    CataloguePage.file,
    VariablesPage.file,
  ]
}
