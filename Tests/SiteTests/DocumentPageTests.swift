import Findings
import Testing

@testable import Site

@Suite struct DocumentPageTests {
  @Test func breaksTheLinesOfAStory() async throws {
    let page = try await SampleSite([
      "FR-001.md": """
      # FR-001: Refund

      ## User Story

      **As a** clerk
      **I want** to refund
      **So that** it is *over*
      """
    ]).text("FR-001.html")
    #expect(page.matches(of: /clerk\s*<br>\s*<strong>I want/).count == 1)
    #expect(page.matches(of: /refund\s*<br>\s*<strong>So that/).count == 1)
  }

  @Test func breaksTheLinesOfAStoryWithoutMarks() async throws {
    let page = try await SampleSite([
      "FR-001.md":
        "# FR-001: A\n\n## User Story\n\nAs a clerk\nI want to refund\nand more\nSo that it ends\n"
    ]).text("FR-001.html")
    #expect(
      page.matches(of: /clerk\s*<br>\s*I want to refund\s*and more\s*<br>\s*So that/).count == 1)
  }

  @Test(arguments: ["> Status: Draft", "> **Status:** Draft\n> **Owner:** A"])
  func leavesNoBarOfAQuoteOfMetadata(quote: String) async throws {
    let page = try await SampleSite(["a.md": "# A\n\n\(quote)\n\nText.\n"]).text("a.html")
    #expect(!page.contains("<blockquote"))
    #expect(page.contains("<dd>Draft\n"))
  }

  @Test func keepsAQuoteThatSaysMore() async throws {
    let page = try await SampleSite(["a.md": "# A\n\n> Status: Draft\n>\n> Words.\n\nText.\n"])
      .text("a.html")
    #expect(page.contains("<p>Words.</p>"))
  }

  /// A finding on each kind of block.
  @Test(arguments: [
    ("Text FR-999.\n", "</p>\n<details"), ("- one FR-999\n- two\n", "<details"),
    ("| A | B | C |\n|---|---|---|\n| FR-999 | c | d |\n", "</div>\n<details"),
    ("> quote FR-999\n", "</p>\n<details"), ("## About FR-999\n", "</h2>\n<details"),
    ("[a](gone.md)\n", "</p>\n<details"), ("a[^1]\n\n[^1]: FR-999\n", "<details"),
  ])
  func showsAFindingAfterItsBlock(text: String, expected: String) async throws {
    let site = try await SampleSite([
      "FR-001.md": "# FR-001: A\n\nFR-001.\n", "b.md": "# B\n\n\(text)\nFR-001\n",
    ])
    let page = site.text("b.html")
    #expect(page.contains("\(expected) class=\"note note-error\" id=\"sw:f1\"><summary>"))
    #expect(page.contains("<a href=\"#sw:f1\"><span class=\"badge severity-error\">error</span>"))
    #expect(PageFaults(pages: site.pages).faults == [])
  }

  @Test func listsAFindingThatHasNoBlockAtTheTopOnly() async throws {
    let finding = Finding(
      rule: "x-rule", severity: .warning, file: "Content/a.md",
      start: SourcePlace(line: 99, column: 1), end: SourcePlace(line: 99, column: 2),
      message: "is `odd`", help: "mend it")
    let page = try await SampleSite(["a.md": "# A\n\nText.\n"], findings: [finding]).text("a.html")
    #expect(page.contains("is <code>odd</code>"))
    #expect(page.contains("mend it"))
    #expect(!page.contains("<details class=\"note"))
  }
}
