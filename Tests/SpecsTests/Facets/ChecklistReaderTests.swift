import Testing

@testable import Specs

@Suite struct ChecklistReaderTests {
  @Test func countsNestedTasksAndKnowsTheItemAround() {
    let document = read(
      """
      # Plan

      ### FR-001: Refunds

      **Acceptance Criteria:**

      - [x] Refund is booked
        - [ ] Twice is refused
        - a remark
      - [ ] `ledger` agrees

      ### FR-002: Payouts

      #### ✅ Acceptance Criteria

      1. [x] Paid

      ## Tasks

      - [ ] T001 Set up
      - [x] T002 Build

      """)
    #expect(
      document.checklistLines == [
        "checklist acceptance FR-001 1/3: 0[x] Refund is booked; 1[ ] Twice is refused; "
          + "0[ ] ledger agrees‹`ledger` agrees›",
        "checklist acceptance FR-002 1/1: 0[x] Paid",
        "checklist - 1/2: 0[ ] T001 Set up; 0[x] T002 Build",
      ])
    #expect(
      document.sectionLines == [
        "checklist checklist label 3", "checklist checklist heading 1",
        "checklist checklist content 2",
      ])
  }

  @Test(arguments: [
    "Success Criteria", "Definition of Done", "5. Acceptance criteria", "Abnahmekriterien",
    "受け入れ基準", "Criterios de aceptación",
  ])
  func knowsCriteriaOfAcceptance(heading: String) {
    let document = read("## \(heading)\n\n- [ ] one\n")
    #expect(document.checklistLines == ["checklist acceptance - 0/1: 0[ ] one"])
  }

  @Test func knowsWhatAChecklistIsAbout() {
    let document = read(
      """
      # Spec

      ## Security Considerations
      - [x] Kept out of the code

      ## Launch Plan

      ### Success Criteria
      - [ ] All in

      ## Dependencies
      - [ ] Firewall rules

      ## Anything
      - [ ] Do it

      """)
    #expect(
      document.facets.checklists.map { "\($0.about.name) \($0.isAcceptance)" } == [
        "authentication false", "checklist true", "dependencies false", "checklist false",
      ])
  }

  @Test func criteriaWithoutBoxesAreEntriesAndNoTasks() {
    let document = read(
      "## Acceptance Criteria\n\n- **Import**: a file is read\n- Nothing is lost\n- [ ]\n")
    #expect(document.sectionLines == ["checklist list heading 2"])
    #expect(
      document.entryLines(.checklist) == ["Import | a file is read", "~ | Nothing is lost"])
    #expect(document.facets.checklists.isEmpty)
  }

  @Test func plainListsAreNoChecklists() {
    let document = read("## Notes\n\n- one\n- [link](x.md)\n- [ ]\n")
    #expect(document.facets.checklists.isEmpty)
  }
}
