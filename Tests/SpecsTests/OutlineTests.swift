import Markdown
import Testing

@testable import Specs

@Suite struct OutlineTests {
  @Test func nestsSections() {
    let document = read("# T\n\n## A\n\n### B\n\n## A\n\n> # Q\n\n# U\n")
    #expect(document.headings.map(\.text) == ["T", "A", "B", "A", "Q", "U"])
    #expect(document.headings.map(\.slug) == ["t", "a", "b", "a-1", "q", "u"])
    #expect(document.headings.map(\.parent) == [-1, 0, 1, 0, 3, -1])
    let headings = document.headings
    #expect(headings[0].sectionEnd == headings[5].node)
    #expect(headings[1].sectionEnd == headings[3].node)
    #expect(headings[2].sectionEnd == headings[3].node)
    #expect(Int(headings[5].sectionEnd) == document.tree.nodes.count)
    #expect(document.titleNode == headings[0].node)
  }

  @Test func readsExplicitAnchors() {
    let document = read("# T\n\n<a id=\"one\"></a>\n\ntext <a name=\"two\"></a>\n")
    #expect(document.anchors == ["one", "two"])
    #expect(read("### Lead ^ROLE-001\n\ntext ^b-2\n").anchors == ["^ROLE-001", "^b-2"])
  }
}
