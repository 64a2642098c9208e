import Checks
import Findings
import Links
import Specs

/// Everything that is known of a site before it is rendered.
struct CheckedSite: Sendable {
  let subject: CheckSubject
  /// Sorted, each once.
  let findings: [Finding]
  let summary: RunSummary
  /// Findings that comments in the text silence.
  let ignored: Int

  var graph: LinkGraph { subject.graph }
  /// Which template each document follows.
  var templates: TemplateAssignments { subject.templates }
  /// What a test run said of the test cases; `nil` if none was given.
  var testResults: TestResults? { subject.testResults }

  init(_ subject: CheckSubject, findings: [Finding], ignored: Int = 0) {
    self.subject = subject
    self.findings = findings
    self.ignored = ignored
    summary = RunSummary(
      findings: findings, documents: subject.graph.documents.count,
      items: subject.graph.items.count,
      references: subject.graph.edges.count + subject.graph.unresolved.count)
  }

  /// The text of a file by the name that findings give it.
  func source(of file: String) -> SourceText? {
    // Documents are sorted by path, and all have the same folder before it.
    var low = 0
    var high = graph.documents.count
    while low < high {
      let middle = (low + high) / 2
      let path = graph.documents[middle].source.path
      if path == file { return graph.documents[middle].source }
      if path.utf8.lexicographicallyPrecedes(file.utf8) { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The same with some of the findings.
  func reporting(_ findings: [Finding]) -> CheckedSite {
    CheckedSite(subject, findings: findings, ignored: ignored)
  }

  /// Whether findings of this severity or above are there.
  func fails(at threshold: Severity?) -> Bool {
    guard let threshold else { return false }
    return findings.contains { $0.severity >= threshold }
  }
}
