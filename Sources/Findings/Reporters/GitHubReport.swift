/// Findings as workflow commands: GitHub shows them beside the changed lines of a pull request.
///
/// GitHub shows ten errors, ten warnings and ten notices a step; the rest stays in the log. One
/// command a line.
package struct GitHubReport: Sendable {
  private let paths: ReportPaths

  package init(paths: ReportPaths = ReportPaths()) { self.paths = paths }

  package func write(_ findings: [Finding]) -> [UInt8] {
    var text = ReportText(reserving: 192 * findings.count)
    for finding in findings {
      text.put("::\(GitHubReport.command(finding.severity)) file=")
      GitHubReport.put(paths.path(finding.file), isProperty: true, to: &text)
      text.put(",line=\(finding.start.line)")
      // Columns are taken only where a span stays in its line.
      if finding.end.line > finding.start.line {
        text.put(",endLine=\(finding.end.line)")
      } else {
        text.put(",endLine=\(finding.start.line),col=\(finding.start.column)")
        // Here the end is the last column, not the one after it.
        text.put(",endColumn=\(max(finding.start.column, finding.end.column - 1))")
      }
      text.put(",title=")
      GitHubReport.put(finding.rule, isProperty: true, to: &text)
      text.put("::")
      GitHubReport.put(finding.told, isProperty: false, to: &text)
      if let help = finding.help {
        GitHubReport.put("\nhelp: \(help)", isProperty: false, to: &text)
      }
      for related in finding.relatedInText.places {
        let place = "\(paths.path(related.file)):\(related.place.line)"
        GitHubReport.put("\nnote: \(place): \(related.message)", isProperty: false, to: &text)
      }
      text.put("\n")
    }
    return text.bytes
  }

  private static func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }

  private static func put(_ value: String, isProperty: Bool, to text: inout ReportText) {
    for byte in value.utf8 {
      switch byte {
      case 0x25: text.put("%25")
      case 0x0D: text.put("%0D")
      case 0x0A: text.put("%0A")
      case 0x3A where isProperty: text.put("%3A")
      case 0x2C where isProperty: text.put("%2C")
      // What could colour or move the log is shown as its picture.
      case 0..<0x20: text.put(SourceExcerpt.visible(Unicode.Scalar(byte)))
      default: text.put(byte: byte)
      }
    }
  }
}
