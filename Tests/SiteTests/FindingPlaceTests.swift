import Configuration
import Findings
import Testing

@testable import Site

@Suite struct FindingPlaceTests {
  @Test func aLineBelongsToTheHeadingBeforeIt() async throws {
    let text = "Before.\n\n# Title\n\nText.\n\n## A\n\nText.\n\n## B\n### C\n\nText.\n"
    let site = try await SampleSite(["a.md": text])
    let map = SiteMap(
      graph: site.graph, findings: [], rules: [], configuration: Configuration())
    let anchors = (1...15).map { map.anchor(nearest: $0, in: 0) ?? "-" }
    #expect(
      anchors == ["-", "-", "-", "-", "-", "-", "a", "a", "a", "a", "b", "c", "c", "c", "c"])
    #expect(map.anchor(nearest: 99, in: 0) == nil)
  }
}
