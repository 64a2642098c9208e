import Findings
import Testing

@testable import Specs

@Suite struct FrontMatterTests {
  private func frontMatter(_ text: String) -> FrontMatter? {
    Array(text.utf8).withUnsafeBufferPointer { FrontMatter($0) }
  }

  @Test(arguments: [
    "---\na: 1\n---\n# T\n", "---\r\na: 1\r\n---\r\n# T\r\n", "---  \na: 1\n...\n# T\n",
  ])
  func endsAtTheSecondFence(text: String) throws {
    let found = try #require(frontMatter(text))
    #expect(found.isClosed)
    #expect(String(decoding: Array(text.utf8)[found.end...], as: UTF8.self).hasPrefix("# T"))
    #expect(read(text).entryLines == ["a=1"])
    #expect(read(text).title == "T")
  }

  @Test(arguments: [
    "# T\n", "---\n\n# T\n", "---\nSome prose.\n---\n", "----\na: 1\n---\n", "", "---", "--- x\n",
    "\n---\na: 1\n---\n",
  ])
  func isNotEverythingThatStartsWithDashes(text: String) {
    #expect(frontMatter(text) == nil)
  }

  @Test func saysThatALineDoesNotEndIt() throws {
    let document = read("---\na: 1\n--- inside\nb: 2\n---\n# T\n")
    #expect(document.entryLines == ["a=1", "b=2"])
    let finding = try #require(document.findings.first)
    #expect(finding.rule == "malformed-metadata")
    #expect(finding.start == SourcePlace(line: 3, column: 1))
  }

  @Test func mayBeEmpty() throws {
    let found = try #require(frontMatter("---\n---\n# T\n"))
    #expect(found.content.isEmpty)
  }

  @Test func mustBeClosed() throws {
    let document = read("---\nid: FR-001\nstatus: Draft\n\n# Title\n\nText FR-002.\n")
    let finding = try #require(document.findings.first)
    #expect(finding.rule == "malformed-metadata")
    #expect(finding.message == "the front matter is never closed")
    #expect(finding.start == SourcePlace(line: 1, column: 1))
    #expect(document.entryLines == ["id=FR-001", "status=Draft"])
    #expect(document.title == "Title")
    #expect(document.mentionLines == ["FR-002 bare"])
  }
}
