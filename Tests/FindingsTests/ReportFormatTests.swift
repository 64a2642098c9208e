import Findings
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct ReportFormatTests {
  static let rules = ["unknown-id", "self-reference", "orphan-item", "broken-link"].map {
    ReportedRule(
      name: $0, group: "references", severity: $0 == "orphan-item" ? .info : .error,
      summary: "an ID, written as \($0)", why: "Readers \"trust\" <links>.",
      mend: "Write the ID as it is defined.")
  }

  /// Everything that some format has to escape.
  static let hostile = Finding(
    rule: "orphan-item", severity: .warning, file: "Content/a b/50%,é:🙂&<x>.md",
    start: SourcePlace(line: 2, column: 3), end: SourcePlace(line: 4, column: 1),
    message: "100% of \"a\", <b> & [c](1) {0} {id}:\r\n::error::\u{1}\u{1B}[31m 🙂\u{FFFE}",
    help: "mend it\tso", item: "FR-1",
    related: [
      RelatedPlace(
        file: "Content/b c.md", place: SourcePlace(line: 7, column: 2), message: "this, too")
    ], text: "tab\there")

  static let findings = (ReportTests.findings + [hostile]).sorted()

  @Test func writesSARIF() throws {
    let report = SARIFReport(rules: Self.rules) { "https://example.org/\($0.name).html" }
    try expectGolden(report.write(Self.findings), "findings.sarif")
  }

  @Test func writesSARIFThatIsJSONWithoutFindings() throws {
    let report = try JSONSerialization.jsonObject(
      with: Data(SARIFReport(rules: []).write([])))
    let runs = try #require((report as? [String: Any])?["runs"] as? [[String: Any]])
    #expect((runs.first?["results"] as? [Any])?.isEmpty == true)
  }

  @Test func writesJUnit() throws {
    try expectGolden(JUnitReport(rules: Self.rules).write(Self.findings), "junit.xml")
  }

  @Test(arguments: Severity.allCases)
  func everyJUnitReportIsReadAsItWasMeant(threshold: Severity) throws {
    let report = JUnitReport(rules: Self.rules, threshold: threshold).write(Self.findings)
    let document = try XMLDocument(data: Data(report))
    let cases = try document.nodes(forXPath: "/testsuites/testsuite/testcase")
    let files = cases.compactMap { ($0 as? XMLElement)?.attribute(forName: "file")?.stringValue }
    #expect(cases.count == 5)
    #expect(Set(files) == Set(Self.findings.map(\.file)))
  }

  @Test(arguments: zip(Severity.allCases, [4, 3, 1]))
  func aFindingBelowTheThresholdIsNoFailure(threshold: Severity, failures: Int) {
    let report = JUnitReport(rules: Self.rules, threshold: threshold).write(Self.findings)
    let text = String(decoding: report, as: UTF8.self)
    #expect(text.contains("tests=\"5\" failures=\"\(failures)\" errors=\"0\" time=\"0\">"))
    #expect(text.components(separatedBy: "<failure ").count - 1 == failures)
  }

  @Test func aRunWithoutFindingsOrRulesHasACaseThatPasses() {
    let text = String(decoding: JUnitReport(rules: []).write([]), as: UTF8.self)
    #expect(text.contains("<testcase ") && !text.contains("<failure"))
  }

  @Test func writesGitHubAnnotations() throws {
    let report = GitHubReport(paths: ReportPaths(prefix: "docs/")).write(Self.findings)
    try expectGolden(report, "github.txt")
    let lines = String(decoding: report, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == Self.findings.count && lines.allSatisfy { $0.hasPrefix("::") })
  }

  @Test func writesGitLabCodeQuality() throws {
    let report = GitLabReport().write(Self.findings)
    try expectGolden(report, "gitlab.json")
    let issues = try #require(
      try JSONSerialization.jsonObject(with: Data(report)) as? [[String: Any]])
    #expect(Set(issues.compactMap { $0["fingerprint"] as? String }).count == issues.count)
    #expect(String(decoding: GitLabReport().write([]), as: UTF8.self) == "[]\n")
  }

  @Test(
    arguments: zip(
      ["plain", "[a](b) [c]", "/orders/{id}", "{0} {12}", "{", "a]("],
      ["plain", "\\[a](b) \\[c]", "/orders/{id}", "{{0}} {{12}}", "{", "a]("]))
  func aSARIFMessageHasNoLinksAndArguments(message: String, written: String) throws {
    let finding = Finding(
      rule: "x", severity: .error, file: "a.md", start: SourcePlace(line: 1, column: 1),
      end: SourcePlace(line: 1, column: 1), message: message)
    let report = try JSONSerialization.jsonObject(
      with: Data(SARIFReport(rules: []).write([finding])))
    let run = ((report as? [String: Any])?["runs"] as? [[String: Any]])?.first
    let result = (run?["results"] as? [[String: Any]])?.first
    #expect((result?["message"] as? [String: String])?["text"] == written)
  }
}
