import Testing

@testable import Specs

/// Text that is made to cost much costs little.
@Suite struct HostileInputTests {
  static let texts: [(name: String, text: String)] = [
    ("ranges", String(repeating: "FR-1 to FR-999, ", count: 30_000)),
    ("short ranges", String(repeating: "FR-1 to FR-3, ", count: 30_000)),
    ("keys on a line", String(repeating: "**A:** x | ", count: 30_000)),
    ("plain keys", String(repeating: "Key: value\n", count: 30_000)),
    (
      "rows", "# T\n\n| ID | A |\n|--|--|\n" + String(repeating: "| FR-1 | FR-2 |\n", count: 20_000)
    ),
    ("headings", String(repeating: "## FR-1: x\n", count: 20_000)),
    ("entries", String(repeating: "- **FR-1**: x\n", count: 20_000)),
    ("front matter", "---\n" + String(repeating: "k: [FR-1]\n", count: 20_000) + "---\n"),
    ("mojibake", String(repeating: "caf√© ", count: 30_000)),
    ("brackets", String(repeating: "[[", count: 50_000)),
    ("words", String(repeating: "A1-", count: 100_000)),
    ("elided", "FR-001" + String(repeating: ", 002", count: 50_000)),
    ("parentheses", String(repeating: "(see ", count: 50_000) + "FR-1)"),
    ("labels", String(repeating: "Depends on:\n- FR-1\n\n", count: 10_000)),
    ("ids in metadata", "# T\n\n" + String(repeating: "**X ID**: FR-1  \n", count: 20_000)),
  ]

  @Test(arguments: texts.map(\.name))
  func isReadInBoundedTime(name: String) throws {
    let text = try #require(Self.texts.first { $0.name == name }?.text)
    let clock = ContinuousClock()
    var mentions = 0
    let duration = clock.measure { mentions = read(text).mentions.count }
    #expect(duration < .seconds(8))
    #expect(mentions < 120_000)
  }
}
