import Findings
import Markdown
import Testing

@Suite struct LimitTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var kind: MarkdownTree.Excess.Kind?
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "quotes on a line", text: String(repeating: ">", count: 200_000) + "a", kind: .nesting),
    Case(
      name: "list markers on a line",
      text: String(repeating: "- ", count: 50_000) + "a" + String(repeating: "\n", count: 50_000),
      kind: .nesting),
    Case(name: "brackets", text: String(repeating: "[", count: 100_000)),
    Case(name: "image brackets", text: String(repeating: "![", count: 50_000)),
    Case(name: "closed brackets", text: String(repeating: "[a](", count: 30_000)),
    Case(name: "emphasis openers", text: String(repeating: "*a ", count: 50_000)),
    Case(name: "mixed emphasis", text: String(repeating: "*a **b ", count: 20_000)),
    Case(
      name: "nested emphasis",
      text: String(repeating: "*a **b ", count: 5000) + String(repeating: "c** d* ", count: 5000),
      kind: .nesting),
    Case(
      name: "backticks", text: (1...400).map { String(repeating: "`", count: $0) + "a" }.joined()),
    Case(
      name: "wide table",
      text: String(repeating: "|a", count: 2000) + "|\n" + String(repeating: "|-", count: 2000)
        + "|\n"
        + String(repeating: "|\n", count: 3000), kind: .table),
    Case(
      name: "delimiter rows", text: "a|b\n" + String(repeating: "|-\n", count: 30_000), kind: .table
    ),
    Case(
      name: "list by indentation",
      text: (0..<300).map { String(repeating: "  ", count: $0) + "- a\n" }.joined(), kind: .nesting),
    Case(name: "autolinks", text: String(repeating: "www.a.b ", count: 12_000)),
    Case(name: "strikes", text: String(repeating: "~a ", count: 30_000)),
    Case(name: "html openers", text: String(repeating: "<a ", count: 30_000)),
    Case(name: "comments", text: "a " + String(repeating: "<!--", count: 25_000)),
    Case(name: "entities", text: String(repeating: "&copy;&nosuch;", count: 7000)),
    Case(name: "definitions", text: String(repeating: "[a]: /b\n", count: 10_000) + "\n[a]\n"),
    Case(
      name: "footnotes",
      text: (0..<3000).map { "[^\($0)] " }.joined() + "\n\n"
        + (0..<3000).map { "[^\($0)]: a\n\n" }.joined()),
    Case(name: "escapes", text: String(repeating: "\\*\\", count: 30_000)),
    Case(name: "quoted lines", text: String(repeating: "> > > a\n", count: 12_000)),
  ]

  @Test(arguments: cases)
  func nonsenseCostsBoundedTime(_ nonsense: Case) {
    let clock = ContinuousClock()
    let source = SourceText(path: "a.md", text: nonsense.text)
    var tree: MarkdownTree?
    let parsing = clock.measure { tree = MarkdownTree.parse(source) }
    var html: [UInt8] = []
    let writing = clock.measure { if let tree { html = HTMLWriter.html(of: tree) } }
    #expect(tree?.excesses.first?.kind == nonsense.kind)
    #expect(!html.isEmpty)
    // Generous: debug builds on a busy machine. Without limits these took minutes.
    #expect(parsing + writing < .seconds(5))
  }

  @Test func tooDeepBlocksAreShownAsWritten() {
    let deep = (0..<120).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
    let tree = MarkdownTree.parse(
      SourceText(path: "a.md", text: "# Before\n\n\(deep)\nAfter\n\n```x\n```\n"))
    #expect(tree.nodes.filter { $0.flags.contains(.cut) }.count == 1)
    #expect(tree.excesses.map(\.kind) == [.nesting])
    #expect(tree.infoStrings.count == 1)
    #expect(tree.nodes[Int(tree.infoStrings[0].node)].kind == .codeBlock)
    let html = String(decoding: HTMLWriter.html(of: tree), as: UTF8.self)
    #expect(html.hasPrefix("<h1>Before</h1>\n<pre><code>- a\n  - a\n"))
    #expect(
      html.hasSuffix("</code></pre>\n<p>After</p>\n<pre><code class=\"language-x\"></code></pre>\n")
    )
  }
}
