import Findings
import Testing

@testable import Specs

@Suite struct MetadataStyleTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var style: MetadataStyle
    var entries: [String]
    var testDescription: String { name }
  }

  static let examples = [
    Example(
      name: "front matter", text: "---\nid: FR-1\ndepends_on: [A-1, A-2]\n---\n# T\n",
      style: .frontMatter, entries: ["id=FR-1", "depends_on=A-1, A-2"]),
    Example(
      name: "yaml block",
      text: "# T\n\n## Metadata\n\n```yaml\nid: INT-1\nstatus: \"Draft\"\n```\n\n## Body\n",
      style: .yamlBlock, entries: ["id=INT-1", "status=Draft"]),
    Example(
      name: "bold keys, hard breaks", text: "# T\n\n**Author:** Ana  \n**Date:** 2026-01-01\n",
      style: .boldKey, entries: ["Author=Ana", "Date=2026-01-01"]),
    Example(
      name: "bold keys, soft breaks",
      text: "# T\n\n## General Information\n**Owner**: Ana\n**External System**: `X` by *Y*\n",
      style: .boldKey, entries: ["Owner=Ana", "External System=X by Y"]),
    Example(
      name: "bold keys, several a line, bars", text: "# T\n\n**A:** x | **B:** y | **C**: z\n",
      style: .boldKey, entries: ["A=x", "B=y", "C=z"]),
    Example(
      name: "bold keys, several a line, blanks", text: "# T\n\n**A:** x  **B:** y\n",
      style: .boldKey, entries: ["A=x", "B=y"]),
    Example(
      name: "bold keys, several a line, one blank",
      text: "# T\n\n**Status:** In Review **Owner:** Ana\n**Note:** see it. **Really:** do\n",
      style: .boldKey, entries: ["Status=In Review", "Owner=Ana", "Note=see it. Really: do"]),
    Example(
      name: "bold keys, several a line, commas",
      text: "# T\n\n**Depends on:** B-001, **Verifies:** B-002; **Version:** 1.0 **Owner**: Ana\n",
      style: .boldKey,
      entries: ["Depends on=B-001", "Verifies=B-002", "Version=1.0", "Owner=Ana"]),
    Example(
      name: "bold keys, several a line, many IDs",
      text: "# T\n\n**Depends on:** B-0001, B-0002, B-0003, B-0004, B-0005, **Verifies:** B-0006\n",
      style: .boldKey,
      entries: ["Depends on=B-0001, B-0002, B-0003, B-0004, B-0005", "Verifies=B-0006"]),
    Example(
      name: "bold keys between rules",
      text: "# T\n\n---\n\n**Requirement ID**: FR-001  \n**Title**: X\n\n---\n\n## S\n",
      style: .boldKey, entries: ["Requirement ID=FR-001", "Title=X"]),
    Example(
      name: "bold keys that open an overview",
      text: "# PRD: T\n\n## Overview\n\n**Author:** Ana  \n**Status:** Draft\n\nText.\n",
      style: .boldKey, entries: ["Author=Ana", "Status=Draft"]),
    Example(
      name: "list keys, bold", text: "# T\n\n- **Status:** Draft\n- **Deciders**: Ana, Bo\n",
      style: .listKey, entries: ["Status=Draft", "Deciders=Ana, Bo"]),
    Example(
      name: "list keys, plain",
      text: "# T\n\n## Document Control\n\n- Status: Draft\n- Owner: Ana\n",
      style: .listKey, entries: ["Status=Draft", "Owner=Ana"]),
    Example(
      name: "blockquote, plain", text: "# T\n\n> Spec: Ledger\n> Created: 2026-01-06\n> Type: X\n",
      style: .blockquoteKey, entries: ["Spec=Ledger", "Created=2026-01-06", "Type=X"]),
    Example(
      name: "blockquote, plain and bold", text: "# T\n\n> Spec: x\n> **Status:** Draft\n",
      style: .blockquoteKey, entries: ["Spec=x", "Status=Draft"]),
    Example(
      name: "blockquote, bold", text: "# T\n\n> **File:** a.md  \n> **Purpose:** why\n",
      style: .blockquoteKey, entries: ["File=a.md", "Purpose=why"]),
    Example(
      name: "table with named columns",
      text: "# T\n\n| Field | Value |\n|---|---|\n| **Status** | Draft |\n| Date | 2026 |\n",
      style: .keyValueTable, entries: ["Status=Draft", "Date=2026"]),
    Example(
      name: "table without header",
      text: "# T\n\n|  |  |\n|---|---|\n| Status | **Draft** |\n",
      style: .keyValueTable, entries: ["Status=Draft"]),
    Example(
      name: "table whose header is a pair",
      text: "# T\n\n| Document | L1 Requirements |\n|---|---|\n| Version | 0.1 |\n",
      style: .keyValueTable, entries: ["Document=L1 Requirements", "Version=0.1"]),
    Example(
      name: "plain lines", text: "# T\n\nStatus: Draft\nOwner: Ana Lima\n\nProse follows here.\n",
      style: .plainKey, entries: ["Status=Draft", "Owner=Ana Lima"]),
    Example(
      name: "plain lines with an ampersand",
      text: "# T\n\nOwner: Ana\nTeam: \"Data & backups\"\nStatus: Draft\n",
      style: .plainKey, entries: ["Owner=Ana", "Team=\"Data & backups\"", "Status=Draft"]),
    Example(
      name: "full-width colon", text: "# 문서\n\n**상태：** 초안\n", style: .boldKey,
      entries: ["상태=초안"]),
  ]

  @Test(arguments: examples)
  func readsEveryStyle(example: Example) {
    let document = read(example.text)
    #expect(document.entryLines == example.entries)
    #expect(document.metadata.entries.allSatisfy { $0.style == example.style })
    #expect(document.findings.isEmpty)
    if example.style != .frontMatter { #expect(document.metadata.blocks.count == 1) }
  }

  @Test(arguments: examples)
  func readsTheSameFromCRLF(example: Example) {
    #expect(read(example.text.replacing("\n", with: "\r\n")).entryLines == example.entries)
  }

  @Test func combinesStylesInOneDocument() {
    let document = read(
      """
      ---
      id: FR-1
      ---
      # FR-1: T

      > Type: Integration

      **Owner:** Ana

      - **Status**: Draft

      | Field | Value |
      |---|---|
      | Phase | 3 |

      ## Metadata

      ```yaml
      version: "1.0"
      ```
      """)
    #expect(
      document.entryLines == [
        "id=FR-1", "Type=Integration", "Owner=Ana", "Status=Draft", "Phase=3", "version=1.0",
      ])
    #expect(Set(document.metadata.entries.map(\.style)).count == 6)
  }

  @Test(arguments: [
    "# T\n\nNote: this is prose.\n", "# T\n\nSome words. Status: not a key here\n",
    "# T\n\n## Design\n\n**URL:** x\n", "# T\n\n## Design\n\n- **URL**: x\n",
    "# T\n\n| Where | What |\n|---|---|\n| [Fees](fees.md) | What is paid |\n",
    "# T\n\n| ID | Title |\n|---|---|\n| FR-1 | x |\n", "# T\n\n**As a** user\n**I want** x\n",
    "# T\n\n- Services that run: many\n- plain\n", "# T\n\n> ISO/IEC 29110-5-1-2 Work: X\n",
    "# T\n\nhttps://example.org/\n",
    "# T\n\n```yaml\napiVersion: v1\nworkloads: {}\n```\n", "# T\n\nwhich creates: this\n",
    "# T\n\n## S\n\n| Attribute | Value |\n|---|---|\n| A | b |\n",
  ])
  func takesOnlyMetadataForMetadata(text: String) {
    #expect(read(text).entryLines == [])
  }

  @Test func keepsTheSourceOfKeysAndValues() throws {
    let document = read("# T\n\n**Last Modified:** `2026-01-01` | **Owner**: [Ana](a.md)\n")
    let entries = document.metadata.entries
    #expect(entries.map { document.text($0.keyRange) } == ["Last Modified", "Owner"])
    #expect(entries.map { document.text($0.valueRange) } == ["`2026-01-01`", "[Ana](a.md)"])
    #expect(entries.map(\.key) == ["lastmodified", "owner"])
    #expect(document.metadata["lastmodified"]?.value == "2026-01-01")
  }

  @Test func givesKeysUnderAnItemToTheItem() {
    let document = read(
      """
      # Non-functional requirements

      ## Performance

      ### NFR-001: Fast

      **Priority:** High  
      **Status:** Draft

      Prose.

      - **Related:** INT-0109
      - **Test Cases:** TC-1

      #### Details

      **Owner:** Ana

      ## Other

      **Owner:** Bo
      """)
    #expect(
      document.entryLines == [
        "NFR-001/Priority=High", "NFR-001/Status=Draft", "NFR-001/Related=INT-0109",
        "NFR-001/Test Cases=TC-1", "NFR-001/Owner=Ana",
      ])
    #expect(document.metadata["owner"] == nil)
  }

  @Test(arguments: [
    ("Status: Draft\nOwner: Ana", ["B-1/Status=Draft", "B-1/Owner=Ana"]),
    ("> Status: Draft", ["B-1/Status=Draft"]), ("Status: Draft\nand prose", []),
    ("Rationale: it is so. Really", []), ("Covers:\n\n- X-1", []),
  ])
  func readsPlainKeysUnderAnItem(text: String, entries: [String]) {
    #expect(read("# T\n\n## B-1: b\n" + text + "\n").entryLines == entries)
  }

  @Test func keepsRunsOfKeysElsewhereForDisplay() {
    let document = read("# T\n\n## API\n\n**Base URL:** x\n**Auth:** y\n\n**Note:** one\n")
    #expect(document.metadata.entries.isEmpty)
    #expect(document.metadata.labels.map(\.label) == ["Base URL", "Auth"])
    #expect(document.metadata.labelBlocks.count == 1)
  }

  @Test func readsOpenFastTraceKeys() {
    let document = read(
      """
      # Design

      #### State
      `swdd~state~1`

      Status: approved

      The state is kept.

      Comment:
      Deprecated: not really, only `swdd~other~1` is.

      Needs:
      - impl
      - utest
      """)
    #expect(
      document.entryLines == [
        "swdd~state~1/Status=approved",
        "swdd~state~1/Comment=Deprecated: not really, only swdd~other~1 is.",
        "swdd~state~1/Needs=impl, utest",
      ])
    #expect(document.mentionLines == ["swdd~other~1 code"])
  }

  @Test func readsAListUnderAKey() {
    let document = read("# T\n\n**Tags:**\n\n- one\n- two\n")
    #expect(document.metadata["tags"]?.values == ["one", "two"])
  }
}
