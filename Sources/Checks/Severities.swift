import Configuration
import Findings

/// How much a finding matters at its place: the rule's own severity unless the configuration says
/// otherwise, for the whole site or for a path.
struct Severities: Sendable {
  private let settings: CheckSettings
  private let contentPrefix: String
  private let fixtures: PathGlobs
  private let overrides: [(glob: Glob, severities: [String: Severity?])]

  init(_ configuration: Configuration) {
    settings = configuration.checks
    contentPrefix = configuration.contentPrefix
    fixtures = PathGlobs(configuration.checks.fixtures)
    overrides = configuration.checks.overrides.compactMap { override in
      Glob(override.paths).map { ($0, override.severities) }
    }
  }

  /// Whether a rule is on anywhere.
  func mayReport(_ rule: String) -> Bool {
    guard case .some(.none) = settings.severities[rule] else { return true }
    return overrides.contains { $0.severities[rule] != nil }
  }

  /// Whether a rule is on at a place.
  func isOn(_ rule: String, in file: String) -> Bool {
    let place = SourcePlace(line: 1, column: 1)
    return applied(
      to: Finding(
        rule: rule, severity: .info, file: file, start: place, end: place, message: "")) != nil
  }

  /// The finding with its severity, or `nil` where its rule is off.
  func applied(to finding: Finding) -> Finding? {
    var severity: Severity? = finding.severity
    if let general = settings.severities[finding.rule] { severity = general }
    if !overrides.isEmpty || severity ?? .info > .info && !fixtures.isEmpty {
      let path =
        finding.file.hasPrefix(contentPrefix)
        ? String(finding.file.dropFirst(contentPrefix.count)) : finding.file
      if severity ?? .info > .info, fixtures.matches(path) { severity = .info }
      for override in overrides {
        if let special = override.severities[finding.rule], override.glob.matches(path) {
          severity = special
        }
      }
    }
    guard let severity else { return nil }
    var result = finding
    result.severity = severity
    return result
  }

  /// The finding as it is reported: with its severity and without secrets; `nil` where its rule is
  /// off.
  func judged(_ finding: Finding) -> Finding? { applied(to: finding).map(CredentialMask.applied) }
}
