import Analysis
import Testing

@testable import Site

@Suite struct RiskPageTests {
  private let files = [
    "register.md": """
    # Risk register

    | ID | Risk | Category | Likelihood | Impact | Affects | Status |
    |----|------|----------|-----------:|-------:|---------|--------|
    | RISK-001 | Down all day & night | Availability | 4 | 5 | INT-001 | Open |
    | RISK-002 | Keys leak | Security | 1 | 5 | | Mitigated |
    | RISK-003 | Prices rise | Business | | | | Open |
    """,
    "int/INT-001-ledger.md": """
    # INT-001: Ledger

    **Priority:** Must Have

    ## External System

    | Attribute | Value |
    |-----------|-------|
    | **System Name** | Ledger |
    | **Provider** | Bank of Examples |
    | **API Type** | REST |

    ## Error Handling

    | Error Code | Meaning | System Response |
    |------------|---------|-----------------|
    | 429 | Too many | Wait a minute |

    ## Open Questions

    - [ ] Who pays?
    """,
    "fr.md": "# FR-001: Post\n\n**Depends on:** INT-001\n",
    "deep.md": "# FR-002: Report\n\n**Depends on:** FR-001\n",
  ]

  @Test func listsDeclaredRisksWorstFirst() async throws {
    let page = try await SampleSite(files).text("risk/register.html")
    let places = try ["RISK-001", "RISK-003", "RISK-002"].map {
      try #require(page.range(of: ">\($0)</a>")).lowerBound
    }
    #expect(places == places.sorted())
    #expect(page.contains("Down all day &amp; night"))
    #expect(page.contains("<span class=\"level level-none\">unrated</span>"))
    #expect(page.contains("2 are in force, 1 mitigated, 0 closed; 1 are not rated"))
  }

  @Test func drawsRisksAndIntegrationsInTheirCellOfTheMap() async throws {
    let page = try await SampleSite(files).text("risk/map.html")
    let row = try #require(page.range(of: "<b>4</b> likely"))
    let cell = try #require(page[row.upperBound...].range(of: "<b>20</b>"))
    let end = try #require(page[cell.upperBound...].range(of: "</td>"))
    let text = page[cell.upperBound..<end.lowerBound]
    #expect(text.contains("RISK-001") && text.contains("INT-001"))
    #expect(page.components(of: "<td class=\"cell-").count == 25)
  }

  @Test func showsTheArithmeticAndThatTheRegisterWins() async throws {
    let page = try await SampleSite(files).text("risk/int/INT-001-ledger.html")
    #expect(page.contains("<b>20</b> = likelihood 4 × impact 5"))
    #expect(page.contains("a register's own likelihood and impact win"))
    #expect(page.contains("Computed: <b>20</b> = likelihood 5 × impact 4"))
    // 1 + (2 × 0.5 + 2 × 0.25) + 0.25 + 0.5 + 0.25 + 0.5 + 1 + 0.25
    #expect(page.contains("5.25 → <b>5</b>"))
    #expect(page.contains("3.5 → <b>4</b>"))
  }

  @Test func showsWhatAnOutageReachesByDistance() async throws {
    let page = try await SampleSite(files).text("risk/int/INT-001-ledger.html")
    let direct = try #require(page.range(of: "<b>Directly</b>"))
    let far = try #require(page.range(of: "<b>2 steps away</b>"))
    #expect(page[direct.upperBound..<far.lowerBound].contains("FR-001"))
    #expect(page[far.upperBound...].contains("FR-002"))
  }

  @Test func hasAPageForEachCategoryAndSaysWhichIsEmpty() async throws {
    let site = try await SampleSite(files)
    #expect(site.text("risk/availability.html").contains("RISK-001"))
    #expect(!site.text("risk/availability.html").contains("RISK-002"))
    #expect(site.text("risk/performance.html").contains("No risk of this category is declared"))
  }

  @Test func saysWhyThereIsNothing() async throws {
    let site = try await SampleSite(["a.md": "# A\n"])
    #expect(site.text("risk/register.html").contains("No specification declares a risk."))
    #expect(site.text("risk/map.html").contains("No specification declares a risk."))
    #expect(site.text("risk/exposure.html").contains("No document specifies an integration."))
    #expect(site.text("risk/assumptions.html").contains("No specification makes an assumption"))
    #expect(!site.text("index.html").contains("risk/register.html"))
  }

  @Test func exportsRegisterAndExposures() async throws {
    let site = try await SampleSite(files)
    #expect(
      site.text("risk/register.csv").contains(
        "RISK-001,Down all day & night,availability,4,5,20,critical,open,,,INT-001,,register.md,5"))
    #expect(
      site.text("risk/exposure.csv").contains(
        "INT-001,Ledger,int/INT-001-ledger.md,4,5,20,critical,RISK-001,5,4,critical,1,2,2,2,"
          + "no,no,no,no,0,0,0,1"))
    #expect(site.text("risk/assumptions.csv").contains("question,open,Who pays?,,int/INT-001"))
  }

  @Test func tellsTheWorstInALine() async throws {
    let site = try await SampleSite(files)
    let lines = RiskLine.worst(5, site.plan.map, from: SiteAddress("index.html"))
    #expect(lines.map(\.id) == ["RISK-001"])
    #expect(lines.map(\.score.product) == [20])
  }
}

extension String {
  fileprivate func components(of text: String) -> [Substring] {
    var rest = self[...]
    var parts: [Substring] = []
    while let range = rest.firstRange(of: text) {
      parts.append(rest[range])
      rest = rest[range.upperBound...]
    }
    return parts
  }

  fileprivate func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}

extension Substring {
  fileprivate func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}
