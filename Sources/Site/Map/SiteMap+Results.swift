import Checks
import Links

extension SiteMap {
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
