import Findings
import Markdown
import Testing

@testable import Specs

@Suite struct MentionTests {
  @Test(arguments: [
    ("See FR-001 here.", ["FR-001 bare"]), ("Done (FR-001).", ["FR-001 parentheses"]),
    ("Done (see FR-001).", ["FR-001 parentheses"]), ("See `FR-001`.", ["FR-001 code"]),
    ("See **FR-001**.", ["FR-001 bold"]), ("See [FR-001].", ["FR-001 bracket"]),
    ("FR-001, FR-002 and FR-003.", ["FR-001 list", "FR-002 list", "FR-003 list"]),
    ("FR-001/FR-002", ["FR-001 list", "FR-002 list"]),
    (
      "`FR-001`, **FR-002**, [FR-003], FR-004",
      ["FR-001 code", "FR-002 bold", "FR-003 bracket", "FR-004 list"]
    ),
    ("See [x](x.md), FR-004.", ["FR-004 list"]),
    ("FR-001 to FR-003", ["FR-001 range", "(FR-002 range)", "FR-003 range"]),
    ("FR-001 through FR-002", ["FR-001 range", "FR-002 range"]),
    ("FR-009–FR-011", ["FR-009 range", "(FR-010 range)", "FR-011 range"]),
    ("FR-001..FR-003", ["FR-001 range", "(FR-002 range)", "FR-003 range"]),
    ("**FR-001** to **FR-003**", ["FR-001 range", "(FR-002 range)", "FR-003 range"]),
    ("T001-T003", ["T001 range", "(T002 range)", "T003 range"]),
    ("L2-NAV-010 thru -012", ["L2-NAV-010 range", "(L2-NAV-011 range)", "L2-NAV-012 range"]),
    ("FR-001..003", ["FR-001 range", "(FR-002 range)", "FR-003 range"]),
    ("FR-003 to FR-001", ["FR-003 bare", "FR-001 bare"]),
    ("FR-001 to TC-003", ["FR-001 bare", "TC-003 bare"]),
    ("FR-0001 - FR-0003", ["FR-0001 bare", "FR-0003 bare"]),
    ("TC-0001, 0002, 0003", ["TC-0001 elided", "TC-0002 elided", "TC-0003 elided"]),
    ("TC-001, 002 and 003 pass", ["TC-001 elided", "TC-002 elided", "TC-003 elided"]),
    ("GAP-03/05", ["GAP-03 elided", "GAP-05 elided"]),
    (
      "L2-FILE-010, -020, -030", ["L2-FILE-010 elided", "L2-FILE-020 elided", "L2-FILE-030 elided"]
    ),
    ("US-1.1, 1.2", ["US-1.1 elided", "US-1.2 elided"]),
    ("FR-0338, 0340, INT-0254", ["FR-0338 elided", "FR-0340 elided", "INT-0254 list"]),
    ("FR-1183, 1184 were", ["FR-1183 elided", "FR-1184 elided"]),
    ("REQ-100, 200 users", ["REQ-100 bare"]), ("FR-001, 5 times", ["FR-001 bare"]),
    ("FR-001, 100% done", ["FR-001 bare"]), ("FR-10, 20", ["FR-10 bare"]),
    ("FR-001,\n002 and", ["FR-001 elided", "FR-002 elided"]),
    ("> FR-001,\n> 002,\n> 003.", ["FR-001 elided", "FR-002 elided", "FR-003 elided"]),
    ("FR-100,\n200 users", ["FR-100 bare"]),
    ("FR-001 to\nFR-003", ["FR-001 range", "(FR-002 range)", "FR-003 range"]),
    ("| A |\n|--|\n| `a \\| FR-444` |", ["FR-444 code"]),
    ("All FR-* items", ["FR- wildcard"]), ("L1-APP-*", ["L1-APP- wildcard"]),
    ("int-042 is written so", ["int-042 bare"]), ("Is FR-001’s", ["FR-001 bare"]),
    ("[FR-001](a.md) only", []), ("![FR-001](a.png)", []), ("<https://x.example/FR-001>", []),
    ("https://x.example/FR-001", []), ("ops@fr-001.example", []), ("`INT-001-ledger.md`", []),
    ("<b title=\"FR-001\">x</b>", ["x"].filter { _ in false }), ("INT-001-ledger", []),
    ("REQ-001은 맞다", ["REQ-001 bare"]), ("FR-001:FR-002", ["FR-001 bare", "FR-002 bare"]),
    ("| A | B |\n|--|--|\n| x | FR-001, 002 |", ["FR-001 elided", "FR-002 elided"]),
    ("| A | B |\n|--|--|\n| x \\| FR-001 | `FR-002` |", ["FR-001 bare", "FR-002 code"]),
    ("> quoted FR-001\nlazy FR-002", ["FR-001 bare", "FR-002 bare"]),
    ("&amp; FR-001 &lt; FR-002", ["FR-001 bare", "FR-002 bare"]),
    ("```\n# see FR-001\n```", ["FR-001 fence"]),
    ("```mermaid\nA[FR-001] --> B\n```", ["FR-001 mermaid"]),
    ("    indented FR-001", ["FR-001 fence"]), ("~~FR-001~~", ["FR-001 bare"]),
    ("Footnote[^1].\n\n[^1]: See FR-001.", ["FR-001 bare"]),
    ("FR_001 and A_B_2", ["FR_001 list", "A_B_2 list"]),
  ])
  func readsEveryWayOfWriting(text: String, expected: [String]) {
    let document = read("Start.\n\n" + text + "\n")
    #expect(document.mentionLines == expected)
    for mention in document.mentions where !mention.isImplied {
      let written = document.text(mention.range)
      #expect(mention.id.hasSuffix(written.drop { $0 == "-" }) || written == mention.id + "*")
      let literal = Array(document.tree.literal(of: Int(mention.node)))
      #expect(String(decoding: literal[mention.literal.indices], as: UTF8.self) == written)
    }
  }

  @Test(arguments: [
    ("FR-001 to 003", ["FR-001 range", "(FR-002 range)", "FR-003 range"]),
    ("FR-001–003", ["FR-001 range", "(FR-002 range)", "FR-003 range"]),
    ("FR-001 – 003", ["FR-001 range", "(FR-002 range)", "FR-003 range"]),
    ("FR-001...003", ["FR-001 range", "(FR-002 range)", "FR-003 range"]),
    ("FR-100 to 102.", ["FR-100 range", "(FR-101 range)", "FR-102 range"]),
    ("FR-100–102", ["FR-100 range", "(FR-101 range)", "FR-102 range"]),
    ("**FR-001** to 003", ["FR-001 range", "(FR-002 range)", "FR-003 range"]),
    ("`FR-001`, 002 and 003", ["FR-001 elided", "FR-002 elided", "FR-003 elided"]),
    ("**FR-001 to 003**", ["FR-001 range", "(FR-002 range)", "FR-003 range"]),
    ("`FR-001`–003", ["FR-001 range", "(FR-002 range)", "FR-003 range"]),
    ("`FR-001..003`", ["FR-001 range", "(FR-002 range)", "FR-003 range"]),
    ("| A |\n|--|\n| FR-001 to 003 |", ["FR-001 range", "(FR-002 range)", "FR-003 range"]),
    ("FR-001 to 3 teams", ["FR-001 bare"]), ("FR-001 to 300 teams", ["FR-001 bare"]),
    ("FR-100 to 200 users", ["FR-100 bare"]), ("FR-100–200 ms", ["FR-100 bare"]),
    ("FR-001 to 100% done", ["FR-001 bare"]), ("FR-001 to 0.5 s", ["FR-001 bare"]),
    ("FR-001–3", ["FR-001 bare"]), ("FR-001..3", ["FR-001 bare"]),
    ("FR-003 to 001", ["FR-003 bare"]), ("FR-003–001", ["FR-003 bare"]),
    ("FR-001 – 2024 plan", ["FR-001 bare"]), ("FR-001 to 003x", ["FR-001 bare"]),
    ("**FR-001** to 3 teams", ["FR-001 bold"]), ("see **FR-001** 002", ["FR-001 bold"]),
    ("US-1.9 to 1.11", ["US-1.9 range", "(US-1.10 range)", "US-1.11 range"]),
  ])
  func readsTheFarEndOfARangeOnlyWhereItIsOne(text: String, expected: [String]) {
    #expect(read("Start.\n\n" + text + "\n").mentionLines == expected)
  }

  @Test(arguments: [
    ("**FR-***", ["FR- wildcard"]), ("all **L1-APP-*** items", ["L1-APP- wildcard"]),
    ("**all FR-***.", ["FR- wildcard"]), ("**FR-\\***", ["FR- wildcard"]),
    ("**`FR-*`**", ["FR- wildcard"]), ("**A-***", []), ("**FR-****", []), ("**FR-***x", []),
    ("**Pre-***", []), ("***FR-***", ["FR- wildcard"]),
  ])
  func readsAWildcardInBold(text: String, expected: [String]) {
    let document = read("Start.\n\n" + text + "\n")
    #expect(document.mentionLines == expected)
    for mention in document.mentions where !text.contains("\\") {
      #expect(document.text(mention.range) == mention.id + "*")
    }
  }

  @Test func completesTheFarEndOfARange() {
    let document = read("E13-A9 through A11. But E13-A1 is over A2.\n")
    #expect(
      document.mentionLines == [
        "E13-A9 range", "(E13-A10 range)", "E13-A11 range", "E13-A1 bare", "A2 bare",
      ])
    #expect(
      document.mentions.prefix(3).map { document.text($0.range) } == ["E13-A9", "through", "A11"])
  }

  @Test func capsRanges() {
    #expect(read("FR-1 to FR-1002\n").mentions.count == 1002)
    #expect(read("FR-1 to FR-999999\n").mentions.count == 2)
  }

  @Test func readsMetadataValues() {
    let document = read(
      """
      ---
      id: FR-001
      aliases: [FR-001]
      depends_on: [INT-001, INT-002]
      related:
        - "[[PRD-001-ledger|PRD-001]]"
      range: TC-001 to TC-003
      spec: design/api/x.yaml
      ---
      """)
    #expect(
      document.mentionLines == [
        "INT-001 front-matter", "INT-002 front-matter", "TC-001 range", "(TC-002 range)",
        "TC-003 range",
      ])
    #expect(document.context(of: "INT-001")?.key == "dependson")
    #expect(document.context(of: "INT-001")?.place == .frontMatter)
    #expect(document.linkLines == ["wiki-link PRD-001-ledger", "path design/api/x.yaml"])
  }
}

@Suite struct LinkUseTests {
  @Test(arguments: [
    ("[a](b.md)", ["link b.md"]), ("[a](b.md#c)", ["link-anchor b.md#c"]),
    ("[a](#c)", ["link-anchor #c"]), ("![a](b.png)", ["image b.png"]),
    ("[![a](b.png)](c.md)", ["link c.md", "image b.png"]), ("[a](<b c.md>)", ["link b c.md"]),
    ("[a][r]\n\n[r]: /b.md", ["link /b.md"]), ("https://x.example/a", ["link https://x.example/a"]),
    ("[[INT-001]]", ["wiki-link INT-001"]), ("[[INT-001|Ledger]]", ["wiki-link INT-001"]),
    ("[[page#Some anchor|label]]", ["wiki-link page#Some anchor"]),
    ("[[project#^MEMBER-002|박서연]]", ["wiki-link project#^MEMBER-002"]),
    ("| A |\n|--|\n| [[INT-001\\|Ledger]] |", ["wiki-link INT-001"]),
    ("| A |\n|--|\n| [[INT-001|Ledger]] |", ["wiki-link INT-001"]),
    ("`design/api/x.yaml`", ["path design/api/x.yaml"]), ("`x.yaml`", ["path x.yaml"]),
    ("`../a/INT-001-x.md#b`", ["path ../a/INT-001-x.md#b"]), ("`docs/specs`", ["path docs/specs"]),
    ("`npm run build`", []), ("`a.b()`", []), ("`/v1/users`", []), ("`x = y/z`", []),
    ("`data.status`", []), ("`user.name`", []), ("[[ ]]", []), ("[[a", []),
  ])
  func readsEveryKindOfLink(text: String, expected: [String]) {
    let document = read("Start.\n\n" + text + "\n")
    #expect(document.linkLines == expected)
    #expect(document.mentionLines == [])
  }

  @Test func pointsAtTheTarget() {
    let document = read("a [b](c.md) `d/e.md` [[F-1|g]]\n")
    #expect(document.links.map { document.text($0.range) } == ["c.md", "d/e.md", "F-1"])
  }
}

@Suite struct ReferenceContextTests {
  @Test(arguments: [
    ("## Dependencies\n\n- X-1", "bullet", "", ""),
    ("**Depends on:** X-1", "prose", "dependson", ""),
    ("## S\n\n- **Core Features**: X-1", "bullet", "corefeatures", ""),
    ("## S\n\n- **Core Features**:\n  - X-1", "bullet", "corefeatures", ""),
    ("## S\n\nCovers:\n- X-1", "bullet", "covers", ""),
    ("## S\n\n**Prerequisite Requirements:**\n\n- X-1", "bullet", "prerequisiterequirements", ""),
    ("> See X-1", "blockquote", "", ""), ("## About X-1", "heading", "", ""),
    (
      "| Artifact Type | Reference |\n|--|--|\n| Test Cases | X-1 |", "table", "testcases",
      "reference"
    ),
    ("| Name | Affects |\n|--|--|\n| n | X-1 |", "table", "n", "affects"),
    ("| Code | Name | Affects |\n|--|--|--|\n| n | m | X-1 |", "table", "", "affects"),
    ("### B-1: b\nDepends on: X-1", "prose", "dependson", ""),
    ("### B-1: b\n\nStatus: Draft\nDepends on: X-1", "prose", "dependson", ""),
    ("### B-1: b\n\nStatus: Draft\n\nDepends on: X-1", "prose", "dependson", ""),
    ("### B-1: b\n\n> Depends on: X-1", "blockquote", "dependson", ""),
    ("**Depends on:** B-1, **Verifies:** X-1", "prose", "verifies", ""),
    ("**Depends on:** X-1, **Verifies:** B-1", "prose", "dependson", ""),
    ("| **Verifies** | X-1 |\n|--|--|\n| a | b |", "table", "verifies", ""),
    ("## B-1: b\n\n| Verifies | X-1 |\n|--|--|\n| a | b |", "table", "verifies", ""),
    ("```\nX-1\n```", "fence", "", ""), ("**A:** b | **Traces to:** X-1", "prose", "tracesto", ""),
  ])
  func knowsWhatSurroundsAReference(text: String, place: String, key: String, column: String) throws
  {
    let context = try #require(read("# T\n\n" + text + "\n").context(of: "X-1"))
    #expect("\(context.place)" == place)
    #expect(context.key == key)
    #expect(context.column == column)
  }

  @Test func namesTheSubjectOfAMatrixRow() throws {
    let document = read(
      """
      # T

      ## Dependencies Matrix

      | Integration | Core |
      |--|--|
      | REQ-1 | X-1 |
      | [REQ-2](REQ-2.md) | X-2 |
      | Words | X-3 |
      """)
    let subjects = ["X-1", "X-2", "X-3"].map { document.context(of: $0)?.subject ?? -9 }
    #expect(subjects[0] >= 0 && document.mentions[Int(subjects[0])].id == "REQ-1")
    #expect(subjects[1] <= -2 && document.links[-2 - Int(subjects[1])].target == "REQ-2.md")
    #expect(subjects[2] == -1)
  }

  @Test func isSharedByReferencesInTheSamePlace() {
    #expect(read("X-1, X-2 and X-3\n\nX-4\n").contexts.count == 1)
  }

  @Test func knowsTheNearestHeading() {
    let document = read("# T\n\nX-1\n\n## A\n\nX-2\n")
    #expect(document.context(of: "X-1")?.heading == 0)
    #expect(document.context(of: "X-2")?.heading == 1)
  }
}
