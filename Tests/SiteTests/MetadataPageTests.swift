import Testing

@testable import Site

@Suite struct MetadataPageTests {
  private static let files = [
    "a.md": """
    # Alpha
    **Owner:** [The bee](b.md) and FR-001

    ## FR-001: Thing

    **Priority:** Must **Status:** Draft
    **Verifies:** [Bee](b.md), `FR-001` and *more*

    ## Data

    **Input**: JSON with `a`, see FR-001
    **Output**: CSV
    """,
    "b.md": "# Bee\n",
  ]

  @Test func keepsLinksOfValuesInTheHeader() async throws {
    let page = try await SampleSite(Self.files).text("a.html")
    #expect(
      page.contains(
        """
        <dt>Owner<dd><a class="ref" href="b.html">The bee</a> and \
        <a class="ref" href="#fr-001-thing">FR-001</a>
        """))
  }

  @Test func showsRunsOfKeysAsDefinitionListsWithTheirMarkup() async throws {
    let page = try await SampleSite(Self.files).text("a.html")
    #expect(
      page.contains(
        """
        <dl class="facts">
        <dt>Priority<dd>Must
        <dt>Status<dd>Draft
        <dt>Verifies<dd><a href="b.html">Bee</a>, \
        <code><a class="ref" href="#fr-001-thing">FR-001</a></code> \
        and <em>more</em>
        </dl>
        """))
    #expect(
      page.contains(
        """
        <dt>Input<dd>JSON with <code>a</code>, see \
        <a class="ref" href="#fr-001-thing">FR-001</a>
        <dt>Output<dd>CSV
        """))
  }

  /// Values of front matter kept the brackets of their wiki links.
  @Test func showsWikiLinksOfValuesAsLinks() async throws {
    let page = try await SampleSite(
      [
        "a.md": """
        ---
        related: ["[[b|the bee]]", "[[b]]", '[[gone|lost]]']
        parent: "[[ FR-001 ]]"
        spec: api/x.yaml
        ---
        # Alpha
        **Owner:** [[b|Bees]] and [[gone]]
        """,
        "b.md": "# Bee\n\n## FR-001: Thing\n",
      ], artifacts: ["api/x.yaml"]
    ).text("a.html")
    #expect(
      page.contains("<dt>spec<dd><a class=\"ref\" href=\"api/x.yaml\">api/x.yaml</a>"))
    #expect(
      page.contains(
        """
        <dt>related<dd><a class="ref" href="b.html">the bee</a>, \
        <a class="ref" href="b.html">b</a>, <span class="unresolved">lost</span>
        """))
    #expect(
      page.contains(
        """
        <dt>parent<dd><a class="ref" href="b.html#fr-001-thing">FR-001</a>
        """))
    #expect(
      page.contains(
        """
        <dt>Owner<dd><a class="ref" href="b.html">Bees</a> and \
        <span class="unresolved">gone</span>
        """))
  }

  @Test func showsOnlyTheLabelOfAWikiLink() async throws {
    let page = try await SampleSite([
      "a.md": "# Alpha\n\nSee [[b|the bee]], [[b]] and [[gone|lost]].\n", "b.md": "# Bee\n",
    ]).text("a.html")
    #expect(
      page.contains(
        """
        See <a class="ref" href="b.html">the bee</a>, \
        <a class="ref" href="b.html">b</a> and <span class="unresolved">lost</span>.
        """))
  }
}
