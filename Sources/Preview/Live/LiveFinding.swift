package import Findings

/// A finding with the line it stands on, as the browser shows it.
package struct LiveFinding: Sendable, Equatable {
  package var finding: Finding
  /// The whole source line of the finding's start; `nil` for a whole file.
  package var sourceLine: String?

  package init(_ finding: Finding, sourceLine: String?) {
    self.finding = finding
    self.sourceLine = sourceLine
  }
}
