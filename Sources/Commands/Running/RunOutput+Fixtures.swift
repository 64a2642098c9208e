import Configuration
import Links
import Specs

extension RunOutput {
  /// Says which documents are taken for data of tests.
  func explainFixtures(of site: CheckedSite, by configuration: Configuration) {
    guard options.verbose, !options.quiet else { return }
    let fixtures = PathGlobs(configuration.checks.fixtures)
    let paths = site.graph.documents.map(\.path).filter(fixtures.matches)
    guard let first = paths.first else { return }
    Terminal.say(
      "fixtures: \(Self.count(paths.count, "document")) such as \(first); what is found there is "
        + "an info at most (checks.fixtures)\n")
  }
}
