import Findings
import Testing

/// IDs that nothing defines, where nothing rests on them.
@Suite struct ReferencePlaceTests {
  static func unknown(_ text: String, in path: String = "a.md") async -> [String] {
    await MarkedProject([path: text, "fr.md": "### FR-001: Refunds\n"])
      .findings(of: "unknown-id").map { "\($0.severity.name) \($0.message)" }
  }

  @Test(arguments: [
    "A number such as `FR-009` is wrong.", "Write IDs of the form `FR-009`.",
    "A scenario is `FR-009#S-03`.", "`FR-009` 같은 ID.",
    "| ID | Hazard | Goal |\n|---|---|---|\n| H | … | FR-009 |",
  ])
  func anExampleOfAnIDIsAnInfo(text: String) async {
    let found = await Self.unknown(text + "\n")
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.hasPrefix("info") }, "\(found)")
  }

  @Test(arguments: [
    "Limits hold, such as FR-009.", "`FR-009` says so.", "See e.g. FR-009 for … more.",
    "| ID | Hazard | Goal |\n|---|---|---|\n| H | Fire … | FR-009 |",
  ])
  func aReferenceIsAnError(text: String) async {
    #expect(await Self.unknown(text + "\n") == ["error no item has the ID `FR-009`"])
  }

  @Test func aRoadmapNamesWhatIsYetToCome() async {
    let table = "| Step | Work |\n|---|---|\n| 1 | FR-009 scrolling |\n\n- FR-008\n"
    #expect(
      await Self.unknown(table, in: "docs/ROADMAP.md") == [
        "info no item has the ID `FR-009` yet", "info no item has the ID `FR-008` yet",
      ])
    #expect(
      await Self.unknown("It rests on FR-009.\n", in: "ROADMAP.md") == [
        "error no item has the ID `FR-009`"
      ])
  }

  @Test(arguments: [("MIGRATION-2.0.md", "info"), ("migration-plan.md", "error")])
  func aGuideToANewVersionNamesWhatIsGone(path: String, severity: String) async {
    #expect(
      await Self.unknown("FR-009 is removed.\n", in: path) == [
        "\(severity) no item has the ID `FR-009`"
      ])
  }

  @Test(arguments: ["CHANGELOG.md", "changes/CHANGELOG_V10.md", "release-notes-2.md"])
  func aListOfChangesMayNameWhatIsGone(path: String) async {
    #expect(await Self.unknown("## FR-009\n\nFR-008 is gone.\n", in: path) == [])
  }

  @Test func linksToTheFilesOfAMovedFolderHaveOneCause() async {
    let found = await MarkedProject([
      "a.md": "[x](plans/x.md) [y](plans/y.md) [z](plans/zz.md)\n",
      "old/plans/x.md": "# X\n", "old/plans/y.md": "# Y\n",
    ]).findings(of: "broken-link")
    #expect(
      found.map(\.cause) == ["a.md: plans/ > old/plans/", "a.md: plans/ > old/plans/", "plans/"])
    #expect(
      found.map(\.help) == [
        "did you mean `old/plans/x.md`?", "did you mean `old/plans/y.md`?",
        "there is no folder `plans/`: correct the path or remove the link",
      ])
    #expect(
      found.folded.first?.related.map(\.message) == [
        "nothing stands at `plans/y.md`: did you mean `old/plans/y.md`?"
      ])
  }

  @Test func linksIntoOneMissingFolderHaveOneCause() async {
    let found = await MarkedProject([
      "a/b.md": "[x](plans/x.md) [y](plans/deep/y.md) [z](z.md) ![i](/a/plans/i.png)\n"
    ]).findings().filter { $0.rule == "broken-link" }
    #expect(found.map(\.cause) == ["a/plans/", "a/plans/", "a/z.md"])
    #expect(found.first?.help?.hasPrefix("there is no folder `a/plans/`") == true)
  }
}
