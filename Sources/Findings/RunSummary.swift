/// What a run looked at and what it found, in numbers.
package struct RunSummary: Sendable, Equatable {
  package var errors = 0
  package var warnings = 0
  package var infos = 0
  package var documents: Int
  package var items: Int
  package var references: Int

  package init(findings: [Finding], documents: Int, items: Int, references: Int) {
    self.documents = documents
    self.items = items
    self.references = references
    for finding in findings {
      switch finding.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .info: infos += 1
      }
    }
  }
}
