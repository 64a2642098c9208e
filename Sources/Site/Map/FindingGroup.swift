import Checks
import Findings

/// The findings of one rule.
struct FindingGroup: Sendable {
  var rule: String
  /// The severest of its findings.
  var severity: Severity
  /// Indices in the findings of the run: severest first, then in their order.
  var findings: [Int32]
  var description: RuleDescription?

  var count: Int { findings.count }

  /// All findings, the severest first, then in their order.
  static func bySeverity(_ findings: [Finding]) -> [Int32] {
    Severity.allCases.reversed().flatMap { severity in
      findings.indices.filter { findings[$0].severity == severity }.map { Int32($0) }
    }
  }

  /// Severest rule first, then by name; last the rules that found nothing.
  static func groups(of findings: [Finding], rules: [RuleDescription]) -> [FindingGroup] {
    var numbers: [String: Int] = [:]
    var groups: [FindingGroup] = []
    for (index, finding) in findings.enumerated() {
      let number = numbers[finding.rule] ?? groups.count
      if number == groups.count {
        numbers[finding.rule] = number
        groups.append(
          FindingGroup(
            rule: finding.rule, severity: finding.severity, findings: [],
            description: rules.first { $0.name == finding.rule }))
      }
      groups[number].findings.append(Int32(index))
      groups[number].severity = max(groups[number].severity, finding.severity)
    }
    for index in groups.indices {
      groups[index].findings.sort { left, right in
        let (a, b) = (findings[Int(left)].severity, findings[Int(right)].severity)
        return a != b ? a > b : left < right
      }
    }
    groups.sort { left, right in
      left.severity != right.severity
        ? left.severity > right.severity : left.rule < right.rule
    }
    let quiet = rules.filter { numbers[$0.name] == nil }.map {
      FindingGroup(rule: $0.name, severity: $0.severity, findings: [], description: $0)
    }
    return groups + quiet.sorted { $0.rule < $1.rule }
  }
}
