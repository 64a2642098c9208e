import Testing

@testable import Specs

/// Dependencies, matrices and traceability.
@Suite struct LinkFacetTests {
  @Test func partsOfAFacetMayBeLeftEmpty() {
    let document = read(
      """
      # T

      ## Dependencies

      ### Blocking Dependencies

      - FR-001: accounts

      ### Non-Blocking Dependencies

      Nothing yet.

      """)
    #expect(
      document.sectionLines == ["dependencies list heading 1", "dependencies prose heading 0"])
    #expect(document.unreadHeadings.isEmpty)
  }

  @Test func readsPrerequisitesAndInfrastructure() {
    let document = read(
      """
      # INT-001: Ledger

      ## Dependencies

      ### Prerequisite Requirements
      - [FR-001] - Feature that uses it
      - **FR-002**: Payouts
      - FR-003 – Refunds
      - [FR-004](FR-004.md) - Linked
      - FR-005, FR-006
      - None

      ### Infrastructure Dependencies
      - [ ] Network access to `api.example.com`
      - [x] INT-013 in place

      """)
    #expect(
      document.dependencyLines == [
        "FR-001 | Feature that uses it", "FR-002 | Payouts", "FR-003 | Refunds",
        "FR-004 | Linked", "FR-005 | FR-005, FR-006", "FR-006 | FR-005, FR-006",
        "[ ] ~ | Network access to api.example.com‹Network access to `api.example.com`›",
        "[x] INT-013 | in place",
      ])
  }

  @Test func readsLabelledDependencies() {
    let document = read(
      """
      ## Dependencies
      - **Core Features**: [FR-0003]
      - **Other Systems**: -

      **Depends on:** FR-007

      """)
    #expect(document.dependencyLines == ["FR-0003 | ", "FR-007 | "])
  }

  @Test func readsDependenciesFromMetadata() {
    let document = read(
      """
      ---
      id: FR-009
      depends_on: ["FR-001", INT-002]
      related: [FR-003]
      ---
      # Refunds

      """)
    #expect(document.sectionLines == ["dependencies metadata metadata 2"])
    #expect(document.dependencyLines == ["FR-001 | FR-001", "INT-002 | INT-002"])
    #expect(read("---\ndepends_on: []\n---\n# A\n").dependencyLines.isEmpty)
  }

  @Test func proseAndOtherTablesDeclareNoDependencies() {
    let document = read(
      "## Dependencies\n\nFR-001–FR-004 share a file.\n\n| # | File |\n|---|---|\n| 1 | a.swift |\n"
    )
    #expect(document.dependencyLines.isEmpty)
  }

  @Test func readsTheDependencyMatrix() {
    let document = read(
      """
      ## 📊 Dependencies Matrix

      | Integration | Core Features | Other Systems | Criticality |
      |---|---|---|---|
      | REQ-I-001 | REQ-F-001, REQ-F-003 | REQ-I-002 | High |
      | [REQ-I-002](x.md) | `REQ-F-002` | - | Medium |
      | REQ-I-003: Stripe | none | | |

      """)
    #expect(document.sectionLines == ["dependency-matrix table heading 3"])
    #expect(
      document.matrixLines == [
        "REQ-I-001 | REQ-F-001, REQ-F-003 | REQ-I-002 | High",
        "REQ-I-002 | REQ-F-002‹`REQ-F-002`› | ‹-› | Medium",
        "REQ-I-003 | ‹none› |  | ",
      ])
  }

  @Test func readsTraceabilityTablesAndLists() {
    let table = read(
      """
      ## Traceability

      | Artifact Type | Reference | Notes |
      |---|---|---|
      | API Spec | `design/ledger.yaml` | |
      | Test Cases | TC-001, 002 | Integration |
      | Related FR | - | |

      """)
    #expect(
      table.traceLines == [
        "API Spec | design/ledger.yaml‹`design/ledger.yaml`› | ",
        "Test Cases | TC-001, 002 | Integration", "Related FR | ‹-› | ",
      ])
    let list = read(
      "## Traceability\n\n- **PRD Reference**: PRD §2\n- Test Cases: TC-001\n- FR-001: no type\n")
    #expect(list.sectionLines == ["traceability attribute-list heading 2"])
    #expect(list.traceLines == ["PRD Reference | PRD §2 | ~", "Test Cases | TC-001 | ~"])
  }

  @Test func otherTablesUnderTraceabilityTellNoArtifacts() {
    let document = read("## Traceability\n\n| Need | Test |\n|---|---|\n| FR-001 | TC-001 |\n")
    #expect(document.traceLines.isEmpty)
    #expect(document.sectionLines == ["traceability table heading 0"])
  }
}
