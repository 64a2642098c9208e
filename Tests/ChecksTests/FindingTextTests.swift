import Findings
import Testing

/// What the rules say beyond where they say it.
@Suite struct FindingTextTests {
  static func text(_ rule: String, _ files: [String: String]) async -> [String] {
    await MarkedProject(files).findings(of: rule).map { finding in
      "\(finding.message) / \(finding.help ?? "")"
        + finding.related.map { " / \($0.file):\($0.place.line) \($0.message)" }.joined()
    }
  }

  @Test func aCycleIsToldWithItsWholePathAndPlaces() async {
    let text = await Self.text(
      "dependency-cycle",
      [
        "FR-001.md": "---\nid: FR-001\ndepends_on: [FR-002]\n---\n# A\n",
        "FR-002.md": "---\nid: FR-002\ndepends_on: [FR-001]\n---\n# B\n",
      ])
    #expect(
      text == [
        "the dependencies go in a circle: FR-001 → FR-002 → FR-001 / remove or turn around one of "
          + "them / Content/FR-002.md:3 FR-002 depends on FR-001 here"
      ])
  }

  @Test func aDuplicateNamesTheOtherDefinitions() async {
    let text = await Self.text(
      "duplicate-id", ["a.md": "### FR-001: A\n", "b.md": "### FR-001: B\n### FR-002: C\n"])
    #expect(
      text == [
        "`FR-001` is already the ID of “A” / give one of them the next free number"
          + " / Content/a.md:1 also defined here"
      ])
  }

  /// `### D-001: x` again and again took 10 s at 40,000 headings.
  @Test func ofManyDuplicatesAFewAreNamed() async {
    let text = String(repeating: "### D-001: x\n", count: 2_000)
    let findings = await MarkedProject(["a.md": text]).findings(of: "duplicate-id")
    #expect(findings.count == 1_999)
    #expect(findings.first?.related.map(\.place.line) == [1, 3, 4, 5, 6, 7, 8, 9])
    #expect(findings.last?.related.map(\.place.line) == [1, 2, 3, 4, 5, 6, 7, 8])
  }

  @Test func nearMissesAreOffered() async {
    let files = [
      "a.md":
        "# FR-001: A\n\n## Rate Limits\n\nFR-01, [x](b/C.md), [y](#rate-limit), ![z](p.png)\n",
      "b/c.md": "# C\n", "q/p.png": "png",
    ]
    #expect(
      await Self.text("unknown-id", files)
        == ["no item has the ID `FR-01` / did you mean FR-001?"])
    #expect(
      await Self.text("broken-link", files)
        == ["nothing stands at `b/C.md` / did you mean `b/c.md`?"])
    #expect(
      await Self.text("broken-anchor", files)
        == ["this document has no section `#rate-limit` / did you mean `#rate-limits`?"])
    #expect(
      await Self.text("missing-image", files)
        == ["no image stands at `p.png` / did you mean `q/p.png`?"])
  }

  @Test func anAmbiguousIDShowsWhatItMayMean() async {
    let text = await Self.text(
      "ambiguous-id",
      [
        "a/s.md": "- **FR-001**: System MUST a.\n", "b/s.md": "- **FR-001**: System MUST b.\n",
        "c.md": "FR-001\n",
      ])
    #expect(
      text == [
        "`FR-001` is the ID of 2 items, none nearer than the others / link to the one that is "
          + "meant, such as the one in a/s#FR-001 / Content/a/s.md:1 defined here"
          + " / Content/b/s.md:1 defined here"
      ])
  }
}
