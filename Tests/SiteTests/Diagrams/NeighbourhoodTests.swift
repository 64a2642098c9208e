import Links
import Testing

@testable import Site

@Suite struct NeighbourhoodTests {
  static func dependents(_ count: Int) -> [String: String] {
    var files = ["INT-001.md": "# INT-001: Ledger\n\nText.\n"]
    for number in 0..<count {
      let id = "FR-\(100 + number)"
      files["\(id).md"] = "# \(id): Need number \(number)\n\n## Dependencies\n\n- INT-001\n"
    }
    return files
  }

  private func diagram(_ page: String) -> String {
    guard let start = page.firstRange(of: "<svg class=\"map"),
      let end = page.firstRange(of: "</svg>")
    else { return "" }
    return String(page[start.lowerBound..<end.upperBound])
  }

  @Test func drawsOneNeighbourOnOneSide() async throws {
    let site = try await SampleSite(Self.dependents(1))
    let drawn = diagram(site.text("INT-001.html"))
    #expect(drawn.contains("<svg class=\"map half\""))
    #expect(drawn.contains("<a href=\"FR-100.html\""))
    #expect(drawn.contains("<text>Required by</text>"))
    #expect(drawn.contains("<tspan>FR-100</tspan> Need number 0</text>"))
    #expect(diagram(site.text("FR-100.html")).contains(">Depends on</text>"))
  }

  @Test(arguments: [6, 10, 11, 60])
  func staysSmallWithManyNeighbours(count: Int) async throws {
    let site = try await SampleSite(Self.dependents(count))
    let drawn = diagram(site.text("INT-001.html"))
    let nodes = drawn.matches(of: /<a href="FR-/).count
    #expect(nodes == min(count, DiagramSize.most))
    if count > nodes { #expect(drawn.contains(">\(count - nodes) more</text>")) }
    #expect(drawn.utf8.count < 3_000)
    #expect(PageFaults(pages: site.pages).faults == [])
  }

  @Test func drawsNothingWithoutRelations() async throws {
    let site = try await SampleSite(["a.md": "# A\n\nText.\n"])
    #expect(!site.text("a.html").contains("<svg class"))
    #expect(!site.text("a.html").contains("sw:trace"))
  }

  @Test func showsAllRelationsSomewhere() async throws {
    let site = try await SampleSite(Self.dependents(60))
    let all = site.text("INT-001.relations.html")
    for number in 0..<60 { #expect(all.contains("FR-\(100 + number)")) }
  }

  @Test(arguments: [
    ([3, 3], 10, [3, 3]), ([20, 1], 10, [9, 1]), ([20, 20], 10, [5, 5]),
    ([2, 9, 30], 12, [2, 5, 5]),
    ([1, 1, 1], 2, [1, 1, 1]), ([], 5, []), ([100], 5, [5]),
  ])
  func sharesRoomEvenly(counts: [Int], limit: Int, expected: [Int]) {
    let shares = EvenShares(of: counts, limit: limit)
    #expect(counts.indices.map { shares[$0] } == expected)
  }

  @Test(arguments: [
    ("short", 100, "short"), ("a rather long title of a thing", 80, "a rather lon…"),
    ("交渉の仕様書と要件", 60, "交渉の仕…"),
  ])
  func cutsTextsToTheirBox(text: String, width: Int, expected: String) {
    var drawn: [UInt8] = []
    let taken = DrawnText.append(text, within: width, to: &drawn)
    #expect(String(decoding: drawn, as: UTF8.self) == expected)
    #expect(taken <= width)
  }
}
