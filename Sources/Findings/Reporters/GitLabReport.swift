/// Findings as a GitLab code quality report: an array of issues, one a line.
package struct GitLabReport: Sendable {
  private let paths: ReportPaths

  package init(paths: ReportPaths = ReportPaths()) { self.paths = paths }

  package func write(_ findings: [Finding]) -> [UInt8] {
    var json = JSONWriter(reserving: 256 * findings.count + 16)
    json.beginArray()
    for (finding, fingerprint) in zip(findings, findings.fingerprints) {
      json.newLine()
      json.beginObject()
      let help = finding.help.map { " (\($0))" } ?? ""
      json.member("description", finding.told + help)
      json.member("check_name", finding.rule)
      json.member("fingerprint", fingerprint.hex)
      json.member("severity", GitLabReport.severity(finding.severity))
      json.object("location") { json in
        json.member("path", paths.path(finding.file))
        json.object("lines") { json in
          json.member("begin", finding.start.line)
          json.member("end", finding.end.line)
        }
      }
      json.endObject()
    }
    if !findings.isEmpty { json.lastNewLine() }
    json.endArray()
    json.lastNewLine()
    return json.bytes
  }

  /// GitLab knows info, minor, major, critical and blocker.
  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .info: "info"
    }
  }
}
