import Testing

@testable import Commands

@Suite struct SpecPlacementTests {
  private static let fallback = SpecPlacement(folder: "usual", pattern: .init(lead: .id))

  @Test(
    arguments: [
      ([], "INT", "usual/INT-007-a-b.md"),
      (["x/INT-001-z.md", "x/INT-002-y.md", "w/INT-003.md"], "INT", "x/INT-007-a-b.md"),
      (["x/INT-001.md", "x/INT-002.md"], "INT", "x/INT-007.md"),
      (["x/int_001_z.md"], "INT", "x/int-007_a-b.md"),
      (["x/ledger.md", "x/courier.md"], "INT", "x/a-b.md"),
      (["x/INT-001-z/README.md"], "INT", "x/INT-007-a-b/README.md"),
      (["INT-001-z.md"], "INT", "INT-007-a-b.md"),
    ] as [([String], String, String)])
  func followsTheOthersWithAnID(paths: [String], family: String, expected: String) throws {
    let placement = SpecPlacement(paths: paths, family: family, fallback: Self.fallback)
    #expect(
      try placement.path(
        id: "INT-007", title: SpecTitle("A & b"), date: SpecDate(year: 2026, month: 3, day: 9))
        == expected)
  }

  @Test(
    arguments: [
      (["specs/2026-01-01-x/spec.md"], "specs/2026-03-09-a-b/spec.md"),
      (["log/2026-01-01_x.md", "log/2026-01-02_y.md"], "log/2026-03-09_a-b.md"),
      (["daily/2026-01-01.md"], "daily/2026-03-09.md"),
      (["api/carrier.md"], "api/a-b.md"),
    ] as [([String], String)])
  func followsTheOthersWithoutAnID(paths: [String], expected: String) throws {
    let placement = SpecPlacement(paths: paths, family: nil, fallback: Self.fallback)
    #expect(
      try placement.path(
        id: nil, title: SpecTitle("A & b"), date: SpecDate(year: 2026, month: 3, day: 9))
        == expected)
  }

  @Test func refusesATitleThatGivesNoName() throws {
    let placement = SpecPlacement(folder: "api", pattern: .init(lead: .none))
    #expect(throws: RunFailure.self) {
      try placement.path(
        id: nil, title: SpecTitle("!!!"), date: SpecDate(year: 2026, month: 3, day: 9))
    }
  }
}
