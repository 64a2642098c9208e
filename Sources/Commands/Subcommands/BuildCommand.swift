import ArgumentParser
import Configuration
import Files
import Findings
import Site

/// Renders the site into the output folder.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Render the site into the output folder.",
    discussion: """
      The output folder changes in one step, when the site is complete. Findings never stop a site
      from being published; the exit code says whether they fail the run. Files in the output
      folder that specweft did not write stay.

      Examples:
        specweft build
        specweft build --site docs --output public
        specweft build --strict --base-url https://example.org/specs
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var checks: CheckOptions
  @OptionGroup var testResults: TestResultOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The output folder (default: 'output' of the configuration).", valueName: "dir"))
  var output: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Where the site will be read: links of the page for missing pages start there.",
      valueName: "url"))
  var baseURL: String?

  @Flag(name: .long, help: "Write every file anew, even those whose bytes did not change.")
  var clean = false

  func validate() throws {
    if let baseURL, let fault = ConfigurationValue.webAddress(baseURL) {
      throw ValidationError("'--base-url' \(fault)")
    }
    if output == "" { throw ValidationError("'--output' must be a path") }
  }

  func run() async throws {
    let interruption = Interruption()
    let signals = SignalWatch(interruption)
    defer { signals.end() }
    do {
      try await common.perform { try await build($0, interruption) }
    } catch is Interrupted {
      throw ExitCode(interruption.endProgram())
    }
  }

  private func build(_ output: RunOutput, _ interruption: Interruption) async throws {
    let location = try SiteLocation(common, baseURL: baseURL)
    let folder = location.outputPath(self.output)
    try location.refuseContentInside(folder)
    _ = try location.content()
    try checks.checkInputs(of: location, output: folder, isPublishing: true)
    let testRun = try testResults.read()
    let progress = output.progress()
    let pipeline = Pipeline(
      location: location, jobs: checks.taskCount, progress: progress, interruption: interruption)
    let publisher = try Publisher(output: folder, rewriting: clean, note: output.note)
    let selection: Selection
    let published: Publisher.Summary
    do {
      let linked = try await pipeline.link(leavingOut: folder)
      let checked = try await pipeline.check(linked, testRun: testRun)
      // The site shows what is known, too: it says how the specifications are.
      selection = try await checks.selection(
        of: checked, from: linked, in: pipeline, note: output.note)
      published = try await pipeline.publish(checked, with: publisher)
    } catch {
      publisher.abandon()
      throw error
    }
    progress.end()
    let site = selection.site
    let threshold = checks.threshold(configured: location.configuration.checks.failOn)
    try output.report(FindingReport(site, at: location, threshold: threshold), as: checks)
    output.explainTemplates(of: site)
    output.explainTests(of: site)
    output.explainFixtures(of: site, by: location.configuration)
    output.close(selection, published: published, progress: progress)
    LastingValue.keep(selection)
    if site.fails(at: threshold) {
      throw ExitCode(1)
    }
  }
}
