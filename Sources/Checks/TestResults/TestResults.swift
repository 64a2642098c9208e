/// What a test run said of the test cases of a site: results by their IDs.
package struct TestResults: Sendable {
  package enum Outcome: UInt8, Sendable { case passed, skipped, failed }
  package struct Result: Sendable {
    package var outcome: Outcome
    /// The name of the test that was run.
    package var test: String
    /// What the run said of a failure; empty if nothing.
    package var message: String

    package init(outcome: Outcome, test: String, message: String) {
      self.outcome = outcome
      self.test = test
      self.message = message
    }
  }
  /// In the order of the run; a test case with several tests has several.
  package var results: [String: [Result]]

  package init(results: [String: [Result]] = [:]) { self.results = results }
}
