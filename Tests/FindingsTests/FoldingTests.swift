import Findings
import Testing

@Suite struct FoldingTests {
  static func finding(
    _ line: Int, _ severity: Severity = .error, rule: String = "broken-link",
    cause: String? = "guide.md"
  ) -> Finding {
    let place = SourcePlace(line: line, column: 1)
    var finding = Finding(
      rule: rule, severity: severity, file: "Content/a.md", start: place, end: place,
      message: "nothing stands at `guide.md`")
    finding.cause = cause
    return finding
  }

  @Test func findingsOfOneCauseAreToldOnceAtTheFirstPlace() throws {
    let folded = [Self.finding(1), Self.finding(4), Self.finding(9)].folded
    let only = try #require(folded.first)
    #expect(folded.count == 1)
    #expect(only.start.line == 1)
    #expect(only.told == "nothing stands at `guide.md`; 2 more places")
    #expect(only.message == "nothing stands at `guide.md`")
    #expect(only.related.map(\.place.line) == [4, 9])
  }

  @Test func otherRulesCausesAndSeveritiesStayApart() {
    let findings = [
      Self.finding(1), Self.finding(2, .info), Self.finding(3, rule: "missing-image"),
      Self.finding(4, cause: "other.md"), Self.finding(5, cause: nil), Self.finding(6, cause: nil),
    ]
    #expect(findings.folded == findings)
  }

  @Test func aFoldedFindingKeepsItsIdentity() {
    let findings = [Self.finding(1), Self.finding(4)]
    #expect(findings.folded.fingerprints == [findings[0]].fingerprints)
  }

  @Test func textShowsAFewOfManyPlaces() {
    let report = TextReport(style: .rich(color: false, width: 80)) { _ in nil }
    let text = String(
      decoding: report.write((1...20).map { Self.finding($0) }.folded), as: UTF8.self)
    #expect(text.contains("nothing stands at `guide.md`; 19 more places"))
    #expect(text.contains("Content/a.md:4:1: here, too"))
    #expect(!text.contains("Content/a.md:5:1"))
    #expect(text.contains("note: and 16 more"))
  }

  @Test func theWorstComesFirstAndElseTheOrderIsKept() {
    let findings = [
      Self.finding(1, .info), Self.finding(2), Self.finding(3, .warning), Self.finding(4),
    ]
    #expect(findings.worstFirst.map(\.start.line) == [2, 4, 3, 1])
  }
}
