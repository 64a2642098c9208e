import Analysis
import Checks
import Links
import Specs

extension SiteMap {
  var templates: TemplateAssignments { subject?.templates ?? TemplateAssignments() }

  /// What a test run said of the test cases; `nil` if none was given.
  var testResults: TestResults? { subject?.testResults }

  /// The row of a document in the failure-mode matrix; `nil` if it is no integration.
  func failures(of document: Int32) -> FailureRow? {
    guard let analysis else { return subject.flatMap { FailureRow.row(of: document, in: $0) } }
    let integration = analysis.integrations.ofDocument[Int(document)]
    return integration < 0 ? nil : analysis.failureModes.rows[Int(integration)]
  }

  /// What the tests of a test case came to in the run whose results were given.
  func result(of item: Int32) -> Badge? {
    guard let testResults, graph.items[Int(item)].hasID,
      let outcome = testResults.outcome(of: graph.items[Int(item)].id)
    else { return nil }
    switch outcome {
    case .passed: return Badge(word: outcome.name, tone: "good")
    case .failed: return Badge(word: outcome.name, tone: "bad")
    case .skipped: return Badge(word: outcome.name, tone: "plain")
    }
  }
}
