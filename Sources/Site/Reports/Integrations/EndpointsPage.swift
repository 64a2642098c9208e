import Analysis

/// Every endpoint, compared with the OpenAPI files.
struct EndpointsPage: FactPage {
  static let source: @Sendable (SiteAnalysis) -> FactTable = { $0.interfaces.endpoints }
  static let kind = ReportKind.table(
    "endpoints", title: "Endpoints", path: "integrations/endpoints",
    nothing: "No specification lists endpoints. A table of methods and paths under a heading "
      + "such as “API Endpoints Used” is read and listed here.",
    source)
  static let file = ReportFile.table(
    "endpoints", path: "integrations/endpoints", source)

  let frame: PageFrame
  let table: FactView

  static let fields = Fields<EndpointsPage>(commonFields)
}
