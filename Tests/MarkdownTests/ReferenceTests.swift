import Findings
import Markdown
import Testing

/// Our HTML against that of cmark-gfm, byte for byte.
@Suite struct ReferenceTests {
  @Test(arguments: SpanTests.nasty + constructs)
  func htmlOfConstructsEqualsReference(text: String) {
    for unsafe in [false, true] { expectEqual(Array(text.utf8), unsafe: unsafe, text) }
  }

  @Test(arguments: 0..<10)
  func htmlOfGeneratedDocumentsEqualsReference(batch: Int) {
    for seed in 0..<500 {
      var generator = MarkdownGenerator(seed: UInt64(100_000 + batch * 500 + seed))
      let text = generator.document()
      for unsafe in [false, true] { expectEqual(Array(text.utf8), unsafe: unsafe, text) }
    }
  }

  @Test func htmlOfTheCorporaEqualsReference() {
    for file in corpusFiles() {
      for unsafe in [false, true] { expectEqual(file.bytes, unsafe: unsafe, file.path) }
    }
  }

  private func expectEqual(_ bytes: [UInt8], unsafe: Bool, _ name: String) {
    let ours = plainHTML(bytes, unsafe: unsafe)
    let theirs = referenceHTML(bytes, unsafe: unsafe)
    guard ours != theirs else { return }
    let common = zip(ours, theirs).prefix { $0 == $1 }.count
    let context = max(0, common - 30)
    #expect(
      ours.dropFirst(context).prefix(120) == theirs.dropFirst(context).prefix(120),
      "\(name.debugDescription)")
  }

  static let constructs = [
    "# A\n\n## B *c* `d`\n\n### ###\n\nE\n=\n\nF\n-\n", "a\\\nb  \nc\nd\n",
    "***\n\n> a\n> - b\n>\n> c\n",
    "- a\n- b\n\n- c\n", "- a\n  - b\n    - c\n- d\n", "3. a\n4. b\n\n0) c\n",
    "- [ ] a\n- [x] b\n\n  c\n",
    "| a | b | c | d |\n|:--|:-:|--:|---|\n| 1 | 2 | 3 | 4 | 5 |\n| 1 |\n\n| a |\n|--|\n",
    "```swift extra\nlet a = \"<&>\"\n```\n\n~~~\nb\n~~~\n\n    c\n", "```\n",
    "<div>\n*a*\n</div>\n\nb <i>c</i>\n",
    "[a](b \"c & <d>\") [e](<f g>) [h]( i ) ![j *k* `l`](m 'n') [o]()\n",
    "[a][b] [b][] [b]\n\n[b]: c%20ä?d&e=\"'[] 'f'\n",
    "<http://a.b/?c&d> <e@f.g> https://h.i/j_k(l)m. www.n.o, p@q.r\n", "~~a~~ ~b~ ~~~c~~~ ~~d\n",
    "a[^1] b[^two] c[^1]\n\n[^1]: d\n\n[^two]:\n    e\n\n    - f\n\n[^unused]: g\n",
    "&amp; &lt; &copy; &#0; \\& \"q\" <\n",
    "[a](javascript:b) [c](JAVASCRIPT:d) ![e](data:image/png;f) ![g](data:text/html,h) [i](file:///j)\n",
    "*a **b** c* __d _e_ f__ g*h*i j_k_l ***m***\n", "`a` `` b`c `` ` ` `  d  `\n",
    "[^1]\n\n[^1]: a[^2]\n[^2]: b[^1]\n",
    "! \" # $ % & ' ( ) * + , - . / : ; < = > ? @ [ \\ ] ^ _ ` { | } ~\n",
    "[x](</!\"#$%&'()*+,-./:;=?@[]^_`{|}~ é日>)\n", "",
  ]
}

/// Our HTML with nothing changed.
func plainHTML(_ bytes: [UInt8], unsafe: Bool) -> String {
  var rendition = Rendition()
  rendition.rawHTML = unsafe ? .verbatim : .omitted
  let tree = MarkdownTree.parse(SourceText(path: "a.md", bytes: bytes))
  return String(decoding: HTMLWriter.html(of: tree, rendition: rendition), as: UTF8.self)
}
