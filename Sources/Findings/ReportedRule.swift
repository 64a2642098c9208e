/// A rule as reports describe it: this room knows findings, not what looks for them.
package struct ReportedRule: Sendable, Equatable {
  package var name: String
  package var group: String
  package var severity: Severity
  /// One line without a full stop.
  package var summary: String
  package var why: String
  package var mend: String

  package init(
    name: String, group: String, severity: Severity, summary: String, why: String, mend: String
  ) {
    self.name = name
    self.group = group
    self.severity = severity
    self.summary = summary
    self.why = why
    self.mend = mend
  }
}

/// The program, as reports name it.
package enum Tool {
  package static let name = "specweft"
  package static let version = "0.1.0"
}
