import Findings
import Testing

@testable import Specs

@Suite struct DefinitionTests {
  @Test(arguments: [
    ("---\nid: FR-001\n---\n# Title\n", "FR-001 document metadata 2: Title"),
    ("# T\n\n**ID**: FR-001\n", "FR-001 document metadata 3: T"),
    ("# T\n\n**ID:** `FR-001`\n", "FR-001 document metadata 3: T"),
    ("# T\n\n| Field | Value |\n|--|--|\n| **ID** | FR-001 |\n", "FR-001 document metadata 5: T"),
    ("# FR-001: Title\n", "FR-001 document firstHeading 1: Title"),
    ("# FR-001: \\~5 seconds\n", "FR-001 document firstHeading 1: ~5 seconds"),
    ("# T\n\n### FR-001: /orders\n", "FR-001 heading heading 3: /orders"),
    ("# T\n\n### FR-001: `--verbose`\n", "FR-001 heading heading 3: --verbose"),
    ("# T\n\n### FR-001: -5 °C\n", "FR-001 heading heading 3: -5 °C"),
    ("# T\n\n### FR-001: - Title\n", "FR-001 heading heading 3: Title"),
    ("# FR-001 — Title\n", "FR-001 document firstHeading 1: Title"),
    ("# FR-001 - Title\n", "FR-001 document firstHeading 1: Title"),
    ("# FR-001 Title\n", "FR-001 document firstHeading 1: Title"),
    ("# T\n\n### FR-001: Title\n", "FR-001 heading heading 3: Title"),
    ("# T\n\n### FR-001 — Title\n", "FR-001 heading heading 3: Title"),
    ("# T\n\n### FR-001 – Title\n", "FR-001 heading heading 3: Title"),
    ("# T\n\n### FR-001\n", "FR-001 heading heading 3: "),
    ("# T\n\n#### **FR-001** Title `x`\n", "FR-001 heading heading 3: Title x"),
    ("# T\n\n#### **FR-001: Title**\n", "FR-001 heading heading 3: Title"),
    ("# T\n\n### [FR-001] Title\n", "FR-001 heading heading 3: Title"),
    ("# T\n\n### `FR-001` Title\n", "FR-001 heading heading 3: Title"),
    ("# T\n\n### [FR-001](x.md): Title\n", "FR-001 heading heading 3: Title"),
    ("# T\n\n### 4.1 FR-001: Title\n", "FR-001 heading heading 3: Title"),
    ("# T\n\n### ✅ FR-001: Title\n", "FR-001 heading heading 3: Title"),
    ("# T\n\n## R-008 · Title\n", "R-008 heading heading 3: Title"),
    ("# T\n\n### E13: Title\n", "E13 heading heading 3: Title"),
    ("# T\n\n### US-1.1 – Title\n", "US-1.1 heading heading 3: Title"),
    ("# T\n\n### Product lead ^ROLE-001\n", "ROLE-001 heading heading 3: Product lead"),
    ("# T\n\n#### State\n`swdd~state~1`\n\nText.\n", "swdd~state~1 heading heading 4: State"),
    ("# T\n\n- **FR-001**: System MUST do x\n", "FR-001 entry listEntry 3: System MUST do x"),
    ("# T\n\n- **FR-001: Do x** now\n", "FR-001 entry listEntry 3: Do x now"),
    ("# T\n\n- FR-001: Do x\n", "FR-001 entry listEntry 3: Do x"),
    ("# T\n\n1. **FR-001** Do x\n", "FR-001 entry listEntry 3: Do x"),
    ("# T\n\n- **T1** Set up\n", "T1 entry listEntry 3: Set up"),
    ("# T\n\n- [ ] FR-004 Log in\n", "FR-004 entry task 3: Log in"),
    ("# T\n\n- [ ] T001 Set up\n", "T001 entry task 3: Set up"),
    ("# T\n\n- [x] **T001** [P] Set up\n", "T001 entry task 3: [P] Set up"),
    ("# T\n\n**FR-001: Do x.**\n", "FR-001 entry paragraph 3: Do x."),
    ("# T\n\n**FR-001** – Do x\n", "FR-001 entry paragraph 3: Do x"),
    ("# T\n\n| ID | Title |\n|--|--|\n| FR-001 | Do x |\n", "FR-001 row tableRow 5: Do x"),
    ("# T\n\n| # | Status | Name |\n|--|--|--|\n| **R-1** | x | N |\n", "R-1 row tableRow 5: N"),
    ("# T\n\n| Req ID | A |\n|--|--|\n| `FR-001` | x |\n", "FR-001 row tableRow 5: x"),
    ("# T\n\n| FR | A |\n|--|--|\n| FR-001 | x |\n", "FR-001 row tableRow 5: x"),
    ("---\nid: WIN-001\n---\n# T\n", "WIN-001 document metadata 2: T"),
    ("---\nid: ISO-27001\n---\n# T\n", "ISO-27001 document metadata 2: T"),
    ("# T\n\n### KEY-001: master key\n", "KEY-001 heading heading 3: master key"),
    ("# T\n\n### KEY-7: master key\n", "KEY-7 heading heading 3: master key"),
    ("# T\n\n### ISO-001: x\n", "ISO-001 heading heading 3: x"),
    ("# T\n\n- **ES-001**: s\n", "ES-001 entry listEntry 3: s"),
    ("# T\n\n| ID | A |\n|--|--|\n| MP-001 | x |\n", "MP-001 row tableRow 5: x"),
    (
      "# T\n\n## Login\n\n| Field | Value |\n|--|--|\n| ID | FR-001 |\n| Title | Log in |\n",
      "FR-001 heading keyValueRow 7: Log in"
    ),
  ])
  func definesInEveryForm(text: String, definition: String) throws {
    let document = read(text)
    #expect(document.definitionLines == [definition])
    let found = try #require(document.definitions.first)
    #expect(document.text(found.range) == found.id)
    #expect(document.mentionLines == [])
  }

  @Test(arguments: [
    "# T\n\nFR-001 is prose.\n", "# T\n\n### Alignment with FR-001\n", "# T\n\n- FR-001\n",
    "# T\n\n- FR-001, FR-002\n", "# T\n\n- **FR-001**, **FR-002**: both\n",
    "# T\n\n- FR-001 is used here\n", "# T\n\n### FR-001 to FR-005\n", "# T\n\n### FR-001/002\n",
    "# T\n\n#### L1-APP-010 → Docked panels\n", "# T\n\n### FR-001 and FR-002\n",
    "# T\n\n| Feature | Requirement |\n|--|--|\n| FR-001 | x |\n", "# T\n\n### UTF-8 Handling\n",
    "# T\n\n### P1: Critical\n", "# T\n\n### SHA-256: Digest\n", "# ISO-27001 Compliance\n",
    "# T\n\n- **L2 requirements** refine\n", "# T\n\n- [ ] FR-004 updated for x\n",
    "# T\n\n## Dependencies\n\n- **INT-0006**: needed\n", "# T\n\n### T001 Setup phase\n",
    "# T\n\n## Related Requirements\n\n| Req ID | A |\n|--|--|\n| INT-1 | x |\n",
    "# T\n\n| ID | A |\n|--|--|\n| [FR-001](a.md) | x |\n", "# T\n\n- [FR-001](a.md): x\n",
    "# T\n\n| ID | A |\n|--|--|\n| FR-001, FR-002 | x |\n", "# T\n\n### INT-[XXX]: Title\n",
    "# T\n\n### FR-XXX: Title\n", "# T\n\n**Story ID**: [US-2.3](x.md)\n",
    "# T\n\n**Epic ID**: E13\n", "# Traceability Matrix\n\n| ID | A |\n|--|--|\n| FR-1 | x |\n",
  ])
  func definesNothingElsewhere(text: String) {
    #expect(read(text).definitionLines == [])
  }

  @Test func namesAStandardOnlyIfTheConfigurationDoes() {
    let text = "# T\n\n### ISO-27001: x\n"
    #expect(read(text).definitions.isEmpty)
    #expect(read(text, families: ["ISO"]).definitions.map(\.id) == ["ISO-27001"])
  }

  @Test func readsTheNamesOfFileAndFolder() {
    #expect(
      read("# T\n", path: "a/INT-001-x.md").definitionLines == ["INT-001 document fileName 1: T"])
    #expect(
      read("# T\n", path: "FR-001-x/README.md").definitionLines
        == ["FR-001 document folderName 1: T"])
  }

  /// Documents of a kind that name themselves only by `Epic ID` and the like had no ID.
  @Test(arguments: [
    ("E4-planner.md", "# Planner", "Epic ID", "E4", "E4"),
    ("e4 planner.md", "# Planner", "Epic ID", "E4", "E4"),
    ("E4-planner/README.md", "# Planner", "Epic ID", "E4", "E4"),
    ("planner.md", "# Epic 4: Planner", "Epic ID", "E4", "E4"),
    ("x.md", "# Feature Specification: Login", "Feature ID", "F-12", "F-12"),
    ("x.md", "# User story: Login", "User Story ID", "US-1.2", "US-1.2"),
    ("x.md", "# Task: Login", "Task ID", "T-12", "T-12"),
    ("login.md", "# Story: Login", "Epic ID", "E4", nil),
    ("login.md", "# Login", "Epic ID", "E4", nil),
    ("E41-login.md", "# Login", "Epic ID", "E4", nil),
    ("E4-A2-login.md", "# Login", "Epic ID", "E4", "E4-A2"),
    ("US-1.2-login.md", "# Story: Login", "Epic ID", "E4", "US-1.2"),
    ("E4-planner.md", "# Planner", "Epic ID", "[E4](E4-planner.md)", nil),
    ("x.md", "# Epics", "Epic ID", "E4, E5", nil), ("x.md", "# Epics", "Epic ID", "E4", nil),
  ])
  func takesTheIDOfItsKindForItsOwn(
    path: String, title: String, key: String, value: String, id: String?
  ) {
    let document = read("\(title)\n\n**\(key)**: \(value)  \n**Status**: Done\n", path: path)
    #expect(document.definitions.first { $0.strength == .document }?.id == id)
  }

  @Test(arguments: [
    ("REVIEW_REPORT_2025-01-20.md", nil), ("REVIEW_REPORT_2025-01-20-ENHANCED.md", nil),
    ("REVIEW_REPORT_2025-01-20-001.md", "REVIEW_REPORT_2025-01-20-001"),
    ("INT-001-2025-01-20.md", "INT-001"), ("ADR-2025-001-x.md", "ADR-2025-001"),
  ])
  func takesNoDateForAnID(path: String, id: String?) {
    #expect(read("# T\n", path: path).definitions.first?.id == id)
  }

  @Test func givesEveryPlaceThatNamesTheDocument() {
    let document = read(
      "---\nid: FR-001\n---\n# FR-001: Title\n\n**Requirement ID**: FR-001\n", path: "FR-001-x.md")
    #expect(document.definitions.map(\.form) == [.metadata, .firstHeading, .fileName])
    #expect(document.mentionLines == [])
    #expect(document.title == "Title")
  }

  @Test func prefersItsOwnIDToThatOfAnother() {
    let document = read(
      "# US-2.3-AC01: Snapshot\n\n**AC ID**: US-2.3-AC01  \n**Story ID**: [US-2.3](../US-2.3.md)\n")
    #expect(document.definitions.map(\.id) == ["US-2.3-AC01", "US-2.3-AC01"])
    #expect(document.definitions.map(\.form) == [.firstHeading, .metadata])
  }

  @Test func pointsAtTheDeclarationAndNotAtAnAlias() {
    let document = read("---\nid: PRD-001\naliases:\n  - PRD-001\n---\n# T\n")
    #expect(document.definitionLines == ["PRD-001 document metadata 2: T"])
    #expect(document.mentionLines == [])
  }

  @Test func takesNoTitleFromAColumnOfIDs() {
    let document = read("# T\n\n| ID | Parent |\n|--|--|\n| AC-1 | US-2 |\n")
    #expect(document.definitionLines == ["AC-1 row tableRow 5: "])
  }

  @Test func scopesItemsToTheirSections() throws {
    let document = read(
      "# T\n\n## FR-001: A\n\nSee X-1.\n\n### Sub\n\nX-2\n\n## FR-002: B\n\nX-3\n\n## Z\n\nX-4\n")
    let around = ["X-1", "X-2", "X-3", "X-4"].map { id in
      document.context(of: id).map { Int($0.definition) } ?? -2
    }
    #expect(around == [0, 0, 1, -1])
  }

  @Test func takesTheTitleFromWhereItStands() {
    #expect(read("# FR-001: Title\n").title == "Title")
    #expect(read("# Title `x` **y**\n").title == "Title x y")
    #expect(read("---\ntitle: Given\n---\ntext\n").title == "Given")
    #expect(read("text\n", path: "specs/2026-03-01-refund-flow.md").title == "Refund flow")
    #expect(read("text\n", path: "specs/refund-flow/README.md").title == "Refund flow")
  }
}
