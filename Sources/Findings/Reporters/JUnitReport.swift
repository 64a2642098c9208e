/// Findings as JUnit XML, which every CI system shows as tests: a suite for each rule, in it a case
/// for each file with findings, and one that passes for a rule without any.
///
/// Names of cases hold no lines, so that a CI system recognises them in the next run.
package struct JUnitReport: Sendable {
  private let rules: [ReportedRule]
  private let paths: ReportPaths
  /// The lowest severity that is a failure; findings below it are output of a case that passes.
  private let threshold: Severity

  package init(
    rules: [ReportedRule], threshold: Severity = .error, paths: ReportPaths = ReportPaths()
  ) {
    self.rules = rules
    self.paths = paths
    self.threshold = threshold
  }

  /// The findings of a rule in one file: a range of the findings of the rule.
  private struct Case {
    var range: Range<Int>
    var isFailure: Bool
  }

  private struct Suite {
    var rule: String
    var findings: [Finding] = []
    var cases: [Case] = []
  }

  package func write(_ findings: [Finding]) -> [UInt8] {
    let suites = suites(of: findings)
    let tests = suites.reduce(0) { $0 + max(1, $1.cases.count) }
    let failures = suites.reduce(0) { $0 + $1.cases.count { $0.isFailure } }
    var text = ReportText(reserving: 320 * findings.count + 160 * suites.count)
    text.put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    text.put("<testsuites name=\"\(Tool.name)\" tests=\"\(max(1, tests))\"")
    text.put(" failures=\"\(failures)\" errors=\"0\" time=\"0\">\n")
    for suite in suites { write(suite, to: &text) }
    if suites.isEmpty { write(Suite(rule: "findings"), to: &text) }
    text.put("</testsuites>\n")
    return text.bytes
  }

  private func suites(of findings: [Finding]) -> [Suite] {
    var suites = rules.map { Suite(rule: $0.name) }
    var numbers = Dictionary(
      suites.enumerated().map { ($1.rule, $0) }, uniquingKeysWith: { first, _ in first })
    for finding in findings {
      let number = numbers[finding.rule] ?? suites.count
      if number == suites.count {
        numbers[finding.rule] = number
        suites.append(Suite(rule: finding.rule))
      }
      let end = suites[number].findings.count
      let fails = finding.severity >= threshold
      if suites[number].findings.last?.file == finding.file {
        let last = suites[number].cases.count - 1
        let start = suites[number].cases[last].range.lowerBound
        suites[number].cases[last].range = start..<end + 1
        if fails { suites[number].cases[last].isFailure = true }
      } else {
        suites[number].cases.append(Case(range: end..<end + 1, isFailure: fails))
      }
      suites[number].findings.append(finding)
    }
    return suites
  }

  private func write(_ suite: Suite, to text: inout ReportText) {
    text.put("  <testsuite")
    text.putAttribute("name", suite.rule)
    text.put(" tests=\"\(max(1, suite.cases.count))\"")
    text.put(" failures=\"\(suite.cases.count { $0.isFailure })\" errors=\"0\" skipped=\"0\"")
    text.put(" time=\"0\">\n")
    for entry in suite.cases { write(entry, of: suite, to: &text) }
    if suite.cases.isEmpty {
      text.put("    <testcase")
      putName(suite.rule, "all files", to: &text)
      text.put("/>\n")
    }
    text.put("  </testsuite>\n")
  }

  private func write(_ entry: Case, of suite: Suite, to text: inout ReportText) {
    let findings = suite.findings[entry.range]
    guard let first = findings.first(where: { !entry.isFailure || $0.severity >= threshold })
    else { return }
    let path = paths.path(first.file)
    text.put("    <testcase")
    putName(suite.rule, path, to: &text)
    text.putAttribute("file", path)
    text.put(" line=\"\(first.start.line)\">\n")
    if entry.isFailure {
      let rest = findings.count - 1
      text.put("      <failure")
      text.putAttribute("message", first.message + (rest > 0 ? " (and \(rest) more)" : ""))
      text.putAttribute("type", first.severity.name)
      text.put(">")
    } else {
      text.put("      <system-out>")
    }
    for finding in findings { put(finding, to: &text) }
    text.put(entry.isFailure ? "</failure>\n" : "</system-out>\n")
    text.put("    </testcase>\n")
  }

  private func put(_ finding: Finding, to text: inout ReportText) {
    text.putXML(paths.path(finding.file))
    text.put(":\(finding.start.line):\(finding.start.column): \(finding.severity.name): ")
    text.putXML(finding.told)
    if let help = finding.help { text.putXML(" (\(help))") }
    text.put("\n")
    for related in finding.related {
      let place = "\(paths.path(related.file)):\(related.place.line):\(related.place.column)"
      text.putXML("  note: \(place): \(related.message)\n")
    }
  }

  private func putName(_ rule: String, _ name: String, to text: inout ReportText) {
    text.putAttribute("classname", "\(Tool.name).\(rule)")
    text.putAttribute("name", name)
    text.put(" time=\"0\"")
  }
}
