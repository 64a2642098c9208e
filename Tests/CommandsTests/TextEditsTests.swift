import Findings
import Testing

@testable import Commands

@Suite struct TextEditsTests {
  @Test(
    arguments: zip(
      [
        "title: \"[T]\"", "title: '[T]'", "title: [T]", "title: \"About [T]!\"", "title: About [T]",
      ],
      [
        "title: \"a: \\\"b\\\" # it's\"", "title: 'a: \"b\" # it''s'",
        "title: \"a: \\\"b\\\" # it's\"",
        "title: \"About a: \\\"b\\\" # it's!\"", "title: \"About a: \\\"b\\\" # it's\"",
      ]))
  func quotesAValueOfYAML(line: String, edited: String) {
    let source = SourceText(path: "", text: line)
    let quotes = line.contains("\"") || line.contains("'")
    for inset in quotes ? [0, 1] : [0] {
      var edits = TextEdits(source)
      edits.replaceInYAML(
        "[T]", in: ByteRange(7 + inset, line.utf8.count - inset), with: "a: \"b\" # it's")
      #expect(String(decoding: edits.applied(), as: UTF8.self) == edited)
    }
  }

  @Test func keepsTheFirstOfTwoThatOverlap() {
    var edits = TextEdits(SourceText(path: "", text: "one two three"))
    edits.replace(ByteRange(4, 7), with: "2")
    edits.replace(ByteRange(6, 9), with: "x")
    edits.replaceAll("e", in: ByteRange(0, 13), with: "E")
    #expect(String(decoding: edits.applied(), as: UTF8.self) == "onE 2 thrEE")
  }
}
