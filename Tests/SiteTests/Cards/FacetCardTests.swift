import Testing

@testable import Site

@Suite struct FacetCardTests {
  static let spec = """
    # INT-001: Ledger

    ## Interface Type

    | Attribute | Value |
    |-----------|-------|
    | **Type** | REST API |
    | **Protocol** | HTTPS |
    | **Direction** | Outbound |

    ## External System

    | Attribute | Value |
    |-----------|-------|
    | **Provider** | Bank & Sons |
    | **Documentation** | https://bank.example/docs?a=1&b=2 |
    | **Production URL** | javascript:alert(1) |

    ## Non-Functional Requirements

    | Aspect | Requirement |
    |--------|-------------|
    | **Rate Limits** | 60 per minute |
    | **Timeout** | 5 s |

    ## Error Handling

    | Error Code | Meaning | System Response |
    |------------|---------|-----------------|
    | 400 | Bad request | Reject |
    | 404 | Gone | |

    ## Acceptance Criteria

    - [x] One
    - [x] Two
    - [ ] Three

    ## Open Questions

    - [ ] Who pays?
    - [x] When?

    ## Change History

    | Version | Date | Author | Description |
    |---------|------|--------|-------------|
    | 1.1 | 2026-03-01 | A | Second |
    | 1.0 | 2026-01-01 | B | First |
    """

  private func card(_ title: String, _ page: String) -> String {
    guard let start = page.firstRange(of: ">\(title)</a>") else { return "" }
    let rest = page[start.upperBound...]
    return String(rest[..<(rest.firstRange(of: /<li>|<\/ul>/)?.lowerBound ?? rest.startIndex)])
  }

  @Test(arguments: [
    ("Interface", "<p>REST API · HTTPS · Outbound</p>"),
    ("External system", "<p>Bank &amp; Sons</p>"),
    ("External system", "href=\"https://bank.example/docs?a=1&amp;b=2\">Docs</a></p>"),
    ("Limits", "<p><b>Rate</b> 60 per minute</p><p><b>Timeout</b> 5 s</p>"),
    (
      "Failures",
      "<i class=\"y\">400</i> <i class=\"o\" title=\"no answer\">404</i>"
    ),
    ("Failures", "<i class=\"n\" title=\"not mentioned\">429</i>"),
    ("Failures", "<i class=\"n\" title=\"not mentioned\">Timeout</i>"),
    ("Progress", "<progress max=\"3\" value=\"2\"></progress> 2 of 3 Acceptance Criteria</label>"),
    ("Open questions", "1 of 2 answered</label></p><p>Who pays?</p>"),
    ("History", "<p>1.1, 2026-03-01</p><p>Second — A</p><p>2 versions</p>"),
  ])
  func sumsUp(title: String, expected: String) async throws {
    let page = try await SampleSite(["INT-001.md": Self.spec]).text("INT-001.html")
    #expect(card(title, page).contains(expected), "\(card(title, page))")
  }

  @Test func linksToItsSectionAndNamesNoCodeAsAddress() async throws {
    let site = try await SampleSite(["INT-001.md": Self.spec])
    let page = site.text("INT-001.html")
    #expect(page.contains("<a href=\"#error-handling\">Failures</a>"))
    #expect(!page.contains("href=\"javascript"))
    #expect(page.contains("<i>Changed</i> 2026-03-01</span>"))
    #expect(PageFaults(pages: site.pages).faults.filter { !$0.contains("bank.example") } == [])
  }

  @Test func hasNoneWithoutFacets() async throws {
    let page = try await SampleSite(["a.md": "# A\n\nText.\n"]).text("a.html")
    #expect(!page.contains("class=\"glance\""))
  }

  @Test(arguments: [
    ("one two", 20, "one two"), ("one two three four", 12, "one two…"),
    ("onetwothreefourfivesixseven", 10, "onetwothre…"), ("é é é é é é é", 9, "é é é é…"),
  ])
  func shortensBetweenWords(text: String, limit: Int, expected: String) {
    #expect(text.shortened(to: limit) == expected)
  }
}
