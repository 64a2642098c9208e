import ArgumentParser
import Checks

/// What the commands take that report the results of a test run.
struct TestResultOptions: ParsableArguments {
  @Option(
    name: .customLong("test-results"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "JUnit reports of a test run: files, a folder or a quoted pattern; may be given more than once.",
      valueName: "file"))
  var paths: [String] = []

  /// The tests of all reports, or `nil` if none were asked for.
  func read() throws -> [TestOfRun]? {
    paths.isEmpty ? nil : try TestReportFiles.tests(at: paths)
  }
}
