import Foundation
import Testing

@Suite struct TraceCommandTests {
  @Test func printsATreeInBothDirections() throws {
    let outcome = try Project.payments().run("trace", ["FR-001"])
    #expect(outcome.code == 0, "\(outcome.error)")
    #expect(outcome.output.hasPrefix("FR-001 Book a payment · Approved\n"))
    #expect(outcome.output.contains("\nRests on (nothing)\n"))
    #expect(
      outcome.output.contains("\nWhat rests on it (2 items in 1 level: 1 INT, 1 TC)\n├── "))
    #expect(outcome.output.contains("required by INT-001 Ledger · Draft"))
    #expect(outcome.output.contains("verified by TC-001"))
  }

  @Test func goesOneWayAndNotTooFar() throws {
    let project = try Project.payments()
    let up = try project.run("trace", ["INT-001", "--direction", "up"])
    #expect(up.output.contains("depends on FR-001"))
    #expect(!up.output.contains("What rests on it"))
    let near = try project.run(
      "trace", ["api/ledger.yaml", "--direction", "down", "--depth", "1"])
    #expect(near.code == 0)
    #expect(near.output.contains("required by INT-001"))
    #expect(near.output.contains("1 item in 1 level: 1 INT"))
  }

  @Test func writesJSONAndMarkdown() throws {
    let project = try Project.payments()
    let outcome = try project.run("trace", ["FR-001", "--format", "json"])
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(json["version"] as? Int == 1)
    let down = try #require(json["down"] as? [String: Any])
    let nodes = try #require(down["nodes"] as? [[String: Any]])
    #expect(Set(nodes.compactMap { $0["id"] as? String }).isSuperset(of: ["INT-001", "TC-001"]))
    #expect(nodes.allSatisfy { $0["from"] as? String != nil && $0["level"] as? Int != nil })
    let markdown = try project.run("trace", ["FR-001", "--format", "markdown"])
    #expect(markdown.output.hasPrefix("# FR-001: Book a payment\n"))
    #expect(markdown.output.contains("\n- required by **INT-001** Ledger (Draft)\n"))
  }

  @Test func sentencesSayWhatIsWrongWithAName() throws {
    let project = try Project.payments()
    let unknown = try project.run("trace", ["FR-01"])
    #expect(unknown.code == 2)
    #expect(unknown.error.contains("there is no item or file 'FR-01'"))
    #expect(unknown.error.contains("did you mean 'FR-001'?"))
    for folder in ["a", "b"] {
      try project.write(
        "# \(folder)\n\n### US-001: One\n\n### US-002: Two\n", to: "Content/\(folder)/spec.md")
    }
    let ambiguous = try project.run("trace", ["US-001"])
    #expect(ambiguous.code == 2)
    #expect(ambiguous.error.contains("say which: a/spec.md#US-001, b/spec.md#US-001"))
    #expect(try project.run("trace", ["a/spec.md#US-001"]).code == 0)
    let relation = try project.run("trace", ["FR-001", "--relation", "depends"])
    #expect(relation.code == 2)
    #expect(relation.error.contains("there is no relation 'depends'"))
  }
}

@Suite struct GraphCommandTests {
  @Test func theWholeGraphIsThatOfTheSite() throws {
    let project = try Project.payments()
    try project.run("build", ["--quiet"])
    #expect(try project.run("graph").output == project.text("Public/graph.json"))
  }

  @Test func aPartHasTheSameShape() throws {
    let outcome = try Project.payments().run(
      "graph", ["--around", "INT-001", "--relation", "depends-on"])
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let nodes = try #require(json["nodes"] as? [[String: Any]])
    #expect(nodes.compactMap { $0["id"] as? String } == ["INT-001", "FR-001", "api/ledger.yaml"])
    #expect((json["edges"] as? [Any])?.count == 2)
  }

  @Test(
    arguments: zip(
      ["dot", "mermaid", "graphml"],
      [
        "\"INT-001\" -> \"FR-001\" [label=\"depends-on\"];", "-->|\"depends-on\"|",
        "<data key=\"relation\">depends-on</data>",
      ]))
  func drawsInTheLanguagesOfTools(format: String, arrow: String) throws {
    let outcome = try Project.payments().run("graph", ["--format", format])
    #expect(outcome.code == 0)
    #expect(outcome.output.contains(arrow))
  }

  @Test func refusesWhatItDoesNotKnow() throws {
    let project = try Project.payments()
    for arguments in [["--kind", "FRR"], ["--around", "FR-9"], ["--depth", "2"]] {
      #expect(try project.run("graph", arguments).code == 2)
    }
  }
}

@Suite struct TraceabilityCommandTests {
  private func project() throws -> Project {
    let project = try Project.payments()
    try project.write("### FR-003: Tell\n", to: "Content/more.md")
    try project.write(
      """
      <testsuite name="a"><testcase name="TC-001"/><testcase name="TC-002"><failure/></testcase>\
      </testsuite>
      """, to: "run.xml")
    return project
  }

  @Test func printsCoverageAndGapsFirst() throws {
    let outcome = try project().run("matrix", ["--traceability"])
    #expect(outcome.code == 0, "\(outcome.error)")
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines[0].hasPrefix("KIND"))
    #expect(lines.contains { $0.hasPrefix("FR     3      2 (66 %)") })
    #expect(
      lines.filter { $0.contains("FR-00") }.map { $0.prefix(13) }
        == ["gap: no test ", "covered      ", "covered      "])
  }

  @Test func writesTheCSVOfTheSiteAndJSON() throws {
    let project = try project()
    let results = ["--test-results", project.at("run.xml")]
    try project.run("build", ["--quiet", "--fail-on", "never"] + results)
    let csv = try project.run("matrix", ["--traceability", "--format", "csv"] + results)
    #expect(csv.output == project.text("Public/traceability-matrix.csv"))
    let outcome = try project.run("matrix", ["--traceability", "--format", "json"] + results)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(json["version"] as? Int == 1)
    let rows = try #require(json["requirements"] as? [[String: Any]])
    #expect(
      rows.map { "\($0["id"] ?? "") \($0["state"] ?? "")" }
        == ["FR-003 gap", "INT-001 gap", "FR-002 failed", "FR-001 covered"])
  }
}
