import Testing

@testable import Site

@Suite struct HTMLLinkTests {
  static let files = [
    "guides/R&D.md": "# R\n\n## Part\n", "b c.md": "# B\n",
  ]

  /// Links in HTML kept the path of the Markdown file, which is no page of the site.
  @Test(arguments: [
    ("x <a href=\"../b c.md\">b</a>", "x <a href=\"../b%20c.html\">b</a>"),
    ("x <a href='../b%20c.md' title=t>b</a>", "x <a href=\"../b%20c.html\" title=\"t\">b</a>"),
    ("x <a href=R&amp;D.md#part>b</a>", "x <a href=\"R%26D.html#part\">b</a>"),
    ("x <a\nhref=\"R&D.md\">*b*</a>", "x <a href=\"R%26D.html\"><em>b</em></a>"),
    ("x <a href=\"#here\">b</a>", "x <a href=\"#here\">b</a>"),
    ("x <a href=\"R&D.md#gone\">b</a>", "x <a href=\"R%26D.html\">b</a>"),
    ("x <a href=\"gone.md\">b</a> c", "x <span class=\"broken-link\">b</span> c"),
    ("x <a href=\"../../out.md\">b</a> c", "x <span class=\"broken-link\">b</span> c"),
    (
      "x <a href=\"javascript:y()\" id=\"z\">b</a>",
      "x <span class=\"broken-link\" id=\"z\">b</span>"
    ),
    ("x <a href=\" java&#115;cript:y()\">b</a>", "x <span class=\"broken-link\">b</span>"),
    ("x <a href=\"java\nscript:y()\">b</a>", "x <span class=\"broken-link\">b</span>"),
    (
      "x <a href=\"https://h.io/?a=1&amp;b=2\">b</a>", "<a href=\"https://h.io/?a=1&amp;b=2\">b</a>"
    ),
    ("x <a href=\"mailto:a@b.c\">b</a>", "x <a href=\"mailto:a@b.c\">b</a>"),
    (
      "x <img src=../img/flow.png width=10>",
      "x <img src=\"../img/flow.png\" width=\"10\" alt=\"\" />"
    ),
    (
      "x <img src=\"gone.png\" alt='a \"b\"'>.",
      "x <span class=\"broken-link\">a &quot;b&quot;</span>."
    ),
    (
      "<p><img src=\"../img/flow.png\">\n<a href=gone.md>x</a>\n<a href=\"R&D.md\">y</a></p>\n",
      "<p><img src=\"../img/flow.png\" alt=\"\" />\n<span class=\"broken-link\">x</span>\n<a href=\"R%26D.html\">y</a></p>"
    ),
    ("> <div>\n> <a\n> href=\"R&D.md\">b</a>\n> </div>\n", "<a href=\"R%26D.html\">b</a>"),
    ("| a |\n|---|\n| <a href=\"R&D.md\">b</a> |\n", "<td><a href=\"R%26D.html\">b</a>\n"),
    (
      "[a <img src=\"../img/flow.png\" alt=b>](R&D.md)",
      "<a href=\"R%26D.html\">a <img src=\"../img/flow.png\" alt=\"b\" /></a>"
    ),
  ])
  func leadWhereTheirPageIsPublished(_ text: String, _ expected: String) async throws {
    var files = Self.files
    files["guides/a.md"] = "# A\n\n## Here\n\n\(text)\n"
    let page = try await SampleSite(files, artifacts: ["img/flow.png"]).text("guides/a.html")
    #expect(page.contains(expected))
  }
}
