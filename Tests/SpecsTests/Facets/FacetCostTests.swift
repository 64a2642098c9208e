import Testing

@testable import Specs

/// Text that is made to cost facet reading much costs little.
@Suite struct FacetCostTests {
  static let texts: [(name: String, text: String)] = [
    (
      "endpoints",
      "# T\n\n## Endpoints\n\n| Method | Endpoint | Purpose |\n|---|---|---|\n"
        + String(repeating: "| GET | `/a` | x |\n", count: 10_000)
    ),
    (
      "mapping",
      "# T\n\n| Source Field | Target Field |\n|---|---|\n"
        + String(repeating: "| a | b |\n", count: 10_000)
    ),
    (
      "wide",
      "# T\n\n## Data Mapping\n\n|" + String(repeating: " Source Field |", count: 5_000) + "\n|"
        + String(repeating: "---|", count: 5_000) + "\n|" + String(repeating: " a |", count: 5_000)
        + "\n"
    ),
    (
      "attributes",
      "# T\n\n## Security\n\n" + String(repeating: "- **Encryption**: TLS\n", count: 10_000)
    ),
    (
      "deep list",
      "# T\n\n## Security\n\n"
        + (0..<90).map { String(repeating: "  ", count: $0) + "- **Scopes**:\n" }.joined()
    ),
    ("lists", "# T\n\n## Use Cases\n\n" + String(repeating: "- As a x, I y\n", count: 20_000)),
    ("stories", "# T\n\n" + String(repeating: "As a x I want y\n\n", count: 10_000)),
    ("one story", "# T\n\nAs a " + String(repeating: "i wan ", count: 100_000)),
    ("headings", String(repeating: "## Rate Limits\n\n", count: 20_000)),
    (
      "variables",
      "# T\n\n## Environment\n\n```\n" + String(repeating: "A=1\n", count: 50_000) + "```\n"
    ),
    (
      "fences",
      "# T\n\n## Data Exchange\n\n" + String(repeating: "```json\n{}\n```\n\n", count: 10_000)
    ),
    (
      "comments",
      "# T\n\n## Request\n\n```\n" + String(repeating: "// request\nx\n", count: 30_000) + "```\n"
    ),
  ]

  @Test(arguments: texts.map(\.name))
  func isReadInBoundedTime(name: String) throws {
    let text = try #require(Self.texts.first { $0.name == name }?.text)
    var sections = 0
    let duration = ContinuousClock().measure { sections = facets(text).facets.sections.count }
    #expect(duration < .seconds(8))
    #expect(sections <= 40_000)
  }
}
