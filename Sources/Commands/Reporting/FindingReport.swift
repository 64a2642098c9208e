import Checks
import Configuration
import Files
import Findings

/// The findings of a run in any form that a reader may want.
struct FindingReport: Sendable {
  private let site: CheckedSite
  private let location: SiteLocation
  private let threshold: Severity?
  private let paths: ReportPaths

  init(_ site: CheckedSite, at location: SiteLocation, threshold: Severity?) {
    self.site = site
    self.location = location
    self.threshold = threshold
    paths = FindingReport.paths(to: location.realFolder)
  }

  /// A whole report. `style` is that of text.
  func bytes(_ format: ReportFormat, style: TextReport.Style = .plain) -> [UInt8] {
    let findings = site.findings
    switch format {
    case .text:
      return TextReport(style: style, source: site.source).write(findings.worstFirst)
    case .json: return JSONReport.write(findings, summary: site.summary)
    case .sarif:
      return SARIFReport(rules: RuleCatalogue.reported, paths: paths, ruleAddress: ruleAddress)
        .write(findings)
    case .junit:
      // Who reads failures as tests wants to see them even where they do not fail the run.
      return JUnitReport(
        rules: RuleCatalogue.reported, threshold: threshold ?? .error, paths: paths
      ).write(findings)
    case .github: return GitHubReport(paths: paths).write(findings)
    case .gitlab: return GitLabReport(paths: paths).write(findings)
    }
  }

  /// Text in parts: a reader that goes away, as `head` does, ends the work.
  func text(style: TextReport.Style, _ write: ([UInt8]) throws -> Void) rethrows {
    let report = TextReport(style: style, source: site.source)
    let findings = site.findings.worstFirst
    var start = 0
    while start < findings.count {
      let end = min(start + 512, findings.count)
      try write(report.write(Array(findings[start..<end])))
      start = end
    }
  }

  /// Writes the reports that were asked for beside the one on standard output.
  func write(_ files: [ReportFile]) throws {
    for file in files {
      try FilePaths.write(bytes(file.format), to: file.path)
    }
  }

  /// Where the site shows a rule: it has a page for each rule that found something.
  private var ruleAddress: @Sendable (ReportedRule) -> String? {
    guard var base = location.configuration.site.baseURL else { return { _ in nil } }
    if !base.hasSuffix("/") { base += "/" }
    let address = base
    let found = Set(site.findings.map(\.rule))
    return { found.contains($0.name) ? "\(address)findings/\($0.name).html" : nil }
  }

  /// CI systems know files from the root of the repository, which is where they run.
  private static func paths(to site: String) -> ReportPaths {
    guard let here = try? FilePaths.real("."), here != site, FilePaths.isInside(site, here) else {
      return ReportPaths()
    }
    let inner = site.dropFirst(here.hasSuffix("/") ? here.count : here.count + 1)
    return ReportPaths(prefix: inner + "/")
  }
}
