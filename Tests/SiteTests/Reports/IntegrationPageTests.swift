import Configuration
import Foundation
import Testing

@testable import Site

@Suite struct IntegrationPageTests {
  private static let ledger = """
    # INT-001: Ledger

    ## External System

    | Attribute | Value |
    |---|---|
    | **System Name** | Ledger & Co |
    | **Provider** | Bank of Examples |
    | **Type** | REST |

    ## Error Handling

    | Error Code | Meaning | System Response |
    |---|---|---|
    | 400 | Bad | Reject & log |
    | 404 | Unknown | |

    ## Change History

    | Version | Date | Author | Description |
    |---|---|---|---|
    | 1.0 | 2026-01-05 | Ana | First & only |
    | 1.0 | 2026-01-05 | Ana | Again |
    | 0.9 | | Ana | Draft |
    """

  private static let pages = [
    "integrations/failure-modes", "integrations/providers", "integrations/security",
    "integrations/limits", "integrations/endpoints", "integrations/data-dictionary",
    "integrations/variables", "integrations/monitoring", "changes", "approvals",
  ]

  @Test func leadsFromEachCellToTheSectionItComesFrom() async throws {
    let site = try await SampleSite(["interfaces/INT-001-ledger.md": Self.ledger])
    let page = site.text("integrations/failure-modes.html")
    #expect(
      page.contains(
        "<a href=\"../interfaces/INT-001-ledger.html#error-handling\"><span class=\"held\"></span>"
          + "Reject &amp; log</a>"))
    #expect(page.contains("#error-handling\"> <span class=\"gap\">no response</span></a>"))
    #expect(page.contains("<span class=\"gap\">not mentioned</span>"))
    #expect(page.contains("<th scope=\"row\"><a href=\"../interfaces/INT-001-ledger.html\">"))
    #expect(site.text("interfaces/INT-001-ledger.html").contains("id=\"error-handling\""))
    let providers = site.text("integrations/providers.html")
    #expect(providers.contains("scope=\"rowgroup\""))
    #expect(providers.contains("#external-system\">Ledger &amp; Co</a>"))
  }

  @Test(arguments: pages) func saysWhyThereIsNothing(page: String) async throws {
    let site = try await SampleSite(["a.md": "# A\n"])
    #expect(site.text("\(page).html").contains("No specification"))
    #expect(site.pages["\(page).csv"] == nil)
    #expect(!site.text("a.html").contains("\(page).html"))
  }

  @Test func writesEachTableAsAFile() async throws {
    let site = try await SampleSite(["interfaces/INT-001-ledger.md": Self.ledger])
    let csv = site.text("integrations/failure-modes.csv")
    #expect(
      csv.hasPrefix(
        "Integration,Gaps,400,401,403,404,409,422,429,5xx,Timeout,Connection,Others,File\r\n"))
    #expect(csv.contains("INT-001,4,Reject & log,not mentioned,,no response,,,,not mentioned,"))
    #expect(site.text("changes.csv").contains("January 2026,INT-001,2026-01-05,1.0,Again,Ana,,"))
    #expect(site.text("integrations/failure-modes.html").contains("href=\"failure-modes.csv\""))
  }

  @Test func hasAFeedOnlyWithTheSitesAddress() async throws {
    let without = try await SampleSite(["INT-001-ledger.md": Self.ledger])
    #expect(without.pages["feed.xml"] == nil)
    #expect(!without.text("changes.html").contains("feed.xml"))
    var configuration = Configuration()
    configuration.site.title = "Us & them"
    configuration.site.baseURL = "https://specs.example/all"
    let site = try await SampleSite(
      ["INT-001-ledger.md": Self.ledger], configuration: configuration)
    let feed = site.text("feed.xml")
    #expect(feed.contains("<title>Us &amp; them: changes</title>"))
    #expect(feed.contains("<updated>2026-01-05T00:00:00Z</updated>"))
    #expect(feed.contains("<id>https://specs.example/all/INT-001-ledger.html#2026-01-05-1.0</id>"))
    #expect(feed.contains("#2026-01-05-1.0-2</id>"))
    #expect(feed.contains("<summary>First &amp; only</summary>"))
    #expect(!feed.contains("Draft"))
    #expect(site.text("changes.html").contains("<a href=\"feed.xml\""))
    #expect(site.text("INT-001-ledger.html").contains("href=\"feed.xml\">"))
  }

  @Test func cutsALongTableIntoPages() async throws {
    let rows = (0..<3_000).map { "| v\($0 % 7) | 2026-01-\($0 % 28 + 1) | Ana | Change \($0) |\n" }
    let text =
      "# A\n\n## Change History\n\n| Version | Date | Author | Description |\n|---|---|---|---|\n"
      + rows.joined()
    let site = try await SampleSite(["a.md": text])
    let pages = site.pages.filter { $0.key.hasPrefix("changes") && $0.key.hasSuffix(".html") }
    #expect(pages.count > 1)
    #expect(pages.allSatisfy { $0.value.count < 1_000_000 })
    let count = pages.values.reduce(0) { sum, page in
      sum
        + String(decoding: page, as: UTF8.self).components(separatedBy: "<th scope=\"row\">").count
        - 1
    }
    #expect(count == 3_000)
    #expect(site.text("changes.html").contains("href=\"changes.page-2.html\""))
  }
}
