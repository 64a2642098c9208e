import Foundation
import Testing

@testable import Site

@Suite struct TraceabilityPageTests {
  private static let files = [
    "fr.md": """
    # Requirements

    ### FR-001: Refund \\<now>

    **Status:** Approved
    **Owner:** Ann

    ### FR-002: Receipt

    ### FR-003: Tell

    **Derives from:** FR-002
    """,
    "tests.md": "### TC-001: A\n\n**Verifies:** FR-001\n\n### TC-002: B\n\n**Verifies:** FR-003\n",
  ]

  @Test func showsGapsFirstAndWhatReachesTheRest() async throws {
    let page = try await SampleSite(
      Self.files.merging(["gap.md": "# FR-004: Fee\n"]) { $1 }
    ).text("traceability-matrix.html")
    let places = ["FR-004", "FR-001", "FR-002", "FR-003"].map {
      page.range(of: ">\($0)</span>")?.lowerBound
    }
    #expect(places.allSatisfy { $0 != nil })
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    #expect(page.contains(">no test</span>"))
    #expect(page.contains("Refund &lt;now&gt;"))
    #expect(page.contains(">TC-002</a> <small>through FR-003</small>"))
    #expect(!page.contains(">Result</th>"))
  }

  @Test func writesTheSameAsCSV() async throws {
    let site = try await SampleSite(Self.files)
    #expect(
      site.text("coverage.csv").split(separator: "\r\n").dropFirst().map(String.init)
        == ["FR,3,2,3,1,0,0,0,0,0,0", "total,3,2,3,1,0,0,0,0,0,0"])
    #expect(
      site.text("traceability-matrix.csv").contains("FR-002,FR,Receipt,,,,covered,,,FR-003,,"))
    #expect(site.text("kinds/FR.csv").contains("FR-001,Refund <now>,Approved,,Ann,covered,"))
  }

  @Test func cataloguesShowOwnersAndCoverageWhereThereAreSome() async throws {
    let site = try await SampleSite(Self.files)
    let requirements = site.text("kinds/FR.html")
    #expect(requirements.contains(">Owner</th>"))
    #expect(requirements.contains(">covered</span>"))
    #expect(requirements.contains("href=\"FR.csv\""))
    let tests = site.text("kinds/TC.html")
    #expect(!tests.contains(">Owner</th>"))
    #expect(!tests.contains(">Coverage</th>"))
  }

  @Test func longMatricesAreCutIntoPages() async throws {
    let many = (1...700).map { "### FR-\($0): Requirement\n\nText.\n" }.joined(separator: "\n")
    let site = try await SampleSite(["fr.md": many])
    #expect(site.text("traceability-matrix.html").contains("traceability-matrix.page-2.html"))
    #expect(site.text("traceability-matrix.page-2.html").contains(">FR-700</span>"))
    #expect(!site.text("traceability-matrix.page-2.html").contains("sw:coverage"))
  }

  @Test func saysWhyItIsEmpty() async throws {
    let page = try await SampleSite(["a.md": "# Notes\n"]).text("traceability-matrix.html")
    #expect(page.contains("No item here is a requirement."))
  }
}
