import Checks
import Configuration
import Findings
import Testing

@Suite struct IgnoringTests {
  static func outcome(
    _ text: String, rules: Set<String>? = ["unknown-id", "bad-ignore", "self-reference"],
    _ configuration: Configuration = Configuration()
  ) async -> Checks.Outcome {
    let project = MarkedProject(["a.md": text, "b.md": "### FR-001: Refunds\n"])
    return await Checks.outcome(
      of: CheckSubject(
        graph: await project.graph(configuration), configuration: configuration), rules: rules)
  }

  @Test(
    arguments: [
      // The next block, and no more than that.
      ("<!-- specweft-ignore unknown-id: later -->\nSee FR-008.\n\nSee FR-009.\n", ["4:5"], 1),
      ("- See FR-008.\n  <!-- specweft-ignore unknown-id: later -->\n- See FR-009.\n", ["1:7"], 1),
      ("<!-- specweft-ignore-file unknown-id: later -->\nFR-008\n\nFR-009\n", [], 2),
      ("See FR-008 <!-- specweft-ignore unknown-id: later -->\n\nSee FR-009.\n", ["3:5"], 1),
      (
        "<!-- specweft-ignore unknown-id: later -->\n| A |\n|---|\n| FR-008 |\n\nFR-009\n", ["6:1"],
        1
      ),
      ("See FR-008.\n\n<!-- specweft-ignore-file unknown-id: later -->\n", [], 1),
    ] as [(String, [String], Int)])
  func aCommentSilencesItsBlock(text: String, places: [String], ignored: Int) async {
    let outcome = await Self.outcome(text)
    #expect(outcome.findings.map { "\($0.start.line):\($0.start.column)" } == places)
    #expect(outcome.findings.allSatisfy { $0.rule == "unknown-id" })
    #expect(outcome.ignored == ignored)
  }

  @Test func aNeedlessCommentIsAFinding() async throws {
    let outcome = await Self.outcome(
      "See FR-001.\n\n<!-- specweft-ignore unknown-id, self-reference: later -->\nSee FR-009.\n")
    let finding = try #require(outcome.findings.first)
    #expect(outcome.findings.count == 1 && outcome.ignored == 1)
    #expect(finding.rule == "bad-ignore" && finding.text == "self-reference")
    #expect(
      finding.message == "there is nothing of `self-reference` to ignore in the block after it")
  }

  @Test func aRuleThatDidNotRunSaysNothingOfItsComments() async {
    let text = "<!-- specweft-ignore broken-link: later -->\nText\n"
    #expect(await Self.outcome(text).findings.isEmpty)
    #expect(await Self.outcome(text, rules: nil).findings.map(\.rule).contains("bad-ignore"))
    var configuration = Configuration()
    configuration.checks.severities["broken-link"] = .some(nil)
    #expect(
      !(await Self.outcome(text, rules: nil, configuration).findings.map(\.rule))
        .contains("bad-ignore"))
  }

  @Test func aCommentWithoutAReasonSilencesAndIsReported() async {
    let outcome = await Self.outcome("<!-- specweft-ignore unknown-id -->\nSee FR-009.\n")
    #expect(outcome.findings.map(\.rule) == ["bad-ignore"] && outcome.ignored == 1)
  }

  @Test func theSeverityOfTheFindingDoesNotMatter() async {
    var configuration = Configuration()
    configuration.checks.severities["unknown-id"] = .info
    let outcome = await Self.outcome(
      "<!-- specweft-ignore unknown-id: later -->\nSee FR-009.\n",
      rules: ["unknown-id", "bad-ignore"], configuration)
    #expect(outcome.findings.isEmpty && outcome.ignored == 1)
  }

  /// The square of these takes minutes.
  @Test(.timeLimit(.minutes(3))) func manyCommentsOfOneRuleCostLittle() async {
    let text = String(
      repeating: "<!-- specweft-ignore unknown-id: later -->\nSee FR-009.\n\n", count: 10_000)
    let outcome = await Self.outcome(text + "See FR-009.\n")
    #expect(outcome.findings.count == 1 && outcome.ignored == 10_000)
  }

  @Test func everyCommentAroundAFindingHadSomethingToSilence() async {
    let outcome = await Self.outcome(
      """
      <!-- specweft-ignore unknown-id: later -->
      <!-- specweft-ignore unknown-id: again -->

      - one
        <!-- specweft-ignore unknown-id: inner -->
      - See FR-009.
        <!-- specweft-ignore unknown-id: needless -->
      - three
      """)
    #expect(outcome.findings.map(\.start.line) == [7] && outcome.ignored == 1)
  }

  @Test func aMistypedCommentSilencesNothingAndIsReported() async throws {
    let outcome = await Self.outcome("<!-- specweft-ignores unknown-id: later -->\nSee FR-009.\n")
    #expect(outcome.findings.map(\.rule) == ["bad-ignore", "unknown-id"] && outcome.ignored == 0)
    #expect(outcome.findings.first?.help == "write `specweft-ignore RULE: reason`")
  }
}
