import Findings

/// What of a checked site a run reports: not what is known, and only what was asked for.
struct Selection: Sendable {
  /// The site with the findings that are reported.
  var site: CheckedSite
  /// Findings of the baseline that were left out.
  var known = 0
  /// Findings that were there before the change that is looked at.
  var older = 0
}

extension CheckOptions {
  /// Leaves out what the baseline knows, what is older than the change that is looked at, and rules
  /// that were not asked for.
  func selection(
    of site: CheckedSite, from linked: Pipeline.Linked, rules: [String] = [],
    in pipeline: Pipeline, note: (String) -> Void
  ) async throws -> Selection {
    var selection = Selection(site: site)
    let findings = site.findings
    let isKnown = try knownFindings(of: findings, note: note)
    var isRecent = findings.map { _ in true }
    if let since {
      isRecent = try await Change.since(since, of: linked, in: pipeline).concerns(findings)
    }
    var reported: [Finding] = []
    for (index, finding) in findings.enumerated() {
      guard rules.isEmpty || rules.contains(finding.rule) else { continue }
      if isKnown[index] {
        selection.known += 1
      } else if !isRecent[index] {
        selection.older += 1
      } else {
        reported.append(finding)
      }
    }
    selection.site = site.reporting(reported.folded)
    return selection
  }

  /// For each finding whether the baseline knows it; writes the baseline first if asked to.
  private func knownFindings(of findings: [Finding], note: (String) -> Void) throws -> [Bool] {
    guard let baseline else { return findings.map { _ in false } }
    let file = BaselineFile(path: baseline)
    if writeBaseline {
      try file.write(findings)
      note("\(RunOutput.count(findings.count, "finding")) written to \(baseline)")
    }
    let comparison = try file.known().compared(with: findings)
    if comparison.gone > 0 {
      let verb = comparison.gone == 1 ? "is" : "are"
      note(
        "\(RunOutput.count(comparison.gone, "finding")) of \(baseline) \(verb) gone; "
          + "--write-baseline writes it anew")
    }
    return comparison.isKnown
  }

  /// What has to be right before the work begins.
  func checkInputs(
    of location: SiteLocation, output: String, isPublishing: Bool = false
  ) throws {
    for report in reports {
      try location.refuseReport(at: report.path, output: output, isPublishing: isPublishing)
    }
    if let baseline, !writeBaseline { _ = try BaselineFile(path: baseline).known() }
  }
}
