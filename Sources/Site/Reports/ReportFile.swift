import Analysis

/// A kind of file that goes with reports: a table as CSV, the data of a matrix for its script.
struct ReportFile: Sendable {
  /// Names it for `SiteMap.reportFiles(_:)`.
  let name: String
  /// Wishes for the paths under the output folder, with their endings.
  let paths: @Sendable (SiteAnalysis) -> [String]
  let write: @Sendable (SiteMap, SiteAnalysis, Int) -> [UInt8]
}
