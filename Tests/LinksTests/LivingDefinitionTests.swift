import Configuration
import Specs
import Testing

@testable import Links

@Suite struct LivingDefinitionTests {
  @Test func theStrongestDefinitionOfTheCorpusLives() async {
    let graph = await link([
      "FR-001-refunds.md": "---\nid: FR-001\n---\n# Refunds\n",
      "matrix.md": "| ID | Title |\n|----|-------|\n| FR-001 | Refunds |\n| FR-002 | Fees |\n",
      "plan.md": "### FR-002: Fees\n",
    ])
    #expect(
      graph.itemLines == [
        "FR-001 in FR-001-refunds.md as document", "FR-002 in plan.md as heading at #fr-002-fees",
      ])
    #expect(graph.relationLines == ["matrix mentions FR-001", "matrix mentions FR-002"])
    #expect(graph.duplicates.isEmpty)
  }

  @Test func numberingThatRestartsPerFolderLivesInEach() async {
    let spec = "- **FR-001**: System MUST a.\n- **FR-002**: System MUST b.\n"
    let graph = await link([
      "specs/1/spec.md": spec.replacing("a.", with: "print."),
      "specs/1/plan.md": "First FR-001.\n",
      "specs/1/notes/log.md": "Then FR-002.\n",
      "specs/2/spec.md": spec.replacing("a.", with: "send."),
      "specs/3/table.md": """
      | ID | Rule |
      |----|------|
      | FR-001 | Weaker, but the only one here |
      """,
      "specs/3/plan.md": "First FR-001.\n",
      "README.md": "See FR-001 to FR-002.\n",
    ])
    #expect(
      graph.itemLines == [
        "FR-001 in specs/1/spec.md as entry at #FR-001",
        "FR-002 in specs/1/spec.md as entry at #FR-002",
        "FR-001 in specs/2/spec.md as entry at #FR-001",
        "FR-002 in specs/2/spec.md as entry at #FR-002",
        "FR-001 in specs/3/table.md as row at #FR-001",
      ])
    #expect(graph.duplicates.isEmpty)
    let targets = graph.edges.map { graph.items[Int($0.to)] }
      .map { "\($0.id) \(graph.documents[Int($0.document)].path)" }
    #expect(
      targets == [
        "FR-002 specs/1/spec.md", "FR-001 specs/1/spec.md", "FR-001 specs/3/table.md",
      ])
    #expect(
      graph.unresolvedLines == [
        #"FR-001 ambiguous ["specs/1/spec#FR-001", "specs/2/spec#FR-001", "specs/3/table#FR-001"]"#,
        #"FR-002 ambiguous ["specs/1/spec#FR-002", "specs/2/spec#FR-002"]"#,
      ])
  }

  @Test func equalDefinitionsInOneFolderAreDuplicates() async {
    let graph = await link([
      "fr/a.md": "---\nid: FR-001\n---\n# A\n", "fr/b.md": "---\nid: FR-001\n---\n# B\n",
      "fr/c.md": "---\nid: FR-002\n---\n# C, after FR-001\n",
      "tests/t.md": "### TC-001: A\n### TC-002: B\n### TC-003: C\n### TC-001: D\n",
    ])
    #expect(
      graph.duplicates.map { $0.map { graph.items[Int($0)].title } } == [["A", "B"], ["A", "D"]])
    // The first is meant, and nothing is ambiguous.
    #expect(graph.edges.map { graph.items[Int($0.to)].title } == ["A"])
    #expect(graph.unresolved.isEmpty)
  }

  @Test func statedIDsAreDuplicatesAcrossFoldersToo() async {
    let graph = await link([
      "a/x.md": "---\nid: FR-001\n---\n# A\n", "b/y.md": "---\nid: FR-001\n---\n# B\n",
      "b/z.md": "---\nid: FR-002\n---\n# C\n",
    ])
    #expect(graph.duplicates.count == 1)
  }

  @Test func numberingThatRestartsInEveryDocumentIsNoDuplicate() async {
    let stories = "### AC-1: Print\n### AC-2: Send\n"
    let graph = await link([
      "stories/one.md": stories, "stories/two.md": stories + "AC-1 is late.\n",
    ])
    #expect(graph.duplicates.isEmpty)
    #expect(graph.edges.map { graph.items[Int($0.to)].document } == [1])
  }

  @Test func aSecondTableOverTheSameIDsRefers() async {
    let graph = await link([
      "risks.md": """
      | ID | Risk |
      |----|------|
      | RISK-001 | Outage |
      | RISK-002 | Fraud |

      | ID | Owner |
      |----|-------|
      | RISK-001 | Ana |
      | RISK-002 | Bo |
      """
    ])
    #expect(graph.items.filter(\.hasID).map(\.title) == ["Outage", "Fraud"])
    #expect(graph.relationLines == ["risks mentions RISK-001", "risks mentions RISK-002"])
  }

  @Test func aSentenceThatBeginsWithAnIDDefinesNothingAgain() async {
    let graph = await link([
      "notes.md": "- **RISK-001** says what happens then.\n",
      "register.md": "| ID | Risk |\n|----|------|\n| RISK-001 | Outage |\n",
    ])
    #expect(graph.itemLines == ["RISK-001 in register.md as row at #RISK-001"])
    #expect(graph.relationLines == ["notes mentions RISK-001"])
  }

  @Test func listsUnderReferenceHeadingsDefineNothing() async {
    let graph = await link([
      "FR-001-a.md": """
      # FR-001: A

      ## Related Requirements

      | Req ID | Summary |
      |--------|---------|
      | FR-009 | Not written yet |
      """
    ])
    #expect(graph.items.filter(\.hasID).map(\.id) == ["FR-001"])
    #expect(graph.unresolved.map(\.text) == ["FR-009"])
  }

  @Test func everyDocumentIsAnItemWithStateFromItsMetadata() async throws {
    let graph = await link([
      "prd/refunds.md": "# PRD: Refunds\n\n**Status:** Draft  \n**Priority:** Must Have\n",
      "nfr.md": "### NFR-001: Fast\n\n**Status:** Approved  \n**Priority:** High\n",
      "risks.md": "| ID | Risk | Status |\n|--|--|--|\n| RISK-001 | Outage | Open |\n",
    ])
    let state = graph.items.map { "\($0.id) \($0.status ?? "-") \($0.priority ?? "-")" }
    #expect(
      state == [
        "nfr - -", "NFR-001 Approved High", "prd/refunds Draft Must Have", "risks - -",
        "RISK-001 Open -",
      ])
  }

  @Test func kindsListTheirItemsInNaturalOrder() async throws {
    var configuration = Configuration()
    var settings = KindSettings(family: "INT")
    settings.name = "Interface"
    configuration.kinds = [settings]
    let graph = await link(
      ["a.md": "### INT-10: A\n### INT-9: B\n### FR-001: C\n### ZZ-1: D\n"], configuration)
    #expect(graph.kinds.map(\.family) == ["FR", "INT", "ZZ", "document"])
    #expect(
      graph.kinds.map(\.plural) == ["Functional requirements", "Interfaces", "ZZ", "Documents"])
    #expect(graph.kinds[1].items.map { graph.items[Int($0)].id } == ["INT-9", "INT-10"])
  }

  @Test func anchorsAreUniqueInTheirDocument() async {
    let graph = await link([
      "a.md": "<a id=\"FR-002\"></a>\n\n### FR-001: A\n\n- **FR-002**: System MUST b.\n"
    ])
    #expect(graph.items.compactMap(\.anchor) == ["fr-001-a", "FR-002-1"])
  }
}
