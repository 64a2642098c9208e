import ArgumentParser
import Findings

/// What the commands take that report findings.
struct CheckOptions: ParsableArguments {
  @Option(
    name: .long, help: "How findings are written: text, json, sarif, junit, github or gitlab.")
  var format = ReportFormat.text

  @Option(
    name: .customLong("report"),
    help: ArgumentHelp(
      "One more report, into a file, such as sarif=findings.sarif; may be given more than once.",
      valueName: "format=file"))
  var reports: [ReportFile] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The lowest severity that fails the run: error, warning, info or never (default: error).",
      valueName: "severity"))
  var failOn: FailureThreshold?

  @Flag(name: .long, help: "Warnings fail the run, too.")
  var strict = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Findings in this file are known: they are not reported and do not fail.",
      valueName: "file"))
  var baseline: String?

  @Flag(name: .long, help: "Take all findings of this run for known: write them to --baseline.")
  var writeBaseline = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only findings in documents that changed since this git revision, or that the change caused.",
      valueName: "revision"))
  var since: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Tasks at a time (default: one a processor).", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("'--jobs' must be 1 or more, not \(jobs)") }
    if baseline == "" { throw ValidationError("'--baseline' must be a path") }
    if writeBaseline, baseline == nil {
      throw ValidationError("'--write-baseline' needs '--baseline FILE'")
    }
    if writeBaseline, since != nil {
      throw ValidationError("'--write-baseline' takes all findings: leave '--since' out")
    }
    if since == "" { throw ValidationError("'--since' must name a revision") }
    if Set(reports.map(\.path)).count < reports.count {
      throw ValidationError("'--report' names one file twice")
    }
  }

  var taskCount: Int { jobs ?? Terminal.processorCount }

  /// The lowest severity that fails the run, or `nil`.
  func threshold(configured: Severity?) -> Severity? {
    let chosen = failOn.map(\.severity) ?? configured
    guard strict else { return chosen }
    return chosen.map { min($0, .warning) } ?? .warning
  }
}

enum FailureThreshold: String, ExpressibleByArgument, CaseIterable {
  case error, warning, info, never

  var severity: Severity? {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .info
    case .never: nil
    }
  }
}
