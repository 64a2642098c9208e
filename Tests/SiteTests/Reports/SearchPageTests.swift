import Configuration
import Testing

@testable import Site

@Suite struct SearchPagesTests {
  private static let files = [
    "README.md": "# Home\n",
    "FR-001.md": "# FR-001: Pay & go\n\n### FR-002: Authorise\n\nText.\n",
    "deep/down/note.md": "# A note\n",
  ]

  @Test func everyPageHasAFormThatLeadsToTheResults() async throws {
    let site = try await SampleSite(Self.files)
    #expect(site.text("index.html").contains("role=\"search\" action=\"search.html\""))
    #expect(site.text("deep/down/note.html").contains("action=\"../../search.html\""))
    #expect(site.text("404.html").contains("action=\"/search.html\""))
  }

  @Test func theResultsOfferLettersAndCatalogues() async throws {
    let page = try await SampleSite(Self.files).text("search.html")
    #expect(page.contains("<a href=\"a-z.html#sw:letter-A\" title=\"2 titles\">A</a>"))
    #expect(page.contains("href=\"kinds/FR.html\""))
  }

  @Test func theIndexLeadsToPagesAndPlaces() async throws {
    let page = try await SampleSite(Self.files).text("a-z.html")
    #expect(page.contains("<h2 id=\"sw:letter-P\">P</h2>"))
    #expect(page.contains("Pay &amp; go <span class=\"id\">FR-001</span>"))
    #expect(page.contains("<a href=\"FR-001.html#fr-002-authorise\">Authorise"))
    #expect(page.contains("<a href=\"deep/down/note.html\">A note</a>"))
  }

  @Test func aLongIndexHasSeveralPages() async throws {
    var files: [String: String] = [:]
    for number in 0..<1_100 { files["p\(number).md"] = "# \(number < 600 ? "a" : "b")\(number)\n" }
    let site = try await SampleSite(files)
    #expect(site.text("a-z.html").contains("href=\"#sw:letter-B\""))
    let second = site.text("a-z.page-2.html")
    #expect(second.contains(">b999<") && !second.contains(">a599<"))
    #expect(second.contains("href=\"a-z.html#sw:letter-A\""))
    #expect(second.contains("<title>A to Z, page 2"))
  }

  @Test func withoutASearchThereIsNoForm() async throws {
    var configuration = Configuration()
    configuration.search.isEnabled = false
    let site = try await SampleSite(Self.files, configuration: configuration)
    #expect(site.pages["search.html"] == nil)
    #expect(!site.text("index.html").contains("role=\"search\""))
    #expect(site.pages["a-z.html"] != nil)
  }

  @Test func aDocumentOfThatNameKeepsItsAddress() async throws {
    let site = try await SampleSite(["search.md": "# Search of ours\n"])
    #expect(site.text("search.html").contains("Search of ours"))
    #expect(site.text("search.html").contains("action=\"search-2.html\""))
  }
}
