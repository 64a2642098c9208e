import Configuration
import Testing

@testable import Links

@Suite struct RelationTests {
  /// What each of these in the document FR-001 makes of a reference to FR-002 or TC-001.
  @Test(arguments: [
    ("---\nid: FR-001\ndepends_on: [FR-002]\n---\n", "FR-001 depends-on FR-002"),
    ("---\nid: FR-001\nsuperseded_by: FR-002\n---\n", "FR-002 supersedes FR-001"),
    ("---\nid: FR-001\nparent: FR-002\n---\n", "FR-001 derives-from FR-002"),
    ("# FR-001: A\n\n**Depends on:** FR-002\n", "FR-001 depends-on FR-002"),
    ("# FR-001: A\n\n- **Implements**: FR-002\n", "FR-001 satisfies FR-002"),
    ("# FR-001: A\n\n- **Test Cases:** TC-001\n", "TC-001 verifies FR-001"),
    (
      "# FR-001: A\n\n## 5. 🔗 Dependencies\n\n### Prerequisites\n\n- FR-002\n",
      "FR-001 depends-on FR-002"
    ),
    ("# FR-001: A\n\n## References\n\nSee [it](FR-002.md).\n", "FR-001 related-to FR-002"),
    ("# FR-001: A\n\nWhat FR-002 says.\n", "FR-001 mentions FR-002"),
    ("# FR-001: A\n\n## Dependencies\n\n```\nFR-002\n```\n", "FR-001 mentions FR-002"),
    (
      "# FR-001: A\n\n| Artifact Type | Reference | Notes |\n|--|--|--|\n| Test Cases | TC-001 | x |\n",
      "TC-001 verifies FR-001"
    ),
    (
      "# FR-001: A\n\n| Artifact Type | Reference | Notes |\n|--|--|--|\n| API Spec | `api.yaml` | x |\n",
      "FR-001 specified-by api.yaml"
    ),
    (
      "# FR-001: A\n\n| Artifact Type | Reference | Notes |\n|--|--|--|\n| Related FR | [FR-002: B](FR-002.md) | x |\n",
      "FR-001 related-to FR-002"
    ),
  ])
  func isReadFromKeysRowsAndHeadings(_ text: String, _ expected: String) async {
    let graph = await link([
      "FR-001.md": text, "FR-002.md": "# FR-002: B\n", "TC.md": "### TC-001: Test\n",
      "api.yaml": "openapi: 3.1.0\n",
    ])
    #expect(graph.relationLines == [expected])
  }

  @Test func aTestVerifiesItsRequirements() async {
    let graph = await link([
      "fr.md": "### FR-001: A\n### FR-002: B\n",
      "headings.md": "### TC-001: Test\n\n**Requirements:** FR-001\n\n1. Repeat with FR-002\n",
      "rows.md":
        "| TC ID | Requirement | Steps |\n|--|--|--|\n| TC-002 | FR-001, FR-002 | FR-002 |\n",
    ])
    #expect(
      graph.edgeLines == [
        "headings.md:3 TC-001 verifies FR-001", "headings.md:5 TC-001 mentions FR-002",
        "rows.md:3 TC-002 verifies FR-001", "rows.md:3 TC-002 verifies FR-002",
        "rows.md:3 TC-002 mentions FR-002",
      ])
  }

  @Test func aMatrixRowSpeaksForTheItemItBeginsWith() async {
    let graph = await link([
      "REQ-I-001-mail.md": "# REQ-I-001: Mail\n",
      "README.md": """
      ## Dependencies Matrix

      | Integration | Core Features | Other Systems | Notes |
      |-------------|---------------|---------------|-------|
      | [REQ-I-001](REQ-I-001-mail.md) | FR-001 | REQ-I-002 | not FR-002 |
      | REQ-I-002 | - | `REQ-I-001` | |
      """,
      "fr.md": "### FR-001: A\n### FR-002: B\n", "REQ-I-002-sms.md": "# REQ-I-002: SMS\n",
    ])
    #expect(
      graph.relationLines == [
        "README mentions REQ-I-001", "REQ-I-001 depends-on FR-001",
        "REQ-I-001 depends-on REQ-I-002", "README mentions FR-002", "README mentions REQ-I-002",
        "REQ-I-002 depends-on REQ-I-001",
      ])
  }

  @Test func risksAffectAndAreMitigated() async {
    let graph = await link([
      "risks.md":
        "| ID | Risk | Affects | Mitigated by |\n|--|--|--|--|\n| RISK-001 | Outage | FR-001 | NFR-001 |\n",
      "fr.md": "### FR-001: A\n### NFR-001: B\n\n- **Risks:** RISK-001\n",
    ])
    #expect(
      graph.relationLines == [
        "RISK-001 affects NFR-001", "RISK-001 affects FR-001", "NFR-001 mitigates RISK-001",
      ])
  }

  @Test func theConfigurationAddsLabelsInAnyLanguage() async {
    var configuration = Configuration()
    var settings = RelationSettings(relation: "depends-on")
    settings.aliases = ["Hängt ab von", "선행 조건"]
    configuration.relations = [settings]
    let graph = await link(
      [
        "a.md":
          "### FR-001: A\n\n**Hängt ab von:** FR-002\n\n### FR-002: B\n\n#### 선행 조건\n\n- FR-001\n"
      ], configuration)
    #expect(graph.relationLines == ["FR-001 depends-on FR-002", "FR-002 depends-on FR-001"])
  }

  /// `related-to` had another name in the graph, so its aliases were taken and did nothing.
  @Test(arguments: Relation.allCases.map(\.name))
  func everyRelationTakesAliases(name: String) async {
    var configuration = Configuration()
    var settings = RelationSettings(relation: name)
    settings.aliases = ["Verweis"]
    configuration.relations = [settings]
    let graph = await link(
      ["a.md": "### FR-001: A\n\n**Verweis:** FR-002\n\n### FR-002: B\n"], configuration)
    #expect(graph.relationLines == ["FR-001 \(name) FR-002"])
  }

  @Test func itsWordsAreThoseOfTheContract() {
    #expect(
      Relation.allCases.map(\.name) == [
        "depends-on", "derives-from", "satisfies", "verifies", "specified-by", "affects",
        "mitigates", "supersedes", "related-to", "mentions",
      ])
  }
}
