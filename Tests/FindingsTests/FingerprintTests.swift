import Findings
import Testing

@Suite struct FingerprintTests {
  static func finding(
    _ message: String = "gone", line: Int = 1, item: String? = nil, file: String = "a.md",
    text: String = ""
  ) -> Finding {
    Finding(
      rule: "x", severity: .error, file: file, start: SourcePlace(line: line, column: 1),
      end: SourcePlace(line: line, column: 2), message: message, item: item, text: text)
  }

  /// Any other value would make every stored baseline and every known issue of a CI system new.
  @Test func isTheSameOnEveryMachine() {
    #expect(Self.finding().fingerprint.hex == "c56faa48c14cbe212ef2cd1165e4df64")
  }

  @Test func outlivesTextThatMoves() {
    #expect(Self.finding(line: 1).fingerprint == Self.finding(line: 900).fingerprint)
    #expect(
      Self.finding("as in line 3, too").fingerprint
        == Self.finding("as in line 12, too").fingerprint)
    #expect(
      Self.finding(item: "FR-1", file: "a.md").fingerprint
        == Self.finding(item: "FR-1", file: "moved/b.md").fingerprint)
  }

  @Test func tellsFindingsApart() {
    let findings = [
      Self.finding(), Self.finding("other"), Self.finding(item: "FR-1"),
      Self.finding(file: "b.md"), Self.finding(text: "FR-2"), Self.finding("3 of 4 are open"),
      Self.finding("2 of 4 are open"),
    ]
    #expect(Set(findings.map(\.fingerprint)).count == findings.count)
  }

  @Test func numbersRepetitions() {
    let findings = (1...3).map { Self.finding(line: $0) }
    #expect(Set(findings.fingerprints).count == 3)
    #expect(findings.fingerprints.first == findings[0].fingerprint)
    #expect(findings.dropFirst().map { $0 }.fingerprints == Array(findings.fingerprints.prefix(2)))
  }

  @Test(
    arguments: [
      ("see line 12", "see line"), ("lines 3 to 5", "lines to 5"), ("line (12) of a", "line of a"),
      ("deadline 2026", "deadline"), ("FR-12 is outlined", "FR-12 is outlined"), ("", ""),
    ])
  func leavesNumbersOfLinesOut(message: String, rest: String) {
    #expect(LineNumbers.left(outOf: message) == rest)
  }

  @Test func aFindingKnowsTheTextAtItsPlace() {
    let source = SourceText(
      path: "a.md", text: "one é" + String(repeating: "🙂", count: 40) + "\ntwo")
    func text(_ start: Int, _ end: Int) -> String {
      Finding(
        rule: "x", severity: .info, in: source, at: ByteRange(start, end), message: "m"
      ).text
    }
    #expect(text(0, 3) == "one")
    #expect(text(0, 170).unicodeScalars.count == 33)
    #expect(text(3, 3) == "")
  }
}
