import Configuration
import Specs
import Testing

@testable import Links

@Suite struct ReferenceTests {
  @Test func familiesAreLearnedFromTheCorpus() async {
    let graph = await link([
      "a.md": "### FR-001: A\n\nUTF-8, SHA-256, ISO-29110, INT-001 and FR-002 in COVID-19.\n"
    ])
    #expect(graph.unresolvedLines == ["FR-002 missing []"])
  }

  @Test func aConfiguredKindIsAFamilyWithoutItems() async {
    var configuration = Configuration()
    configuration.kinds = [KindSettings(family: "INT")]
    let graph = await link(["a.md": "See INT-001.\n"], configuration)
    #expect(graph.unresolvedLines == ["INT-001 missing []"])
  }

  @Test(arguments: [
    ("INT-42", "INT-042"), ("INT-0042", "INT-042"), ("int-042", "INT-042"), ("INT042", "INT-042"),
    ("INT-024", "INT-042"),
  ])
  func aSlipOfThePenHasANearestID(_ written: String, _ meant: String) async {
    let graph = await link([
      "a.md": "### INT-042: A\n\n### Start\n`swdd~start-up~1`\n\nBut \(written) is wrong.\n"
    ])
    #expect(graph.unresolvedLines == ["\(written) missing [\"\(meant)\"]"])
  }

  @Test func aNameHasANearestIDAtTwoSteps() async {
    let graph = await link([
      "a.md": "### Start\n`swdd~start-up~1`\n\nBut `swdd~strat-upp~1` is wrong.\n"
    ])
    #expect(graph.unresolvedLines == [#"swdd~strat-upp~1 missing ["swdd~start-up~1"]"#])
  }

  @Test func anotherNumberIsNoSlip() async {
    let graph = await link(["a.md": "### FR-001: A\n### FR-002: B\n\nSee FR-009.\n"])
    #expect(graph.unresolvedLines == ["FR-009 missing []"])
  }

  @Test func shortTokensLikeAFamilyAreNotIDs() async {
    let graph = await link(["a.md": "- [ ] T001 Print\n\nAn AWS T4 and an INT8, but T002.\n"])
    #expect(graph.unresolved.map(\.text) == ["T002"])
  }

  @Test func rangesReferToWhatExistsBetweenTheirEnds() async {
    let graph = await link([
      "a.md": "# A\n\n### FR-001: A\n### FR-003: B\n", "b.md": "FR-001 to FR-004\n",
    ])
    #expect(graph.relationLines == ["b mentions FR-001", "b mentions FR-003"])
    #expect(graph.unresolved.map(\.text) == ["FR-004"])
  }

  @Test func wildcardsNameAKind() async {
    let graph = await link(["a.md": "### FR-001: A\n\nAll of FR-* and of XX-*.\n"])
    let kind = graph.kinds.firstIndex { $0.family == "FR" }.map {
      MentionResolution.kind(Int32($0))
    }
    let wildcards = zip(graph.documents[0].mentions, graph.resolutions[0].mentions)
      .filter { $0.0.style == .wildcard }.map(\.1)
    #expect(wildcards == [kind, .nothing])
  }

  @Test func wildcardsReferToEachItemTheyCover() async {
    let graph = await link([
      "a.md": "### FR-001: A\n\nDepends on all of FR-* here.\n\n**Depends on:** FR-*\n\n"
        + "### FR-002: B\n### FR-AUTH-001: C\n",
      "b.md": "All of FR-* and of FR-AUTH-*.\n",
    ])
    #expect(
      graph.relationLines == [
        "FR-001 mentions FR-002", "FR-001 depends-on FR-002", "b mentions FR-001",
        "b mentions FR-002", "b mentions FR-AUTH-001",
      ])
    #expect(graph.unresolved.isEmpty)
  }

  @Test func wildcardsMeanTheItemsThatTheirIDsWouldMean() async {
    let graph = await link([
      "one/fr.md": "### FR-001: A\n### FR-002: B\n", "one/x.md": "All of FR-*.\n",
      "two/fr.md": "### FR-001: C\n### FR-002: D\n### FR-003: E\n",
    ])
    #expect(
      graph.edges.map { graph.items[Int($0.to)].title } == ["A", "B", "E"])
  }

  @Test func aWildcardOverManyItemsRefersToTheNearest() async {
    let many = (1...300).map { "### FR-\($0 + 100): x\n" }.joined()
    let graph = await link([
      "a/fr.md": many, "b/c/fr.md": "### FR-001: A\n", "b/x.md": "All of FR-*.\n",
      "z/fr.md": "### FR-002: B\n",
    ])
    #expect(graph.edges.count == WildcardItems.mostItems)
    #expect(graph.edges.contains { graph.name($0.to) == "FR-001" })
    #expect(!graph.edges.contains { graph.name($0.to) == "FR-002" })
  }

  @Test func codeThatShowsAnIDIsNoReferenceToAMissingOne() async {
    let graph = await link([
      "a.md": "### FR-001: A\n\n`// [impl->FR-999]` shows, `FR-998` names, `/* FR-001 */` too.\n"
    ])
    #expect(graph.unresolved.map(\.text) == ["FR-998"])
  }

  @Test func anItemThatNamesItselfMakesNoEdge() async {
    let graph = await link(["FR-001.md": "# FR-001: A\n\nFR-001 came first.\n"])
    #expect(graph.edges.isEmpty)
    #expect(graph.resolutions[0].mentions == [.definition(0), .item(0)])
  }

  @Test func mentionsInsideAnItemBelongToTheInnermostOne() async {
    let graph = await link([
      "a.md": """
      # FR-001: A

      FR-004 here.

      ### FR-002: B

      FR-004 there.

      - **FR-003**: System MUST use FR-004.

      ## Else

      FR-004 again.
      """,
      "b.md": "### FR-004: C\n",
    ])
    #expect(graph.edges.map { graph.name($0.from) } == ["FR-001", "FR-002", "FR-003", "FR-001"])
  }

  @Test func unresolvedReferencesAreFoundFromTheirMentions() async {
    let graph = await link([
      "a.md": "### FR-001: A\n\nFR-007\n", "b.md": "FR-008 and FR-001 and FR-009\n",
    ])
    let texts = graph.resolutions.map { document in
      document.mentions.compactMap { resolution -> String? in
        guard case .unresolved(let index) = resolution else { return nil }
        return graph.unresolved[Int(index)].text
      }
    }
    #expect(texts == [["FR-007"], ["FR-008", "FR-009"]])
  }
}
