import Testing

@testable import Specs

@Suite struct SchemaPlaceholderTests {
  @Test func itsOwnTextsAreItsPlaceholders() {
    let schema = template(
      """
      ---
      reviewed: YYYY-MM-DD
      ---
      # RET-[XXX]: [Record]

      Kept by {team name} for <Number of Years>, see FR-XXX.

      - [ ] [Who agreed]
      - [x] Done, see [the law](law.md), [law][], [^1] and ![a picture](a.svg)
      - [Pending], [N/A] and [FR-001] say something

      [law]: law.md
      """)
    #expect(
      schema.placeholders == [
        "YYYY-MM-DD", "[XXX]", "[Record]", "{team name}", "<Number of Years>", "FR-XXX",
        "[Who agreed]",
      ])
  }

  @Test(
    arguments: [
      "<https://example.org>", "<ana@example.org>", "<br>", "<img src=\"a.svg\">", "${HOME}",
      "[ ]", "[1]", "[^note]", "YYYY", "XX", "MAX", "MMMM", "SPHINX", "[a\nb]",
      "[\(String(repeating: "long ", count: 60))]",
    ])
  func whatIsWrittenOutIsNoPlaceholder(text: String) {
    #expect(template("# Title\n\nText \(text) text.\n").placeholders.isEmpty)
  }

  @Test(
    arguments: [
      ("---\nid: INT-[XXX]\n---\n# [Title]\n", "INT"), ("# REQ-I-XXX: [Title]\n", "REQ-I"),
      ("# INT-000: [Title]\n", "INT"), ("# RET-{number} [Title]\n", "RET"),
      ("# ADR-NNN — [Title]\n", "ADR"), ("# [Title]\n", nil), ("# API Integration: [Name]\n", nil),
    ])
  func theFamilyOfItsIDsIsThatOfItsOwn(text: String, family: String?) {
    #expect(template(text).family == family)
  }

  @Test func aPlaceThatIsLeftOpenIsKnownByItsSectionAndLabel() {
    let schema = template(
      """
      # [Title]

      ## Keeper

      - **Team**: [Name]
      - [ ] [Who agreed]

      | Role | Person |
      |------|--------|
      | Officer | [Name] |

      Ask [name] first.
      """)
    #expect(schema.openSlots == ["keeper/team", "keeper/", "keeper/officer"])
  }
}
