import Checks
import Configuration
import Findings
import Links
import Testing

@Suite struct SeverityTests {
  static let project = MarkedProject([
    "a.md": "# FR-001: A\n\nFR-002 and [x](gone.md).\n", "old/b.md": "FR-003 [y](gone.md)\n",
  ])

  static func lines(_ configuration: Configuration, of rule: String? = nil) async -> [String] {
    await project.findings(of: rule, configuration).map {
      "\($0.severity.name) \($0.rule) \($0.file)"
    }
  }

  @Test func findingsAreSortedByPlaceWithTheRulesOwnSeverity() async {
    #expect(
      await Self.lines(Configuration()) == [
        "error unknown-id Content/a.md", "error broken-link Content/a.md",
        "error unknown-id Content/old/b.md", "error broken-link Content/old/b.md",
      ])
  }

  @Test func theConfigurationChangesAndSilencesRules() async {
    var configuration = Configuration()
    configuration.checks.severities = [
      "unknown-id": Severity?.some(.info), "broken-link": Severity?.none,
    ]
    #expect(
      await Self.lines(configuration) == [
        "info unknown-id Content/a.md", "info unknown-id Content/old/b.md",
      ])
  }

  @Test func theLastMatchingPathDecides() async {
    var configuration = Configuration()
    configuration.checks.severities = ["broken-link": Severity?.none]
    configuration.checks.overrides = [
      .init(paths: "old/**", severities: ["unknown-id": Severity?.some(.warning)]),
      .init(
        paths: "old/b.md",
        severities: ["unknown-id": Severity?.none, "broken-link": Severity?.some(.info)]),
    ]
    #expect(
      await Self.lines(configuration) == [
        "error unknown-id Content/a.md", "info broken-link Content/old/b.md",
      ])
  }

  static let tested = MarkedProject([
    "a.md": "# FR-001: A\n\n[x](gone.md).\n",
    "test/fixtures/b.md": "[y](gone.md)\n", "samples/c.md": "[z](gone.md)\n",
  ])

  @Test(arguments: [
    (nil, ["error a.md", "error samples/c.md", "info test/fixtures/b.md"]),
    (["samples/**"], ["error a.md", "info samples/c.md", "error test/fixtures/b.md"]),
    ([], ["error a.md", "error samples/c.md", "error test/fixtures/b.md"]),
  ])
  func whatIsWrongInDataForTestsIsAnInfo(fixtures: [String]?, expected: [String]) async {
    var configuration = Configuration()
    if let fixtures { configuration.checks.fixtures = fixtures }
    let findings = await Self.tested.findings(of: "broken-link", configuration)
    #expect(findings.map { "\($0.severity.name) \($0.file.dropFirst(8))" } == expected)
  }

  @Test func aPathThatTheConfigurationNamesIsNoDataForTests() async {
    var configuration = Configuration()
    configuration.checks.overrides = [
      .init(paths: "test/**", severities: ["broken-link": Severity?.some(.error)])
    ]
    let findings = await Self.tested.findings(of: "broken-link", configuration)
    #expect(findings.map(\.severity) == [.error, .error, .error])
  }

  @Test func oneRuleCanBeRunAlone() async {
    #expect(
      await Self.lines(Configuration(), of: "broken-link") == [
        "error broken-link Content/a.md", "error broken-link Content/old/b.md",
      ])
  }

  @Test func findingsMadeElsewhereAreSortedInOnce() async {
    let graph = await Self.project.graph()
    let place = SourcePlace(line: 1, column: 1)
    let other = Finding(
      rule: "unreadable-file", severity: .error, file: "Content/b.md", start: place, end: place,
      message: "the file cannot be read")
    let findings = await Checks.run(
      CheckSubject(graph: graph, configuration: Configuration()), beside: [other, other])
    #expect(
      findings.map(\.rule) == [
        "unknown-id", "broken-link", "unreadable-file", "unknown-id", "broken-link",
      ])
  }

  @Test func aFindingNamesItsItemAndItsMend() async throws {
    let finding = try #require(await Self.project.findings(of: "unknown-id").first)
    #expect(finding.item == "FR-001")
    #expect(finding.message == "no item has the ID `FR-002`")
    #expect(finding.help == "define it, or name the item that is meant")
  }
}
