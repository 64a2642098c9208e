package import Findings
import Links
import Specs

/// A test case whose test failed in the run whose results were given.
package enum FailedTest: Rule {
  package static let description = RuleDescription(
    name: "failed-test", group: .traceability, severity: .error,
    summary: "a test of a test case failed",
    why: """
      What the test case verifies does not work as specified. `--test-results` reads the reports of a \
      test run (JUnit's XML, which every test runner writes) and lays each test to the test case that \
      its name names: `TC-001`, `tc_001` and `testTC001` mean the same.
      """,
    mend: "Mend what the test found, or the test.",
    failing: [
      RuleExample([
        "tests.md": "### ⟦TC-001⟧: Refund\n\n### TC-002: Receipt\n",
        "run.junit.xml": """
        <?xml version="1.0"?>
        <testsuites>
          <testsuite name="Payments">
            <testcase classname="RefundTests" name="testTC001_refund">
              <failure message="expected 3, got 4">RefundTests.swift:12</failure>
            </testcase>
            <testcase classname="ReceiptTests" name="tc_002"/>
          </testsuite>
        </testsuites>
        """,
      ])
    ],
    passing: [
      RuleExample([
        "tests.md": "### TC-001: Refund\n\n### TC-002: Receipt\n",
        "run.junit.xml": """
        <testsuite name="Payments">
          <testcase name="TC-001 refund"/>
          <testcase name="TC-002 receipt"><skipped/></testcase>
          <testcase name="TC-0010 rates"><failure message="no rates"/></testcase>
        </testsuite>
        """,
      ])
    ])

  private static let longestMessage = 160

  package static func runs(on subject: CheckSubject) -> Bool { subject.testResults != nil }

  package static func check(_ subject: CheckSubject) -> [Finding] {
    guard let results = subject.testResults else { return [] }
    var findings: [Finding] = []
    for id in results.results.keys.sorted() {
      let failures = results.results[id]?.filter { $0.outcome == .failed } ?? []
      guard let first = failures.first else { continue }
      let more = failures.count > 1 ? ", and \(failures.count - 1) more of its tests" : ""
      let said = line(first.message)
      for item in subject.graph.itemsByID[id] ?? [] {
        let value = subject.graph.items[Int(item)]
        findings.append(
          subject.finding(
            description, in: value.document, at: value.range,
            message: "`\(id)` failed\(more): \(first.test)" + (said.isEmpty ? "" : ": \(said)"),
            help: "mend what the test found, or the test", item: item))
      }
    }
    return findings
  }

  /// The first line of what a run said, as the end of a sentence.
  private static func line(_ message: String) -> String {
    let lines = message.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: " ").joined(separator: " ")
    }
    var text = lines.first { !$0.isEmpty } ?? ""
    while text.hasSuffix(".") { text.removeLast() }
    return text.count > longestMessage ? text.prefix(longestMessage) + "…" : text
  }
}
