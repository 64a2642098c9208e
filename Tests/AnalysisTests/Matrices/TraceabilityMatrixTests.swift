import Analysis
import Checks
import Configuration
import Links
import Specs
import Testing

@Suite struct TraceabilityMatrixTests {
  @Test func listsGapsFirstThenFailedSuspectAndCovered() async {
    let project = await TracedProject(
      [
        "fr.md": """
        ### FR-001: Refund

        ### FR-002: Receipt

        ### FR-003: Fee

        ### FR-004: Rate
        """,
        "old.md": "---\nid: FR-005\nlast_modified: 2026-03-01\n---\n# Limit\n",
        "tests.md": """
        ### TC-001: A

        **Verifies:** FR-001

        ### TC-002: B

        **Verifies:** FR-002, FR-003

        ### TC-003: C

        **Verifies:** FR-005
        **Approved on:** 2026-01-10
        """,
      ], results: ["TC-001": .passed, "TC-002": .failed])
    #expect(
      project.lines == [
        "FR-004 gap |  |  |  | ",
        "FR-002 failed |  | TC-002 |  | failed",
        "FR-003 failed |  | TC-002 |  | failed",
        "FR-005 suspect |  | TC-003 |  | ",
        "FR-001 covered |  | TC-001 |  | passed",
      ])
    #expect(project.coverage == ["FR 4/4 of 5"])
    #expect(project.matrix.summary.total.failed == 2)
    #expect(project.matrix.summary.total.passed == 1)
    #expect(project.matrix.summary.total.deepPercent == 80)
  }

  @Test func reachesTestsThroughWhatRefinesARequirement() async {
    let project = await TracedProject([
      "fr.md": """
      ### FR-001: Pay

      ### FR-002: Pay by card

      **Derives from:** FR-001

      ### FR-003: Pay by debit card

      **Derives from:** FR-002

      ### FR-004: Print

      **Satisfies:** FR-005

      ### FR-005: Tell
      """,
      "tests.md": "### TC-001: A\n\n**Verifies:** FR-003\n",
    ])
    #expect(
      project.lines == [
        "FR-003 gap |  | TC-001 |  | ",
        "FR-004 gap |  |  |  | ",
        "FR-005 gap | FR-004 |  |  | ",
        "FR-001 covered | FR-002 |  | TC-001 through FR-003 | ",
        "FR-002 covered | FR-003 |  | TC-001 through FR-003 | ",
      ])
    #expect(project.coverage == ["FR 1/3 of 5"])
  }

  @Test func countsATestOfAPartForTheWhole() async {
    let project = await TracedProject([
      "fr.md": """
      # FR-001: Pay

      ## FR-002: Pay by card

      ## FR-003: Pay by transfer
      """,
      "tests.md": "### TC-001: A\n\n**Verifies:** FR-002\n",
    ])
    #expect(
      project.lines == [
        "FR-003 gap |  |  |  | ",
        "FR-001 covered |  |  | TC-001 through FR-002 | ",
        "FR-002 covered |  | TC-001 |  | ",
      ])
  }

  @Test func walksRefinementsThatGoInACircleOnce() async {
    let project = await TracedProject([
      "fr.md": """
      ### FR-001: A

      **Derives from:** FR-003

      ### FR-002: B

      **Derives from:** FR-001

      ### FR-003: C

      **Derives from:** FR-002
      """,
      "tests.md": "### TC-001: A\n\n**Verifies:** FR-002\n",
    ])
    #expect(
      project.lines == [
        "FR-001 covered | FR-002 |  | TC-001 through FR-002 | ",
        "FR-002 covered | FR-003 | TC-001 |  | ",
        "FR-003 covered | FR-001 |  | TC-001 through FR-002 | ",
      ])
  }

  @Test func leavesOutWhatHasEnded() async {
    let project = await TracedProject([
      "fr.md": """
      ### FR-001: A

      **Status:** Rejected

      ### FR-002: B

      **Status:** Deprecated

      ### FR-003: C

      ### FR-004: D

      **Status:** Superseded
      **Derives from:** FR-003
      """,
      "tests.md": """
      ### TC-001: A

      **Verifies:** FR-001, FR-002, FR-004

      ### TC-002: B

      **Status:** Retired
      **Verifies:** FR-003
      """,
    ])
    #expect(
      project.lines == ["FR-003 gap |  |  |  | ", "FR-002 covered |  | TC-001 |  | "])
    #expect(project.coverage == ["FR 1/1 of 2"])
  }

  @Test func missesADesignOnlyWhereTheKindUsuallyHasOne() async {
    let project = await TracedProject([
      "int-001.md": "# INT-001: A\n\n**API Spec:** `api.yaml`\n",
      "int-002.md": "# INT-002: B\n\n**API Spec:** `api.yaml`\n",
      "int-003.md": "# INT-003: C\n",
      "fr.md": "### FR-001: Pay\n\n### FR-002: Print\n\n### FR-003: Tell\n",
      "design.md": "# Printing\n\n**Satisfies:** FR-002\n",
      "tests.md": "### TC-001: All\n\n**Verifies:** INT-001, INT-002, INT-003, FR-001..FR-003\n",
      "api.yaml": "",
    ])
    #expect(
      project.lines == [
        "INT-003 gap |  | TC-001 |  | ",
        "FR-001 covered |  | TC-001 |  | ",
        "FR-002 covered | design | TC-001 |  | ",
        "FR-003 covered |  | TC-001 |  | ",
        "INT-001 covered | api.yaml | TC-001 |  | ",
        "INT-002 covered | api.yaml | TC-001 |  | ",
      ])
    #expect(project.matrix.summary.total.designed == 3)
    #expect(project.matrix.summary.total.gaps == 1)
  }

  @Test func whatATraceabilityTableNamesIsADesign() async {
    let project = await TracedProject([
      "fr-001.md": """
      # FR-001: Pay

      See `data.csv` and [the plan](plan.md).

      ## Traceability

      | Artifact Type | Reference | Notes |
      |---------------|-----------|-------|
      | Reference data | `codes.csv` | see `data.csv` |
      | Product | [Plan of pay](pay.md) | |
      | Related FR | FR-002 | |
      """,
      "fr-002.md": "# FR-002: Print\n", "plan.md": "# Plan\n", "pay.md": "# Pay\n",
      "data.csv": "", "codes.csv": "",
    ])
    #expect(
      project.lines == ["FR-001 gap | pay codes.csv |  |  | ", "FR-002 gap |  |  |  | "])
  }

  @Test func takesKindsThatAreUsuallyVerifiedForRequirements() async {
    let project = await TracedProject([
      "a.md": "### LIM-001: A\n\n### LIM-002: B\n\n### RISK-001: C\n\n### RISK-002: D\n",
      "b.md": "### RISK-003: E\n\n### US-001: F\n",
      "tests.md": "### TC-001: A\n\n**Verifies:** LIM-001, RISK-001\n",
    ])
    #expect(project.coverage == ["LIM 1/1 of 2", "US 0/0 of 1"])
  }

  @Test func countsOnlyTheTestsThatTheConfigurationAsksFor() async {
    var configuration = Configuration()
    var kind = KindSettings(family: "FR")
    kind.verifiedBy = ["SYSTC"]
    configuration.kinds = [kind]
    let project = await TracedProject(
      [
        "fr.md": "### FR-001: A\n\n### FR-002: B\n",
        "tests.md": """
        ### TC-001: A

        **Verifies:** FR-001

        ### SYSTC-001: B

        **Verifies:** FR-002
        """,
      ], configuration)
    #expect(
      project.lines == ["FR-001 gap |  |  |  | ", "FR-002 covered |  | SYSTC-001 |  | "])
  }

  @Test func aFailureOfAnIndirectTestFails() async {
    let project = await TracedProject(
      [
        "fr.md": "### FR-001: A\n\n### FR-002: B\n\n**Derives from:** FR-001\n",
        "tests.md": """
        ### TC-001: A

        **Verifies:** FR-001

        ### TC-002: B

        **Verifies:** FR-002

        ### TC-003: C

        **Verifies:** FR-001
        """,
      ], results: ["TC-001": .passed, "TC-002": .failed, "TC-003": .skipped])
    #expect(
      project.matrix.rows.map { "\(project.id($0.item)) \($0.state) \($0.isPartlyRun)" }
        == ["FR-002 gap false", "FR-001 failed true"])
  }

  @Test func countsAcceptanceCriteriaByItemAndInAll() async {
    let project = await TracedProject([
      "fr-001.md": """
      # FR-001: A

      ## Acceptance Criteria

      - [x] One
      - [ ] Two

      ## Ideas

      - [ ] Three
      """,
      "fr-002.md": """
      # FR-002: B

      **Status:** Rejected

      ## Acceptance Criteria

      - [x] One
      """,
      "plan.md": "# Plan\n\n## Acceptance Criteria\n\n- [x] One\n- [x] Two\n",
    ])
    #expect(project.matrix.summary.acceptance == AcceptanceProgress(done: 3, total: 4))
    #expect(project.matrix.rows.map(\.acceptance) == [AcceptanceProgress(done: 1, total: 2)])
    #expect(project.matrix.summary.acceptance.percent == 75)
  }

  @Test func isEmptyWithoutRequirements() async {
    let project = await TracedProject(["a.md": "# Notes\n", "tests.md": "### TC-001: A\n"])
    #expect(project.matrix.rows.isEmpty)
    #expect(project.matrix.summary.total.deepPercent == 0)
  }
}
