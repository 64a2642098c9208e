import Testing

@testable import Specs

@Suite struct SchemaSectionTests {
  @Test func theSectionsAreTheHeadingsBelowTheTitle() {
    let schema = template(
      """
      # RET-[XXX]: [Record]

      ## 1. Purpose

      ## ⚠️ Disposal

      ### Backups

      ## Approvals
      """)
    #expect(
      schema.sectionLines == ["## 1. Purpose", "## ⚠️ Disposal", "### Backups", "## Approvals"])
    #expect(schema.sections.map(\.label) == ["purpose", "disposal", "backups", "approvals"])
    #expect(schema.sections.map(\.parent) == [-1, -1, 1, -1])
  }

  @Test(
    arguments: [
      "## Notes (optional)", "## Notes (Optional)", "## Notes [if applicable]",
      "## Optional: Notes", "## Notes *(optional)*", "## Notes (if any)",
      "## Notes\n\n*(optional)*", "## Notes\n\n<!-- Optional: what else matters -->",
      "## Notes\n\n_If applicable._",
      "<!-- Delete this section where nothing is open -->\n\n## Notes",
    ])
  func aSectionThatMayBeLeftOutSaysSo(heading: String) {
    let schema = template(
      "# [Title]\n\n## Goal\n\nWhy.\n\n\(heading)\n\nText.\n\n## Risks\n\nText.\n")
    #expect(schema.sectionLines == ["## Goal", "## Notes optional", "## Risks"])
  }

  @Test(
    arguments: [
      "## Notes\n\nSome of it is optional, if applicable at all.",
      "## Notes\n\n<!-- What else matters? -->", "## Optional fields", "## Options (required)",
    ])
  func talkOfOptionsMakesNoSectionOptional(heading: String) {
    #expect(template("# [Title]\n\n\(heading)\n").sections.map(\.isRequired) == [true])
  }

  @Test(
    arguments: [
      ("### Story 1: [Title]", "story"), ("### FR-XXX: [Title]", ""),
      ("### [Name of the step]", ""),
      ("### Phase {n}: {name}", "phase"), ("### Decision <Title of it>", "decision"),
    ])
  func aHeadingWithAPlaceholderStandsForAnyNumber(heading: String, label: String) throws {
    let section = try #require(template("# [Title]\n\n## Steps\n\n\(heading)\n").sections.last)
    #expect(section.isPattern)
    #expect(section.label == label)
    #expect(section.isRequired == !label.isEmpty)
  }

  @Test func theTableOfASectionIsKnownByItsHeader() {
    let schema = template(
      """
      # [Title]

      ## Data kept

      | Data Set | Legal Basis | Period |
      |----------|-------------|--------|
      | [Name] | [Law] | [Years] |

      ## Disposal

      How.

      ### Proof

      | Date | Operator |
      |------|----------|
      """)
    #expect(
      schema.sectionLines == [
        "## Data kept | dataset | legalbasis | period", "## Disposal",
        "### Proof | date | operator",
      ])
  }

  @Test func aHeadingIsKnownByItsFacetToo() {
    let schema = template("# [Title]\n\n## Error Handling\n\n## Colours\n")
    #expect(schema.sections.map(\.facet) == [.errorHandling, nil])
  }
}
