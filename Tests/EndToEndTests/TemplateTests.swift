import Foundation
import Testing

/// Templates of the user's own: a Markdown file, and no code.
@Suite struct TemplateTests {
  /// A sixth shape: a record of what data is kept and for how long, as no built-in template has it.
  private static let retention = """
    ---
    id: RET-[XXX]
    keeper: [Team]
    class: Public | Internal | Secret
    medium: [Disk / Tape / etc.]
    reviewed: YYYY-MM-DD
    auditor: [Name] # optional
    ---
    # RET-[XXX]: [Record]

    ## Why it is kept

    [Purpose of keeping it]

    ## Periods

    | Data Set | Legal Basis | Period |
    |----------|-------------|--------|
    | [Data set] | [Law] | [Number of years] |

    ## Disposal

    ### Proof of Erasure

    ### Holds

    ## Exceptions (optional)
    """

  private static let good = """
    ---
    id: RET-001
    keeper: Archive
    class: Internal
    medium: Microfilm
    reviewed: 2026-02-03
    ---
    # RET-001: Invoices

    ## 1. Why it is kept

    The tax office may ask [Pending].

    ## 2. Periods

    | Data Set | Legal Basis | Period |
    |----------|-------------|--------|
    | Invoices | Tax code | 10 years |

    ## 3. Disposal

    ### Proof of erasure

    A log line.

    ### Holds

    None.

    """

  private static let bad = """
    ---
    id: RET-002
    class: Secrett
    medium: Tape
    reviewed: 2026-02-30
    ---
    # RET-002: Access logs

    ## Why it is kept

    [Purpose of keeping it]

    ## Disposal

    ### Holds

    None.

    """

  /// `path:line:column rule` for each finding of `check`.
  private func findings(_ outcome: Outcome) -> [String] {
    outcome.output.split(separator: "\n").compactMap { line in
      guard !line.hasPrefix(" "), let open = line.lastIndex(of: "["), line.hasSuffix("]") else {
        return nil
      }
      let place = line.split(separator: ": ").first ?? ""
      return "\(place) \(line[line.index(after: open)...].dropLast())"
    }
  }

  private static let expected = [
    "Content/records/RET-002-logs.md:2:1 missing-metadata",
    "Content/records/RET-002-logs.md:3:8 invalid-metadata-value",
    "Content/records/RET-002-logs.md:5:11 invalid-date",
    "Content/records/RET-002-logs.md:7:1 missing-section",
    "Content/records/RET-002-logs.md:7:1 missing-section",
    "Content/records/RET-002-logs.md:11:1 placeholder-left",
  ]

  @Test func aTemplateOfASixthShapeWorksByDroppingItIntoAFolder() throws {
    let project = try Project([
      "Content/README.md": "# Archive\n\nWhat we keep.\n",
      "Content/records/README.md": "# Records\n\nOne page a record.\n",
      "Content/records/_template.md": Self.retention,
      "Content/records/RET-001-invoices.md": Self.good,
      "Content/records/RET-002-logs.md": Self.bad,
    ])
    let outcome = try project.run("check", ["--verbose"])
    #expect(findings(outcome).sorted() == Self.expected.sorted(), "\(outcome.output)")
    #expect(outcome.output.contains("the section “Periods” of the template records/_template.md"))
    #expect(outcome.output.contains("the section “Proof of Erasure” of the template"))
    #expect(outcome.output.contains("the metadata lacks `keeper`, which the template"))
    #expect(outcome.output.contains("did you mean “Secret”?"))
    for name in ["RET-001-invoices.md", "RET-002-logs.md"] {
      #expect(outcome.error.contains("records/\(name): records/_template.md, by its folder"))
    }
    #expect(outcome.error.contains("records/README.md: no template"))
    try project.run("build")
    #expect(project.files(in: "Public").keys.filter { $0.contains("_template") } == [])
  }

  @Test(
    arguments: [
      ("Content/records/retention.md", "paths: [\"records/*.md\"]"),
      ("Templates/retention.md", "ids: [RET]"),
    ])
  func theConfigurationNamesATemplateAndWhatItGoverns(file: String, governs: String) throws {
    let project = try Project([
      "specweft.yml": "templates:\n  retention:\n    file: \(file)\n    \(governs)\n",
      file: Self.retention,
      "Content/records/RET-001-invoices.md": Self.good,
      "Content/records/RET-002-logs.md": Self.bad,
    ])
    let outcome = try project.run("check", ["--verbose"])
    #expect(findings(outcome).sorted() == Self.expected.sorted(), "\(outcome.output)")
    #expect(outcome.error.contains("RET-001-invoices.md: retention, by the configuration"))
    #expect(!outcome.error.contains("retention.md:"), "it is no document")
    try project.run("build")
    #expect(project.files(in: "Public").keys.filter { $0.contains("retention") } == [])
  }

  @Test func aTemplateAmongTheSpecificationsGovernsThoseOfItsFamily() throws {
    let project = try Project([
      "Content/forms/retention-form.md": Self.retention,
      "Content/records/RET-001-invoices.md": Self.good,
      "Content/records/RET-002-logs.md": Self.bad,
    ])
    let outcome = try project.run("check", ["--verbose"])
    #expect(findings(outcome).sorted() == Self.expected.sorted(), "\(outcome.output)")
    #expect(outcome.error.contains("RET-002-logs.md: forms/retention-form.md, by its ID"))
  }

  @Test func theNearestTemplateWins() throws {
    let project = try Project([
      "Content/_template.md": "# [Title]\n\n## Summary\n",
      "Content/records/_template.md": Self.retention,
      "Content/records/RET-001-invoices.md": Self.good,
      "Content/notes/a.md": "# A\n\n## Text\n\nText.\n",
    ])
    let outcome = try project.run("check", ["--verbose"])
    #expect(findings(outcome) == ["Content/notes/a.md:1:1 missing-section"])
    #expect(outcome.error.contains("notes/a.md: _template.md, by its folder"))
    #expect(outcome.error.contains("RET-001-invoices.md: records/_template.md, by its folder"))
  }

  @Test func aTemplateThatCannotBeReadIsAFindingAndNoCrash() throws {
    let project = try Project(["Content/records/RET-001-invoices.md": Self.good])
    try project.write("# [Title]\n", to: "Content/records/_template.md")
    let file = try FileHandle(
      forWritingTo: URL(filePath: project.at("Content/records/_template.md")))
    try file.truncate(atOffset: 65 << 20)
    try file.close()
    let outcome = try project.run("check")
    #expect(findings(outcome) == ["Content/records/_template.md:1:1 unreadable-file"])
    #expect(outcome.code == 1)
  }

  @Test func aTemplateThatIsNotThereIsAMistakeOfTheConfiguration() throws {
    let project = try Project([
      "specweft.yml": "templates:\n  retention:\n    file: Templates/none.md\n    ids: [RET]\n",
      "Content/a.md": "# A\n",
    ])
    let outcome = try project.run("check")
    #expect(outcome.code == 2)
    #expect(outcome.error.contains("specweft.yml:3:11: "), "\(outcome.error)")
    #expect(outcome.error.contains("names 'Templates/none.md', which is no file of the site"))
  }
}
