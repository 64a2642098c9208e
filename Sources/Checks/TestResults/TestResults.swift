package import Configuration
package import Links

/// What a test run said of the test cases of a site: results by their IDs.
package struct TestResults: Sendable {
  package enum Outcome: UInt8, Sendable, Comparable {
    case skipped, passed, failed

    package static func < (left: Outcome, right: Outcome) -> Bool {
      left.rawValue < right.rawValue
    }

    package var name: String { "\(self)" }
  }
  package struct Result: Sendable, Equatable {
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
  /// The names of tests that name no test case of the site, in the order of the run.
  package var unmatched: [String] = []

  package init(results: [String: [Result]] = [:]) { self.results = results }

  /// Lays the tests of a run to the test cases that they name.
  package init(_ tests: [TestOfRun], of graph: LinkGraph, _ configuration: Configuration) {
    let kinds = TestKinds(configuration)
    var names = TestCaseNames()
    for kind in graph.kinds where kinds.contains(kind.family) {
      for item in kind.items where graph.items[Int(item)].hasID {
        names.add(graph.items[Int(item)].id)
      }
    }
    results = [:]
    for test in tests {
      var ids: [String] = []
      for text in [test.name, test.className] + test.properties {
        for id in names.ids(in: text) where !ids.contains(id) { ids.append(id) }
        // A class may be named after a range of test cases: the nearest name counts.
        if !ids.isEmpty { break }
      }
      for id in ids {
        results[id, default: []].append(
          Result(outcome: test.outcome, test: test.fullName, message: test.message))
      }
      if ids.isEmpty { unmatched.append(test.fullName) }
    }
  }

  /// What its tests came to: failed if one failed, passed if one passed.
  package func outcome(of id: String) -> Outcome? { results[id]?.map(\.outcome).max() }
}
