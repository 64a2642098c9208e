import Foundation
import Testing

@Suite struct NewCommandTests {
  /// The moment is 2026-03-09 in UTC.
  private static let moment = ["SOURCE_DATE_EPOCH": "1773057600"]

  private func site() throws -> Project {
    let project = try Project()
    try project.run("init")
    return project
  }

  private func create(
    _ project: Project, _ template: String, _ title: String, _ options: [String] = []
  ) throws -> Outcome {
    try project.run("new", [template, title] + options, environment: Self.moment)
  }

  @Test(
    arguments: [
      ("interface-requirement", "interfaces/INT-002-parcel-labels.md"),
      ("integration-requirement", "integrations/REQ-I-003-parcel-labels.md"),
      ("integration-spec", "specs/2026-03-09-parcel-labels/spec.md"),
      ("api-integration-spec", "api/parcel-labels.md"),
      ("api-integration-prd", "prd/parcel-labels.md"),
    ])
  func writesASpecBesideItsKind(template: String, path: String) throws {
    let project = try site()
    let outcome = try create(project, template, "Parcel labels")
    #expect(outcome.code == 0, "\(outcome.error)")
    #expect(outcome.output == project.at("Content/\(path)") + "\n")
    #expect(outcome.error.contains("to fill in"))
    let text = try #require(project.text("Content/\(path)"))
    #expect(text.contains("Parcel labels"))
    #expect(!text.contains("YYYY"))
    #expect(project.leftovers == [])
  }

  @Test(
    arguments: [
      "Content/.hid.md", "Content/.hid/a.md", "Content/.hid/", "Content/_template.md",
      "Content/nope/../../outside.md",
    ])
  func refusesAFileThatWouldBeNoSpecification(path: String) throws {
    let project = try site()
    let before = project.files(in: ".")
    let outcome = try create(
      project, "interface-requirement", "Parcel labels", ["--output", project.at(path)])
    #expect(outcome.code == 2 && outcome.error.hasPrefix("error: "), "\(outcome.error)")
    #expect(project.files(in: ".") == before)
  }

  @Test func countsOnFromTheHighestNumberWithTheWidthOfTheOthers() throws {
    let project = try Project([
      "Content/a/INT-0007-old.md": "# INT-0007: Old\n",
      "Content/INT-0003.md": "# INT-0003: Other\n",
    ])
    let outcome = try create(project, "interface-requirement", "Next")
    #expect(outcome.output.hasSuffix("Content/interfaces/INT-0008-next.md\n"), "\(outcome.error)")
    #expect(
      project.text("Content/interfaces/INT-0008-next.md")?.hasPrefix("# INT-0008: Next\n") == true)
  }

  @Test(arguments: ["~tilde", "Say \"when\": it's #1", "[A] *b* _c_ & <d>", "A ~tilde~ | `code`"])
  func readsTheTitleBackAsItWasGiven(title: String) throws {
    for template in ["interface-requirement", "integration-requirement", "api-integration-prd"] {
      let project = try site()
      #expect(try create(project, template, title).code == 0)
      let list = try project.run("list", ["--format", "json"])
      let items = try #require(
        try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [String: Any])
      let titles = (items["items"] as? [[String: Any]] ?? []).compactMap { $0["title"] as? String }
      let wanted = template == "api-integration-prd" ? "PRD: \(title)" : title
      #expect(titles.contains(wanted), "\(titles)")
      if template == "interface-requirement" {
        #expect(list.output.contains("\"title\":\(Self.json(title))"))
      }
      #expect(try !project.run("check").output.contains("malformed-metadata"))
    }
  }

  private static func json(_ text: String) -> String {
    let data = try? JSONSerialization.data(
      withJSONObject: text, options: [.fragmentsAllowed, .withoutEscapingSlashes])
    return String(decoding: data ?? Data(), as: UTF8.self)
  }

  @Test func usesTheTemplateOfAFolder() throws {
    let project = try Project([
      "Content/decisions/_template.md": """
      ---
      id: ADR-NNN
      title: {{Title}}
      date: YYYY-MM-DD
      review: YYYY-MM-DD
      ---
      # ADR-NNN: {{Title}}

      ## Context

      {{Why it matters}}

      Supersedes: ADR-NNN
      """,
      "Content/decisions/ADR-011-old.md": "# ADR-011: Old\n\n## Context\n\nIt was.\n",
    ])
    for name in [
      "decisions", "decisions/_template.md", "Content/decisions/", "Content/decisions/_template.md",
    ] {
      let outcome = try create(project, name, "Keep: events", ["--dry-run"])
      #expect(outcome.code == 0, "\(outcome.error)")
      #expect(
        outcome.output == """
          ---
          id: ADR-012
          title: "Keep: events"
          date: 2026-03-09
          review: YYYY-MM-DD
          ---
          # ADR-012: Keep: events

          ## Context

          {{Why it matters}}

          Supersedes: ADR-NNN
          """)
      #expect(outcome.error.contains("Content/decisions/ADR-012-keep-events.md"))
    }
    #expect(project.files(in: "Content").count == 2)
  }

  @Test func writesWhereItIsTold() throws {
    let project = try site()
    let folder = try create(
      project, "interface-requirement", "A",
      ["--output", project.at("Content/more/"), "--id", "INT-200"])
    #expect(folder.output == project.at("Content/more/INT-200-a.md") + "\n", "\(folder.error)")
    let file = try create(
      project, "interface-requirement", "B", ["--output", project.at("Content/more/b.md")])
    #expect(file.output == project.at("Content/more/b.md") + "\n", "\(file.error)")
    #expect(project.text("Content/more/b.md")?.hasPrefix("# INT-201: B\n") == true)
  }

  @Test func neverOverwrites() throws {
    let project = try site()
    #expect(try create(project, "api-integration-prd", "Twice").code == 0)
    let before = project.text("Content/prd/twice.md")
    let outcome = try create(project, "api-integration-prd", "Twice")
    #expect(outcome.code == 2)
    #expect(outcome.error.contains("twice.md already"))
    #expect(project.text("Content/prd/twice.md") == before)
  }

  @Test(
    arguments: [
      (["interface-requirment", "A"], "did you mean 'interface-requirement'?"),
      (["nothing-like-it", "A"], "the templates are api-integration-prd"),
      (["interface-requirement", " "], "the title is empty"),
      (["interface-requirement", "a/b"], "separates folders"),
      (["interface-requirement", "a\nb"], "control character"),
      (["interface-requirement", String(repeating: "long ", count: 50)], "the title has"),
      (["interface-requirement", "A", "--id", "FR-001"], "no ID of the template"),
      (["interface-requirement", "A", "--id", "INT-001"], "INT-001 is taken"),
      (["integration-spec", "A", "--id", "INT-009"], "have no ID"),
      (["integration-spec", "!!"], "no letter or digit"),
      (
        ["interface-requirement", "A", "--output", "/elsewhere.md"], "not in the content folder"
      ),
      (["interface-requirement", "A", "--output", "elsewhere.txt"], "a Markdown file"),
    ])
  func refuses(arguments: [String], saying sentence: String) throws {
    let project = try site()
    let before = project.files(in: ".")
    let outcome = try project.run("new", arguments)
    #expect(outcome.code == 2)
    #expect(outcome.error.contains(sentence), "\(outcome.error)")
    #expect(project.files(in: ".") == before)
  }

  @Test func needsASite() throws {
    let outcome = try Project().run("new", ["interface-requirement", "A"])
    #expect(outcome.code == 2)
    #expect(outcome.error.contains("there is no content folder"))
  }

  @Test func refusesADateThatIsNone() throws {
    let outcome = try site().run(
      "new", ["integration-spec", "A"], environment: ["SOURCE_DATE_EPOCH": "soon"])
    #expect(outcome.code == 2)
    #expect(outcome.error.contains("SOURCE_DATE_EPOCH"))
  }
}
