import Configuration
import Testing

@testable import Site

@Suite struct SitemapTests {
  private func site(_ base: String?, artifacts: [String] = []) async throws -> SampleSite {
    var configuration = Configuration()
    configuration.site.baseURL = base
    return try await SampleSite(
      ["a b/R&D.md": "# Research\n"], artifacts: artifacts, configuration: configuration)
  }

  @Test func listsEveryPageAbsolutely() async throws {
    let site = try await site("https://example.org/specs")
    let map = site.text("sitemap.xml")
    #expect(map.contains("<url><loc>https://example.org/specs/index.html</loc></url>"))
    #expect(map.contains("<url><loc>https://example.org/specs/a%20b/R%26D.html</loc></url>"))
    #expect(!map.contains("404.html"))
    let count = site.pages.keys.filter { $0.hasSuffix(".html") }.count - 1
    #expect(map.split(separator: "<loc>").count - 1 == count)
    #expect(
      site.text("robots.txt")
        == "User-agent: *\nDisallow:\n\nSitemap: https://example.org/specs/sitemap.xml\n")
  }

  @Test func aSiteWithoutAnAddressHasNone() async throws {
    let site = try await site(nil)
    #expect(site.pages["sitemap.xml"] == nil)
    #expect(site.text("robots.txt") == "User-agent: *\nDisallow:\n")
  }

  @Test func theContentsOwnFilesStand() async throws {
    let site = try await site("https://example.org", artifacts: ["robots.txt", "sitemap.xml"])
    #expect(site.pages["sitemap.xml"] == nil)
    #expect(site.pages["robots.txt"] == nil)
  }

  @Test func aLargeSiteHasSeveralAndAnIndex() throws {
    let pages = (0..<12_000).map { "\($0).html" }
    let map = try #require(Sitemap(baseURL: "https://example.org/?a&b", pages: pages))
    #expect(map.paths == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"])
    let texts = map.paths.indices.map { String(decoding: map.write($0), as: UTF8.self) }
    #expect(texts[0].contains("<sitemap><loc>https://example.org/?a&amp;b/sitemap-3.xml</loc>"))
    #expect(texts[1].contains("b/0.html</loc>"))
    #expect(texts[3].contains("b/10000.html</loc>"))
    #expect(texts[3].contains("b/11999.html</loc>"))
    #expect(texts.allSatisfy { $0.utf8.count < 1_000_000 })
    #expect(texts.dropFirst().map { $0.split(separator: "<loc>").count - 1 } == [5000, 5000, 2000])
  }
}
