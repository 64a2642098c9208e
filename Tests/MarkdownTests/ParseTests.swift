import Findings
import Markdown
import Testing

@Suite struct ParseTests {
  @Test func nodesStandInDocumentOrder() {
    let tree = MarkdownTree.parse(
      SourceText(path: "a.md", text: "# One *two*\n\n- [x] `a`\n- b\n\n| h |\n|:-:|\n| c |\n"))
    #expect(
      tree.nodes.map(\.kind) == [
        .document, .heading, .text, .emphasis, .text, .list, .item, .paragraph, .code, .item,
        .paragraph, .text, .table, .tableRow, .tableCell, .text, .tableRow, .tableCell, .text,
      ])
    #expect(tree.plainText(of: 1) == "One two")
    #expect(tree.nodes[6].flags.contains([.task, .checked]))
    #expect(tree.nodes[17].flags.contains(.alignCenter))
    #expect(Array(tree.children(of: 0)) == [1, 5, 12])
  }
}
