import Analysis
import Findings

/// `matrix --traceability`
struct TraceabilityView: MatrixView {
  let report: TraceabilityReport

  init(of site: CheckedSite) {
    report = TraceabilityReport(
      site.graph, TraceabilityMatrix(site.subject, findings: site.findings))
  }

  func text(width: Int, paint: Paint) -> String { report.text(paint: paint) }
  func csv() -> [UInt8] { report.csv() }
  func json() -> [UInt8] { report.json() }
  func markdown() -> String { report.markdown() }
  var notes: [String] { [] }
}
