import Foundation
import Testing

@Suite struct MatrixCommandTests {
  private func project() throws -> Project {
    try Project([
      "Content/FR-001.md": "# FR-001: Pay\n\n**Depends on:** FR-002\n",
      "Content/FR-002.md": "# FR-002: Book\n\n**Depends on:** FR-003\n",
      "Content/FR-003.md": "# FR-003: Fees\n\n**Depends on:** FR-002\n\n**Related:** FR-001\n",
      "Content/tests.md": "# Tests\n\n### TC-001: Pay\n\n**Verifies:** FR-001\n",
    ])
  }

  @Test func printsASquareWhereItFits() throws {
    let outcome = try project().run("matrix", ["--kind", "FR", "--with", "FR"])
    #expect(outcome.code == 0)
    #expect(
      outcome.output == """
               F F F
               R R R
               - - -
               0 0 0
               0 0 0
               2 3 1
        FR-002 \\ D ·
        FR-003 D \\ R
        FR-001 D · \\

        cycle FR-002 → FR-003 → FR-002

        """)
    #expect(outcome.error.contains("4 relations between 3 rows and 3 columns"))
  }

  @Test func sortsByIDWhereAsked() throws {
    let outcome = try project().run(
      "matrix", ["--kind", "FR", "--with", "FR", "--order", "id", "--format", "markdown"])
    #expect(
      outcome.output == """
        |  | FR-001 | FR-002 | FR-003 |
        | --- | --- | --- | --- |
        | FR-001 |  | D |  |
        | FR-002 |  |  | D |
        | FR-003 | R | D |  |

        """)
  }

  @Test func writesALineForEachReference() throws {
    let outcome = try project().run(
      "matrix", ["--kind", "TC", "--relation", "verifies", "--format", "csv"])
    let lines = outcome.output.split(whereSeparator: \.isNewline)
    #expect(lines.count == 2)
    #expect(lines.first == "from,to,relation,written as,file,line")
    #expect(lines.last?.hasPrefix("TC-001,FR-001,verifies,") == true)
    #expect(lines.last?.hasSuffix(",Content/tests.md,5") == true)
  }

  @Test func writesTheSameAsJSON() throws {
    let outcome = try project().run("matrix", ["--kind", "FR", "--with", "FR", "--format", "json"])
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let cells = try #require(json["cells"] as? [[String: Any]])
    #expect(
      cells.compactMap { cell in
        [cell["from"], cell["relation"], cell["to"]].compactMap { $0 as? String }
          .joined(separator: " ")
      } == [
        "FR-002 depends-on FR-003", "FR-003 depends-on FR-002", "FR-003 related-to FR-001",
        "FR-001 depends-on FR-002",
      ])
    #expect(json["cycles"] as? [[String]] == [["FR-002", "FR-003"]])
  }

  @Test func listsWhatDoesNotFit() throws {
    var files: [String: String] = [:]
    for number in 1...60 {
      files["Content/FR-\(100 + number).md"] =
        "# FR-\(100 + number): Title\n\n"
        + (number > 1 ? "**Depends on:** FR-\(99 + number)\n" : "")
    }
    let outcome = try Project(files).run("matrix")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 59)
    #expect(lines.first == "FR-102  D FR-101")
  }

  @Test(arguments: [
    (["--kind", "FX"], "there is no kind 'FX'", "did you mean 'FR'?"),
    (["--with", "zzzzz"], "there is no kind 'zzzzz'", "the kinds here are FR, TC"),
    (
      ["--relation", "depend-on"], "there is no relation 'depend-on'", "did you mean 'depends-on'?"
    ),
  ])
  func saysWhatIsUnknown(_ arguments: [String], _ sentence: String, _ help: String) throws {
    let outcome = try project().run("matrix", arguments)
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.error.contains(sentence))
    #expect(outcome.error.contains(help))
  }

  @Test(arguments: [
    ["--format", "xml"], ["--order", "size"], ["--integrations", "--with", "FR"],
  ])
  func refusesWhatItCannotDo(_ arguments: [String]) throws {
    let outcome = try project().run("matrix", arguments)
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
  }

  @Test func comparesIntegrationsWithTheMatrixKeptByHand() throws {
    let project = try Project([
      "Content/README.md": """
      # Integrations

      ## Dependencies Matrix

      | Integration | Core Features | Other Systems | Criticality |
      |-------------|---------------|---------------|-------------|
      | REQ-I-001 | FR-001, FR-002 | Mainframe | Low |
      | REQ-I-002 | FR-001 | REQ-I-001 | High |

      """,
      "Content/a.md": "# REQ-I-001: Post\n\n**Criticality:** Critical\n**Core Features:** FR-001\n",
      "Content/b.md":
        "# REQ-I-002: Rates\n\n**Core Features:** FR-001, FR-002\n**Other Systems:** REQ-I-001\n",
      "Content/fr.md": "### FR-001: Refunds\n\n### FR-002: Receipts\n",
    ])
    let outcome = try project.run("matrix", ["--integrations"])
    #expect(outcome.code == 0)
    let lines = outcome.output.split(separator: "\n").map {
      $0.split(separator: " ").joined(separator: " ")
    }
    #expect(
      lines == [
        "INTEGRATION CORE FEATURES OTHER SYSTEMS CRITICALITY MATRIX",
        "REQ-I-001 FR-001, -FR-002 REQ-I-002, Mainframe Critical (Low in the matrix) differs",
        "REQ-I-002 FR-001, +FR-002 REQ-I-001 differs",
      ])
    #expect(outcome.error.contains("3 differences from the matrix that is kept by hand"))
    let csv = try project.run("matrix", ["--integrations", "--format", "csv"]).output
    #expect(
      csv.contains(
        "REQ-I-001,Post,,Critical,Low,feature,FR-002,depends on it,no,yes,only in the matrix,Content/README.md,7"
      ))
  }

  @Test func saysNothingMuchOfASiteWithoutRelations() throws {
    let outcome = try Project(["Content/FR-001.md": "# FR-001: Pay\n"]).run("matrix")
    #expect(outcome.code == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.error.contains("nothing of this relates to each other"))
  }
}
