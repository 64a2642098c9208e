import Checks

extension RunOutput {
  private static let namesShown = 5

  /// Says how many tests of a run were laid to test cases, and which name none of the site.
  func explainTests(of site: CheckedSite) {
    guard options.verbose, !options.quiet, let results = site.testResults else { return }
    var text = "test results: \(Self.count(results.results.count, "test case")) with results"
    let unmatched = results.unmatched
    if !unmatched.isEmpty {
      text += "; \(Self.count(unmatched.count, "test")) of no test case of the site: "
      text += unmatched.prefix(Self.namesShown).joined(separator: ", ")
      if unmatched.count > Self.namesShown { text += ", …" }
    }
    Terminal.say(text + "\n")
  }
}
