import Testing

@testable import Specs

@Suite struct SchemaFieldTests {
  /// The same keys in every style that metadata has.
  private static let styles = [
    "---\nowner: [Team]\nstage: Draft | In Review | Final\nreviewed: YYYY-MM-DD\n---\n# [Title]\n",
    """
    # [Title]

    ## Metadata

    ```yaml
    owner: [Team]
    stage: Draft | In Review | Final
    reviewed: YYYY-MM-DD
    ```
    """,
    """
    # [Title]

    **Owner:** [Team]\\
    **Stage:** [Draft / In Review / Final]\\
    **Reviewed:** YYYY-MM-DD
    """,
    "# [Title]\n\n- **Owner**: [Team]\n- **Stage**: [Draft/In Review/Final]\n- **Reviewed**: [Date]\n",
    "# [Title]\n\n> Owner: [Team]\n> Stage: Draft | In Review | Final\n> Reviewed: YYYY-MM-DD\n",
    """
    # [Title]

    | Field | Value |
    |-------|-------|
    | **Owner** | [Team] |
    | **Stage** | Draft / In Review / Final |
    | **Reviewed** | YYYY-MM-DD |
    """,
    "# [Title]\n\nOwner: [Team]\nStage: Draft | In Review | Final\nReviewed: YYYY-MM-DD\n",
  ]

  @Test(arguments: styles)
  func everyStyleOfMetadataMakesFields(text: String) {
    let fields = template(text).fields
    #expect(fields.map(\.key) == ["owner", "stage", "reviewed"])
    #expect(fields.map(\.allowed) == [[], ["Draft", "In Review", "Final"], []])
    #expect(fields.map(\.isDate) == [false, false, true])
    #expect(fields.map(\.isRequired) == [true, true, true])
    #expect(!fields[1].choice.isEmpty && fields[0].choice.isEmpty)
  }

  @Test(
    arguments: [
      "reviewer: [Name] # optional", "reviewer: [Optional]", "reviewer: [Name, if applicable]",
      "reviewer: \"\" # leave empty until then", "'reviewer (optional)': [Name]",
    ])
  func aKeyThatMayBeLeftOutSaysSo(line: String) {
    let schema = template("---\nowner: [Team]\n\(line)\n---\n# [Title]\n")
    #expect(schema.fieldLines == ["owner", "reviewer optional"])
  }

  @Test func theValueOptionalOfAChoiceMakesNoKeyOptional() {
    #expect(
      template("# [Title]\n\n**Priority:** Required | Optional | Unwanted\n").fieldLines
        == ["Priority: Required/Optional/Unwanted"])
  }

  @Test func aKeyThatIsRepeatedIsOneField() {
    #expect(
      template("---\nowner: [Team]\n---\n# [T]\n\n**Owner:** [Team]\n").fieldLines == ["owner"])
  }
}

@Suite struct ValueChoiceTests {
  @Test(
    arguments: [
      ("[Low/Medium/High]", ["Low", "Medium", "High"]),
      ("Draft | In Review | Final", ["Draft", "In Review", "Final"]),
      ("[HTTPS / SFTP / AMQP]", ["HTTPS", "SFTP", "AMQP"]),
      ("Erase / Archive / Anonymise", ["Erase", "Archive", "Anonymise"]),
      ("[Yes/No]", ["Yes", "No"]), ("Required / Not required", ["Required", "Not required"]),
      ("[open | on-hold | closed]", ["open", "on-hold", "closed"]),
    ])
  func namesBetweenBarsOrSlashesAreAClosedList(text: String, values: [String]) {
    let choice = ValueChoice(text)
    #expect(choice?.values == values)
    #expect(choice?.isClosed == true)
  }

  @Test(
    arguments: [
      "[REST / SOAP / etc.]", "[REST/SOAP/Other]", "HTTPS | SFTP | …", "HTTPS | SFTP | ...",
      "[OAuth / Basic / Custom Auth]", "Inbound | Outbound",
    ])
  func aListThatLeavesRoomIsOpen(text: String) {
    #expect(ValueChoice(text)?.isClosed == false)
  }

  @Test(
    arguments: [
      "[Team]", "Draft", "[Provider/Team]", "[Requests per minute/hour]", "https://example.org/a/b",
      "[What happens / who is told / when does it end?]", "YYYY-MM-DD", "",
    ])
  func aDescriptionIsNoChoice(text: String) {
    #expect(ValueChoice(text) == nil)
  }
}
