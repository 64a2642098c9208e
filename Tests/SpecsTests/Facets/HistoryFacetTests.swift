import Testing

@testable import Specs

/// Change histories and approvals.
@Suite struct HistoryFacetTests {
  @Test func readsTheTable() {
    let document = read(
      """
      ## Change History

      | Version | Date | Author | Description | Approved By |
      |---|---|---|---|---|
      | 1.0 | 2026-01-02 | Ana | Initial | Tom |
      | 1.1 | 2026-02-03 | Ana | Limits | [Pending] |
      | | | | | |

      """)
    #expect(document.sectionLines == ["change-history table heading 2"])
    #expect(
      document.revisionLines == [
        "1.0 | 2026-01-02 | Ana | Initial | Tom", "1.1 | 2026-02-03 | Ana | Limits | [Pending]",
      ])
  }

  @Test func readsOtherColumnsByTheirHeader() {
    let document = read(
      "| Date | Rev | Change |\n|---|---|---|\n| 2026-01-02 | B | New plug |\n")
    #expect(document.sectionLines == ["change-history table header 1"])
    #expect(document.revisionLines == ["B | 2026-01-02 | ~ | New plug | ~"])
  }

  @Test func readsLists() {
    let document = read(
      """
      ## Changelog

      - 1.1 (2026-01-02): Limits agreed
      - **v1.2.0** – 2026-02-03 – Errors revised
      - 2026-03-04: Reviewed
      - Something happened

      """)
    #expect(
      document.revisionLines == [
        "1.1 | 2026-01-02 | ~ | Limits agreed | ~",
        "1.2.0 | 2026-02-03 | ~ | Errors revised | ~", " | 2026-03-04 | ~ | Reviewed | ~",
      ])
  }

  @Test func readsADocumentThatIsAChangelog() {
    let document = read(
      """
      # Changelog

      All notable changes.

      ## [Unreleased]

      ### Added
      - Something

      ## 1.2.0 - 2026-01-02

      ### Security
      - **Encryption**: TLS 1.3

      ## [1.1.0] - 2025-11-12

      - First release

      """)
    #expect(
      document.sectionLines == [
        "change-history list heading 1", "change-history list heading 1",
      ])
    #expect(
      document.revisionLines.map { $0.prefix(18) } == ["1.2.0 | 2026-01-02", "1.1.0 | 2025-11-12"])
  }

  @Test func readsHeadingsOfVersions() {
    let document = read(
      """
      # Ledger

      ## Change Log

      ### [1.2.0] - 2026-01-02

      #### Added
      - Refunds

      #### Fixed
      - Rounding

      ### 1.1 (2025-11-12)

      First release.

      """)
    #expect(
      document.revisionLines == [
        "1.2.0 | 2026-01-02 | ~ | Refunds‹- Refunds› | ~",
        "1.1 | 2025-11-12 | ~ | First release. | ~",
      ])
  }

  @Test func readsSignOffLists() {
    let document = read(
      """
      **Stakeholder Approval:**
      - [x] Product: Lena Vogt - 2026-04-16
      - [ ] Security: Ivan Petrov - pending
      - [ ] DevOps: [Name] - [Date]
      - **Legal:** Ana Ferreira (2026-05-01)
      - QA Lead: Jean-Luc Roux

      """)
    #expect(
      document.approvalLines == [
        "[x] Product | Lena Vogt | 2026-04-16", "[ ] Security | Ivan Petrov | pending",
        "[ ] DevOps | [Name] | [Date]", "[x] Legal | Ana Ferreira | 2026-05-01",
        "[ ] QA Lead | Jean-Luc Roux | ~",
      ])
    #expect(document.sectionLines == ["approvals checklist label 5"])
  }

  @Test func readsSignOffsWhateverSectionStandsLast() {
    let document = read(
      """
      ## Documentation Requirements
      - [ ] Runbook

      ---

      **Stakeholder Approval:**
      - [ ] Product: [Name] - [Date]

      """)
    #expect(
      document.sectionLines == [
        "deliverables checklist heading 1", "approvals checklist label 1",
      ])
    #expect(document.approvalLines == ["[ ] Product | [Name] | [Date]"])
  }

  @Test func readsSignOffTables() {
    let document = read(
      """
      ## Approvals

      | Role | Name | Signature | Date |
      |---|---|---|---|
      | Product | Lena | LV | 2026-04-16 |
      | Security | Ivan | | |
      | Legal | Ana | pending | |

      """)
    #expect(
      document.approvalLines == [
        "[x] Product | Lena | 2026-04-16", "[ ] Security | Ivan | ", "[ ] Legal | Ana | ",
      ])
  }

  @Test func otherListsOfNamesApproveNothing() {
    let document = read("## Team\n\n- Product: Lena - 2026-04-16\n- 1.2 is a number\n")
    #expect(document.approvalLines.isEmpty && document.revisionLines.isEmpty)
  }
}
