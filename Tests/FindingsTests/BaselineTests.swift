import Testing

@testable import Findings

@Suite struct BaselineTests {
  static func finding(
    _ message: String, line: Int, item: String? = nil, file: String = "Content/a.md",
    rule: String = "unknown-id", text: String = "FR-9"
  ) -> Finding {
    Finding(
      rule: rule, severity: .error, file: file, start: SourcePlace(line: line, column: 1),
      end: SourcePlace(line: line, column: 5), message: message, item: item, text: text)
  }

  static let findings = [
    finding("gone", line: 3, item: "FR-1"), finding("gone", line: 9, item: "FR-1"),
    finding("as in line 4", line: 5), finding("\"q\" \u{1} 🙂", line: 7, file: "Content/b c.md"),
  ].sorted()

  @Test func isAFileForReviews() throws {
    try expectGolden(Baseline(Self.findings).bytes, "baseline.json")
  }

  @Test func isReadAsItIsWritten() throws {
    let baseline = Baseline(Self.findings)
    #expect(try Baseline(reading: baseline.bytes) == baseline)
    #expect(try Baseline(reading: Baseline([]).bytes).entries.isEmpty)
  }

  @Test func knowsFindingsWhereverTheyMove() throws {
    let baseline = try Baseline(reading: Baseline(Self.findings).bytes)
    var moved = Self.findings.reversed().map { $0 }
    for index in moved.indices { moved[index].start.line += 40 }
    moved[0].severity = .info
    let comparison = baseline.compared(with: moved)
    #expect(comparison.isKnown == [true, true, true, true] && comparison.gone == 0)
    #expect(Baseline(moved).bytes == Baseline(Self.findings).bytes)
  }

  @Test func countsRepetitions() {
    let one = Baseline([Self.finding("gone", line: 3)])
    let three = (1...3).map { Self.finding("gone", line: $0) }
    #expect(one.compared(with: three).isKnown == [true, false, false])
    #expect(Baseline(three).compared(with: [three[1]]).gone == 2)
  }

  @Test(
    arguments: [
      ("", "line 1: the file ends too early"), ("[]", "it has no 'version'"),
      ("{\"version\":2}", "it has a version that this program does not know"),
      ("{\"version\":1}", "it has no list 'findings'"),
      (
        "{\"version\":1,\"findings\":[{\"rule\":\"x\"}]}",
        "finding 1 needs 'rule', 'text', 'message' and 'item' or 'file'"
      ),
      ("{\"version\":1,\n\"findings\":[\n{}\n", "line 4: a comma or ']' is missing"),
      ("{\"version\":1} x", "line 1: there is more than one value"),
      ("\"\\ud83d\"", "line 1: this is half a character"),
      ("# Notes\n", "line 1: this is no JSON"),
    ])
  func saysWhyAFileIsNoBaseline(text: String, reason: String) {
    #expect(throws: BaselineFault(reason: reason)) { try Baseline(reading: Array(text.utf8)) }
  }

  @Test func readsWhatAnotherProgramWrote() throws {
    let text = #"""
      { "findings": [ {"file":"a\/b.md","rule":"x","text":"\ud83d\ude42\u00e9","message":"m",
        "count": 2, "note": [null, true, -1.5e3]} ], "version": 1.0 }
      """#
    let baseline = try Baseline(reading: Array(text.utf8))
    #expect(baseline.entries.map(\.text) == ["🙂é"])
    #expect(baseline.entries.map(\.count) == [2] && baseline.entries[0].file == "a/b.md")
  }

  @Test func deepNestingIsAFaultAndNoCrash() {
    let text = String(repeating: "[", count: 100_000)
    #expect(throws: BaselineFault.self) { try Baseline(reading: Array(text.utf8)) }
  }
}
