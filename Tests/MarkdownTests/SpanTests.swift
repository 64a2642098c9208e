import Findings
import Markdown
import Testing

@Suite struct SpanTests {
  static let nasty = [
    "a\nb  \nc\\\nd\n", "`a` ``b`c`` ` d `\n", "see https://a.b/c and www.d.ef, me@x.org.\n",
    "| a\\|b | `c\\|d` |\n|---|---|\n| \\\\| x | **y** |\n", "> a\nb `c\n> d` e\n",
    "> - x\n>   y\n> z\n", "- > a\n  > b\n  c\n", "text\n| a | b |\n|---|---|\n| c | d |\n",
    "text\nmore\n| a |\n|---|\n", "- a\n\n\n- b\n\n\nend\n", "x[^1]\n\n[^1]: note\n    more\n",
    "&amp; \\* &#35; &nosuch; \\a &copy;\n", "[a]: /u\n[b]: /v 'w'\n[a] and *b*\n",
    "- [x] done *x*\n- [ ]   open\n", "  indented\n   para\n", "\tcode\n\t\tmore\n\n\tend\n",
    "- ```\n  a\n    b\n  ```\n", "> ```\n> a\n>\n> b\n", "# a *b* ##\n\nc\n===\n",
    "#hash\n---\n", "***a** b*\n", "~~a~~ ~b~\n", "![a *b*](c \"d\")\n", "<https://a.b/&amp;c>\n",
    "a\r\nb\r\n\r\n```\r\nc\r\n```\r\n", "| a |\n|---|\n|  |\n| b | c |\n", ">     > a\n>     b\n",
    "> a\n     > b\n", "1. a\n   1. b\n      - c\n\n        d\n",
    "a\u{0}b `c\u{0}`\n\n\u{0}d *e*\n",
    "[a\nb](\n  c\n  'd'\n) e\n", "> [a\n> b](<c>\n> 'd') *e*\n", "- a\n- \n- b\n", "-\n  a\n",
    "<div>\n  a\n</div>\n\n  <p>\n", "`a\n  b`\n", "> `a\n   b`\n", "&amp;amp; \\\\ \\&amp;\n",
    "[^a\\*b] &amp;[^c&amp;d]\n", "> | a |\n> |---|\n> | b |\n", "- | a |\n  |---|\n  | `b` |\n",
  ]

  @Test(arguments: nasty)
  func spansOfNastyTextAreExact(text: String) {
    var unaligned = 0
    let tree = MarkdownTree.parse(SourceText(path: "a.md", text: text), from: 0) { unaligned = $0 }
    #expect(unaligned == 0)
    #expect(spanProblems(tree) == [])
  }

  @Test(arguments: 0..<20)
  func spansOfGeneratedDocumentsAreExact(batch: Int) {
    var shown = 0
    for seed in 0..<500 where shown < 2 {
      var generator = MarkdownGenerator(seed: UInt64(batch * 500 + seed))
      let text = generator.document()
      var unaligned = 0
      let tree = MarkdownTree.parse(SourceText(path: "a.md", text: text), from: 0) {
        unaligned = $0
      }
      let problems = spanProblems(tree)
      if unaligned > 0 || !problems.isEmpty { shown += 1 }
      #expect(unaligned == 0, "\(text.debugDescription)")
      #expect(problems == [], "\(text.debugDescription)")
    }
  }

  @Test func spansOfTheCorporaAreExact() {
    var shown = 0
    for file in corpusFiles() where shown < 5 {
      var unaligned = 0
      let tree = MarkdownTree.parse(SourceText(path: file.path, bytes: file.bytes), from: 0) {
        unaligned = $0
      }
      let problems = spanProblems(tree)
      if unaligned > 0 || !problems.isEmpty { shown += 1 }
      #expect(unaligned == 0, "\(file.path)")
      #expect(problems.prefix(3) == [], "\(file.path)")
    }
  }
}
