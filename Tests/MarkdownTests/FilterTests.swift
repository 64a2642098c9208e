import Findings
import Markdown
import Testing

@Suite struct FilterTests {
  private func filtered(_ text: String) -> String {
    let tree = MarkdownTree.parse(SourceText(path: "a.md", text: text))
    return String(decoding: HTMLWriter.html(of: tree), as: UTF8.self)
  }

  @Test(arguments: [
    ("a <b>b</b> <br> <kbd>c</kbd>", "<p>a <b>b</b> <br /> <kbd>c</kbd></p>\n"),
    ("a <script>b</script>", "<p>a &lt;script&gt;b&lt;/script&gt;</p>\n"),
    (
      "<script>\nif (a < b) { \"<b>\" }\n</script>",
      "&lt;script&gt;\nif (a &lt; b) { &quot;&lt;b&gt;&quot; }\n&lt;/script&gt;\n"
    ),
    ("a <!-- b --> c", "<p>a  c</p>\n"), ("<!-- a\n\nb -->\n\nc", "\n<p>c</p>\n"),
    ("<a href=\"x\" onclick=\"y\" style='z'>b</a>", "<p><a href=\"x\">b</a></p>\n"),
    ("<a href=' java\tscript:x'>b</a>", "<p><span>b</span></p>\n"),
    ("<a href=\"javascript&colon;x\">b</a>", "<p><span>b</span></p>\n"),
    ("<a href=\"&#106;avascript:x\">b</a>", "<p><span>b</span></p>\n"),
    ("<img src=data:text/html,x alt=y>", "<span class=\"external-image\">y</span>\n"),
    (
      "<img srcset='//evil/x 2x'><img src=y>",
      "<p><span class=\"external-image\"></span><img src=\"y\" alt=\"\" /></p>\n"
    ),
    ("<a name=x></a>", "<p><span id=\"x\"></span></p>\n"),
    ("a <b>b\n\nc", "<p>a <b>b</b></p>\n<p>c</p>\n"), ("a </b></div> b", "<p>a  b</p>\n"),
    ("- <div>\n\nb", "<ul>\n<li>\n<div>\n</div></li>\n</ul>\n<p>b</p>\n"),
    (
      "<details><summary>a</summary>\n\n*b*\n\n</details>\n\nc",
      "<details><summary>a</summary>\n<p><em>b</em></p>\n</details>\n<p>c</p>\n"
    ),
    ("<div align=center>\n\na", "<div class=\"align-center\">\n<p>a</p>\n</div>"),
    ("<center>a</center>\n", "<div class=\"align-center\">a</div>\n"),
    (
      "| a |\n|---|\n| b </td></table> <td> c |\n",
      "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b  &lt;td&gt; c</td>\n</tr>\n</tbody>\n</table>\n"
    ),
    ("<ul><li>a<li>b</ul>\n", "<ul><li>a</li><li>b</li></ul>\n"),
    ("<iframe src=x></iframe>\n", "&lt;iframe src=x&gt;&lt;/iframe&gt;\n"),
    ("<div title='a\"b<c>'>\n</div>\n", "<div title=\"a&quot;b&lt;c&gt;\">\n</div>\n"),
    ("<div\n", "&lt;div\n"), ("<p>a &amp; b &lt; c</p>\n", "<p>a &amp; b &lt; c</p>\n"),
    ("[a <a href=x>b</a>](c)", "<p><a href=\"c\">a <span>b</span></a></p>\n"),
    ("<a href=x>[b](c)</a>", "<p><a href=\"x\"><span>b</span></a></p>\n"),
    ("<a id=x>[b](c)</a>", "<p><span id=\"x\"><a href=\"c\">b</a></span></p>\n"),
    (
      "<a href=x><b><a href=y>b</a></b> c</a>",
      "<p><a href=\"x\"><b><span>b</span></b> c</a></p>\n"
    ),
    ("<svg onload=x>", "&lt;svg onload=x&gt;\n"),
  ])
  func htmlIsFiltered(text: String, html: String) {
    #expect(filtered(text) == html)
  }

  @Test func anchorsInHTMLAreListed() {
    let tree = MarkdownTree.parse(
      SourceText(path: "a.md", text: "<a id=\"x\"></a> b <a name='y'>\n\n<div id=z>\n</div>\n"))
    #expect(tree.htmlAnchors().map(\.name) == ["x", "y", "z"])
    #expect(tree.source.string(tree.htmlAnchors()[1].span) == "<a name='y'>")
  }

  /// Whatever comes in, only allowed tags and attributes come out, and all are closed.
  @Test(arguments: 0..<10)
  func nothingUnsafeComesThrough(batch: Int) {
    let pieces = [
      "<", ">", "\"", "'", "=", " ", "\n", "/", "<!--", "-->", "<script", "</script>", "<a ",
      "href=",
      "javascript:", "onclick=x", "<img src=", "<div", "</div>", "<td>", "<table>", "</table>",
      "<style>",
      "id=", "style=", "&", "&#58;", "<svg", "<p>", "</p>", "<b", "</b", "x", "\t", "`", "*", "> ",
      "- ",
      "<?", "<!X", "\u{0}", "<details open", "http://a.b", "|", "\n\n", "<h1>", "data:", "<iframe>",
      "<x:y",
    ]
    for seed in 0..<500 {
      var random = SplitMix64(seed: UInt64(batch * 500 + seed))
      let text = (0..<(5 + Int(random.next() % 40))).map { _ in
        pieces[Int(random.next() % UInt64(pieces.count))]
      }.joined()
      let problem = unsafeMarkup(filtered(text))
      #expect(problem == nil, "\(text.debugDescription)")
    }
  }
}

/// The first thing in HTML that our output may not contain: a tag, an attribute, a bad nesting.
private func unsafeMarkup(_ html: String) -> String? {
  let void: Set = ["br", "hr", "img", "input"]
  let allowed: Set = [
    "a", "abbr", "b", "blockquote", "br", "caption", "code", "dd", "del", "details", "div", "dl",
    "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark",
    "ol", "p", "pre", "s", "samp", "small", "span", "strong", "sub", "summary", "sup", "table",
    "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul", "var", "input", "section",
  ]
  let attribute = /\s+([a-z]+)(?:="([^"<>]*)")/
  var open: [String] = []
  var rest = html[...]
  while let start = rest.firstIndex(of: "<") {
    rest = rest[start...]
    guard let tag = rest.prefixMatch(of: /<(\/?)([a-z0-9]+)((?:\s+[a-z]+="[^"<>]*")*)\s*(\/?)>/)
    else {
      return "no tag: \(rest.prefix(30))"
    }
    let name = String(tag.2)
    if !allowed.contains(name) { return "element \(name)" }
    for match in tag.3.matches(of: attribute) {
      if match.1.hasPrefix("on") || match.1 == "style" { return "attribute \(match.1)" }
      let value = match.2.lowercased()
      if match.1 == "href" || match.1 == "src",
        value.hasPrefix("javascript") || value.hasPrefix("data:text")
      {
        return "url \(value)"
      }
    }
    if tag.1 == "/" {
      if open.popLast() != name { return "end of \(name)" }
    } else if !void.contains(name) {
      open.append(name)
    }
    rest = rest[tag.range.upperBound...]
  }
  return open.isEmpty ? nil : "open \(open)"
}
