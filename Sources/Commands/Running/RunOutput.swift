import Files
import Findings
import Site

/// Everything a run says: findings on standard output, the rest on standard error.
struct RunOutput: Sendable {
  let options: CommonOptions

  /// Findings as the user wants them: into files, then on standard output.
  func report(_ report: FindingReport, as options: CheckOptions) throws {
    try report.write(options.reports)
    if options.format == .text {
      try report.text(style: style(of: .output), Terminal.print)
    } else {
      try Terminal.print(report.bytes(options.format))
    }
  }

  func fail(_ failure: RunFailure) {
    let paint = Paint(isOn: options.color.isOn(for: .error))
    var text = paint.severity(.error, "error:") + " \(failure.sentence)\n"
    if let help = failure.help { text += "  " + paint.help("help:") + " \(help)\n" }
    Terminal.say(text)
  }

  func fail(_ failure: ConfigurationFailure) {
    let source = failure.source
    let report = TextReport(style: style(of: .error)) { $0 == source.path ? source : nil }
    Terminal.say(report.write(failure.problems))
  }

  func progress() -> Progress {
    Progress(isVisible: !options.quiet && Terminal.isTerminal(.error))
  }

  func fail(_ failure: LayoutFailure) {
    let report = TextReport(style: style(of: .error)) { _ in nil }
    Terminal.say(report.write(failure.errors.map(\.finding)))
  }

  @Sendable func note(_ text: String) {
    guard !options.quiet else { return }
    Terminal.say("note: \(text)\n")
  }

  /// One line about what was made of a change.
  func tell(_ rebuild: Rebuild) {
    guard !options.quiet || !rebuild.faults.isEmpty else { return }
    Terminal.say(rebuild.line + "\n")
  }

  /// The line that closes a run, after the times of its stages.
  func close(_ selection: Selection, published: Publisher.Summary?, progress: Progress) {
    progress.end()
    guard !options.quiet else { return }
    let summary = selection.site.summary
    var text = ""
    if options.verbose {
      for (stage, time) in progress.times {
        let name = stage + String(repeating: " ", count: max(0, 12 - stage.count))
        text += "  \(name) \(RunOutput.seconds(time))\n"
      }
    }
    text += "\(RunOutput.count(summary.documents, "document")), "
    text += "\(RunOutput.count(summary.items, "item")), "
    text += "\(RunOutput.count(summary.references, "reference")); "
    text += "\(RunOutput.count(summary.errors, "error")), "
    text += "\(RunOutput.count(summary.warnings, "warning")), "
    text += "\(RunOutput.count(summary.infos, "info"))"
    text += RunOutput.leftOut(selection)
    if let published {
      text += "; \(RunOutput.count(published.written, "file")) written, "
      text += "\(published.unchanged) unchanged, \(published.removed) removed"
    }
    text += "; \(RunOutput.seconds(progress.elapsed))\n"
    Terminal.say(text)
  }

  /// ` (3 ignored, 12 known)`, or nothing.
  private static func leftOut(_ selection: Selection) -> String {
    let parts = [
      (selection.site.ignored, "ignored"), (selection.known, "known"), (selection.older, "older"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }

  private func style(of stream: Terminal.Stream) -> TextReport.Style {
    let color = options.color.isOn(for: stream)
    guard Terminal.isTerminal(stream) || options.color == .always else { return .plain }
    return .rich(color: color, width: Terminal.width(stream))
  }

  static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }

  static func seconds(_ time: Duration) -> String {
    let milliseconds =
      time.components.seconds * 1000 + time.components.attoseconds / 1_000_000_000_000_000
    let fraction = String(milliseconds % 1000 + 1000).dropFirst()
    return "\(milliseconds / 1000).\(fraction) s"
  }
}
