package import Findings

extension RuleDescription {
  /// The rule as reports describe it.
  package var reported: ReportedRule {
    ReportedRule(
      name: name, group: group.rawValue, severity: severity, summary: summary, why: why,
      mend: mend)
  }
}
