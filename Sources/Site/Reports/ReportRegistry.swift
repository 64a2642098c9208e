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
    ReportEntry(IndexPage.self),
    ReportEntry(SearchPage.self),
  ]

  /// By layout: the place in `all`.
  static let places = Dictionary(
    uniqueKeysWithValues: all.enumerated().map { ($1.kind.layout, $0) })
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

  /// By name: the place in `all`, of the first of the name.
  static let places = Dictionary(
    all.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
}
