import Findings
import Markdown
import Testing

@Suite struct RenditionTests {
  private func tree(_ text: String) -> MarkdownTree {
    MarkdownTree.parse(SourceText(path: "a.md", text: text))
  }

  private func html(_ text: String, _ change: (MarkdownTree, inout Rendition) -> Void) -> String {
    let tree = tree(text)
    var rendition = Rendition()
    change(tree, &rendition)
    return String(decoding: HTMLWriter.html(of: tree, rendition: rendition), as: UTF8.self)
  }

  private func node(_ kind: NodeKind, _ tree: MarkdownTree, _ number: Int = 0) -> Int32 {
    Int32(tree.nodes.indices.filter { tree.nodes[$0].kind == kind }[number])
  }

  @Test func identifiersStandOnTheirElements() {
    let text = "# A\n\n| a |\n|---|\n| b |\n\n- c\n\n  d\n- e\n\nf\n"
    let shown = html(text) { tree, rendition in
      rendition.identifiers = [
        node(.heading, tree): "a", node(.tableRow, tree, 1): "r\"1", node(.item, tree): "c",
        node(.paragraph, tree, 3): "f",
      ]
    }
    #expect(shown.contains("<h1 id=\"a\">A</h1>"))
    #expect(shown.contains("<tr id=\"r&quot;1\">\n<td>b</td>"))
    #expect(shown.contains("<li id=\"c\">\n<p>c</p>"))
    #expect(shown.contains("<p id=\"f\">f</p>"))
  }

  @Test func tightParagraphsKeepTheirIdentifier() {
    let shown = html("- a\n- b\n") { $1.identifiers = [node(.paragraph, $0): "x"] }
    #expect(shown == "<ul>\n<li><span id=\"x\"></span>a</li>\n<li>b</li>\n</ul>\n")
  }

  @Test func destinationsAreReplacedOrMarkedBroken() {
    let shown = html("[a](b.md) [c *d*](e.md) ![f](g.png) ![h](i.png)\n") { tree, rendition in
      rendition.destinations = [
        node(.link, tree): "b.html?x&y", node(.link, tree, 1): nil,
        node(.image, tree): "../g.png", node(.image, tree, 1): nil,
      ]
    }
    #expect(
      shown == """
        <p><a href="b.html?x&amp;y">a</a> <span class="broken-link">c <em>d</em></span> \
        <img src="../g.png" alt="f" /> <span class="broken-link">h</span></p>

        """)
  }

  @Test func inlineLinksStandInTextAndCodeButNotInLinks() {
    let shown = html("a FR-1 & FR-2 `FR-1` [FR-1](x)\n\n```\nx FR-1\n```\n") { tree, rendition in
      func link(_ node: Int32, _ start: Int) -> InlineLink {
        InlineLink(
          node: node, range: ByteRange(start, start + 4), href: "f.html#fr", cssClass: "ref",
          title: "A & \"B\"")
      }
      rendition.inlineLinks = [
        link(node(.text, tree), 2), link(node(.text, tree), 9), link(node(.code, tree), 0),
        link(node(.text, tree, 2), 0), link(node(.codeBlock, tree), 2),
      ]
    }
    let open = "<a class=\"ref\" href=\"f.html#fr\" title=\"A &amp; &quot;B&quot;\">"
    #expect(
      shown == """
        <p>a \(open)FR-1</a> &amp; \(open)FR-2</a> <code>\(open)FR-1</a></code> <a href="x">FR-1</a></p>
        <pre><code>x \(open)FR-1</a>
        </code></pre>

        """)
  }

  @Test func blocksAreReplacedAndOmitted() {
    let shown = html("# A\n\nb\n\nc\n") { tree, rendition in
      rendition.omitted = [node(.heading, tree)]
      rendition.replacements = [node(.paragraph, tree): Array("<table></table>".utf8)]
    }
    #expect(shown == "<table></table>\n<p>c</p>\n")
  }

  @Test func alertsTablesAndTasksAreShownWhenAskedFor() {
    let text = "> [!NOTE]\n> a *b*\n>\n> c\n\n> [!note]\n\n> [!WARNING] x\n\n- [x] y\n\n|z|\n|-|\n"
    let shown = html(text) { _, rendition in
      rendition.alerts = true
      rendition.wrapTables = true
      rendition.labelledTasks = true
    }
    #expect(
      shown == """
        <div class="alert alert-note">
        <p class="alert-title">Note</p>
        <p>a <em>b</em></p>
        <p>c</p>
        </div>
        <div class="alert alert-note">
        <p class="alert-title">Note</p>
        </div>
        <blockquote>
        <p>[!WARNING] x</p>
        </blockquote>
        <ul>
        <li><input type="checkbox" checked disabled aria-label="Done"> y</li>
        </ul>
        <div class="table"><table>
        <thead>
        <tr>
        <th>z</th>
        </tr>
        </thead>
        </table>
        </div>

        """)
  }

  @Test func endsThatHTMLImpliesAreLeftOutWhenAskedFor() {
    let text = "- a\n  - b\n- c\n\n  d\n\n|x|y|\n|-|-|\n|1|2|\n|3|<b>4|\n"
    let shown = html(text) { $1.isTerse = true }
    #expect(
      shown == """
        <ul>
        <li>
        <p>a</p>
        <ul>
        <li>b
        </ul>
        <li>
        <p>c</p>
        <p>d</p>
        </ul>
        <table>
        <thead><tr><th>x<th>y</thead>
        <tbody><tr><td>1<td>2
        <tr><td>3<td><b>4</b>
        </table>

        """)
  }

  @Test func columnsAreAlignedByClassInAFrame() {
    let text = "|a|b|c|\n|:-|:-:|-:|\n"
    let framed = html(text) { $1.wrapTables = true }
    #expect(
      framed.contains(
        "<th>a</th>\n<th class=\"align-center\">b</th>\n<th class=\"align-right\">c</th>"))
    let plain = html(text) { _, _ in }
    #expect(
      plain.contains(
        "<th align=\"left\">a</th>\n<th align=\"center\">b</th>\n<th align=\"right\">c</th>"))
  }

  @Test func dangerousDestinationsAreDropped() {
    let shown = html("[a](javascript:b) ![c](data:text/html,d) [e](VBScript:f) [g](file:///h)\n") {
      _, _ in
    }
    #expect(shown == "<p><a>a</a> <a class=\"external-image\">c</a> <a>e</a> <a>g</a></p>\n")
  }

  @Test func footnotesTakeAPrefix() {
    let shown = html("a[^1]\n\n[^1]: b\n") { $1.footnotePrefix = "doc-" }
    #expect(shown.contains("href=\"#doc-fn-1\" id=\"doc-fnref-1\""))
    #expect(shown.contains("<li id=\"doc-fn-1\">"))
  }

  @Test func laterReferencesToAFootnoteShareNoAnchorWithAnotherLabel() {
    let shown = html("[^1] [^1] [^1-2]\n\n[^1]: a\n\n[^1-2]: b\n") { $1.footnotePrefix = "x:" }
    let identifiers = shown.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
    #expect(
      identifiers == ["x:fnref-1", "x:fnref2-1", "x:fnref-1-2", "x:fn-1", "x:fn-1-2"])
    #expect(shown.contains("href=\"#x:fnref2-1\""))
  }

  @Test func identifiersInHTMLAreWrittenOnce() {
    let text =
      "# A\n\n<p id=a>b</p>\n\n<p id=b>c</p>\n\n<a name=b>d</a> <i id='t'>e</i> <i id>f</i>"
    let shown = html(text + " <i id='x:g'>h</i> <i id='&#97;'>j</i>\n") { tree, rendition in
      rendition.identifiers = [node(.heading, tree): "a"]
      rendition.takenIdentifiers = ["t"]
      rendition.footnotePrefix = "x:"
    }
    #expect(shown.matches(of: /\sid="([^"]*)"/).map { String($0.1) } == ["a", "b"])
  }

  @Test(arguments: [
    (
      "![a *b*](http://h/x.png 't')",
      "<a class=\"external-image\" href=\"http://h/x.png\" title=\"t\">a b</a>"
    ),
    ("![i](//h/x.png)", "<a class=\"external-image\" href=\"//h/x.png\">i</a>"),
    (
      "![](HTTPS://h/?a&b)",
      "<a class=\"external-image\" href=\"HTTPS://h/?a&amp;b\">HTTPS://h/?a&amp;b</a>"
    ),
    ("[![i](http://h/x.png)](y)", "<a href=\"y\"><span class=\"external-image\">i</span></a>"),
    ("![i](x:y.png)", "<a class=\"external-image\" href=\"x:y.png\">i</a>"),
    ("![i](a/b:c.png)", "<img src=\"a/b:c.png\" alt=\"i\" />"),
    ("![i](data:image/png;x)", "<img src=\"data:image/png;x\" alt=\"i\" />"),
    ("a <img src=\"//evil/x\" alt=b width=3>", "a <span class=\"external-image\">b</span>"),
    ("a <img src='/\\evil/x' alt=b>", "a <span class=\"external-image\">b</span>"),
    ("a <img src='/&#47;evil/x' alt=b>", "a <span class=\"external-image\">b</span>"),
    ("a <img src='/\t/evil/x' alt=b>", "a <span class=\"external-image\">b</span>"),
    ("a <img src=Http:evil alt=b>", "a <span class=\"external-image\">b</span>"),
    (
      "a <img src='b/c.png?d&amp;e' alt=f width=3>",
      "a <img src=\"b/c.png?d&amp;e\" alt=\"f\" width=\"3\" />"
    ),
  ])
  func imagesOnOtherHostsAreNotLoaded(text: String, shown: String) {
    #expect(html(text) { _, _ in } == "<p>\(shown)</p>\n")
  }

  @Test func contentOfANodeIsWrittenAlone() {
    let tree = tree("# A *b* `c`\n\nd\n")
    var writer = HTMLWriter(tree: tree)
    var bytes: [UInt8] = []
    writer.writeContent(of: 1, into: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "A <em>b</em> <code>c</code>")
  }
}
