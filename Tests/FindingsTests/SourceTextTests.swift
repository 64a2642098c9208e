@testable import Findings
import Testing

@Suite struct SourceTextTests {
  @Test func countsColumnsInScalarsAndLinesByEveryEnding() {
    let text = SourceText(path: "a.md", text: "é🙂x\r\nsecond\rthird\n")
    #expect(text.lineStarts.count == 4)
    #expect(text.place(at: 6) == SourcePlace(line: 1, column: 3))
    #expect(text.place(at: 9) == SourcePlace(line: 2, column: 1))
    #expect(text.string(text.lineRange(1)) == "é🙂x")
    #expect(text.string(text.lineRange(3)) == "third")
  }

  /// `é FR-001 zz-404 FR-404 ` again and again in one line took 10 s at 20,000 repetitions.
  @Test func countsColumnsOnLongLinesAsOnShortOnes() {
    let line = String(repeating: "é🙂 FR-001 ", count: 700)
    let text = SourceText(path: "a.md", text: "é\n" + line + "\n" + line)
    #expect(line.utf8.count > 4 * ScalarMarks.block)
    for (number, start) in text.lineStarts.enumerated() {
      var column = 1
      for offset in Int(start)..<(text.lineRange(number + 1).upper) {
        let isStart = text.bytes[offset] & 0xC0 != 0x80
        #expect(text.place(at: offset) == SourcePlace(line: number + 1, column: column))
        if isStart { column += 1 }
      }
    }
    #expect(text.place(at: text.bytes.count + 9).column == line.unicodeScalars.count + 1)
  }

  @Test func keepsMarksOnlyForTextsWithLongLines() {
    let short = String(repeating: String(repeating: "x", count: 1000) + "\n", count: 40)
    let usual = SourceText(path: "a.md", text: short)
    #expect(ScalarMarks(usual.bytes, lineStarts: usual.lineStarts).isEmpty)
    let long = SourceText(path: "a.md", text: String(repeating: "x", count: 2000))
    #expect(!ScalarMarks(long.bytes, lineStarts: long.lineStarts).isEmpty)
  }
}
