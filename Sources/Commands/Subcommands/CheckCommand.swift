import ArgumentParser
import Checks
import Configuration
import Findings

/// Reports findings and writes nothing.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Report what is broken, missing or risky; write nothing.",
    discussion: """
      Examples:
        specweft check
        specweft check --format json > findings.json
        specweft check --format github --report sarif=findings.sarif --report junit=junit.xml
        specweft check --rule unknown-id --rule broken-link
        specweft check --fail-on never
        specweft check --baseline known.json --write-baseline
        specweft check --baseline known.json --since origin/main
        specweft check --test-results reports/junit
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var checks: CheckOptions
  @OptionGroup var testResults: TestResultOptions

  @Option(
    name: .customLong("rule"),
    help: ArgumentHelp(
      "Only these rules, separated by commas; may be given more than once.", valueName: "names"))
  var rules: [RuleNames] = []

  func run() async throws {
    try await common.perform { try await check($0) }
  }

  private func check(_ output: RunOutput) async throws {
    let rules = self.rules.flatMap(\.names)
    if checks.writeBaseline, !rules.isEmpty {
      throw RunFailure("--write-baseline takes all findings", help: "leave --rule out")
    }
    for rule in rules { _ = try RuleCatalogue.find(rule) }
    let location = try SiteLocation(common)
    let testRun = try testResults.read()
    let progress = output.progress()
    let pipeline = Pipeline(
      location: location, jobs: checks.taskCount, progress: progress, interruption: Interruption())
    try checks.checkInputs(of: location, output: location.outputPath(nil))
    let linked = try await pipeline.link(leavingOut: location.outputPath(nil))
    let selection = try await checks.selection(
      of: try await pipeline.check(linked, testRun: testRun), from: linked, rules: rules,
      in: pipeline,
      note: output.note)
    let site = selection.site
    progress.end()
    let threshold = checks.threshold(configured: location.configuration.checks.failOn)
    try output.report(FindingReport(site, at: location, threshold: threshold), as: checks)
    output.explainTemplates(of: site)
    output.explainTests(of: site)
    output.explainFixtures(of: site, by: location.configuration)
    output.close(selection, published: nil, progress: progress)
    if site.fails(at: threshold) {
      throw ExitCode(1)
    }
  }
}
