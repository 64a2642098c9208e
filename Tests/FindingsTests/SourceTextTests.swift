import Findings
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
}
