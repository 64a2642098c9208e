import Foundation
import Testing

@Suite struct CommandTests {
  @Test(arguments: ["build", "check", "explain", "graph", "init", "list", "new", "trace"])
  func everyCommandShowsExamples(command: String) throws {
    let outcome = try RunningProgram([command, "--help"]).wait()
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("Examples:"))
    #expect(outcome.output.contains("specweft \(command)"))
  }

  @Test func checkFindsNothingInACleanSite() throws {
    let project = try Project.payments()
    let outcome = try project.run("check")
    #expect(outcome.code == 0, "\(outcome.output)")
    #expect(!project.exists("Public"))
    #expect(outcome.error.contains("4 documents"))
  }

  @Test func checkPlacesFindings() throws {
    let outcome = try Project.faulty().run("check")
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("Content/faults.md:3:10: error: "))
    #expect(outcome.output.contains("[unknown-id]"))
    #expect(outcome.output.contains("[broken-link]"))
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test(
    arguments: zip(
      [
        ["--fail-on", "never"], ["--fail-on", "error"], ["--rule", "unknown-id"],
        ["--rule", "self-reference"], ["--strict"],
      ], [0, 1, 1, 0, 1] as [Int32]))
  func theExitCodeFollowsTheThreshold(arguments: [String], code: Int32) throws {
    #expect(try Project.faulty().run("check", arguments).code == code)
  }

  @Test func aRuleCanBeSwitchedOffForSomePaths() throws {
    let project = try Project.faulty()
    try project.write(
      """
      checks:
        overrides:
          - paths: [faults.md]
            severity: {unknown-id: off, broken-link: warning}
      """, to: "specweft.yml")
    let outcome = try project.run("check")
    #expect(outcome.code == 0, "\(outcome.output)")
    #expect(!outcome.output.contains("[unknown-id]"))
    #expect(outcome.output.contains("warning: "))
    #expect(try project.run("check", ["--strict"]).code == 1)
  }

  @Test func anUnknownRuleNamesTheNearest() throws {
    for arguments in [["explain", "unknwon-id"], ["check", "--rule", "unknwon-id"]] {
      let outcome = try RunningProgram(arguments).wait()
      #expect(outcome.code == 2)
      #expect(outcome.error.contains("did you mean 'unknown-id'?"))
    }
  }

  @Test func writesFindingsAsJSON() throws {
    let project = try Project.faulty()
    let outcome = try project.run("check", ["--format", "json"])
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let findings = try #require(report["findings"] as? [[String: Any]])
    let summary = try #require(report["summary"] as? [String: Int])
    #expect(report["version"] as? Int == 1)
    #expect(findings.count == 2 && summary["errors"] == 2 && summary["documents"] == 5)
    #expect(findings[0]["file"] as? String == "Content/faults.md")
    try project.run("build")
    #expect(project.text("Public/findings.json") == outcome.output)
  }

  @Test func explainListsEveryRuleAndShowsOne() throws {
    let catalogue = try RunningProgram(["explain"]).wait()
    #expect(catalogue.code == 0)
    #expect(catalogue.output.contains("unknown-id") && catalogue.output.contains("unreadable-file"))
    let page = try RunningProgram(["explain", "unknown-id"]).wait()
    #expect(page.output.contains("Why it matters") && page.output.contains("How to mend it"))
    #expect(!page.output.contains("⟦"))
  }

  @Test func listsItemsInEveryFormat() throws {
    let project = try Project.payments()
    let table = try project.run("list")
    #expect(table.code == 0)
    for id in ["INT-001", "FR-001", "FR-002", "TC-001", "TC-002"] {
      #expect(table.output.contains(id))
    }
    let csv = try project.run("list", ["--kind", "INT", "--format", "csv"])
    #expect(csv.output.split(separator: "\n").count == 2)
    #expect(csv.output.contains("INT-001,INT,Ledger,Draft,Must Have,"))
    let json = try project.run(
      "list", ["--status", "approved", "--where", "Status=Approved", "--format", "json"])
    let items = try #require(
      (try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])?["items"]
        as? [[String: Any]])
    #expect(items.compactMap { $0["id"] as? String } == ["FR-001"])
    #expect(try project.run("list", ["--kind", "NOPE"]).code == 2)
  }

  @Test func quietSaysNothingButFindings() throws {
    let outcome = try Project.faulty().run("check", ["--quiet"])
    #expect(outcome.error.isEmpty)
    #expect(!outcome.output.isEmpty)
  }

  @Test func verboseTimesTheStages() throws {
    let outcome = try Project.payments().run("build", ["--verbose"])
    for stage in ["reading", "linking", "checking", "rendering", "publishing"] {
      #expect(outcome.error.contains("  \(stage) "))
    }
  }

  @Test func coloursOnlyWhenAskedFor() throws {
    let project = try Project.faulty()
    let coloured = try project.run("check", ["--color", "always"])
    #expect(coloured.output.contains("\u{1B}[1;31m") && coloured.output.contains("^^^^^^"))
    #expect(!(try project.run("check", ["--color", "never"]).output.contains("\u{1B}")))
  }

  @Test(
    arguments: [
      "check", "check --format json", "build", "list", "list --format csv", "list --format json",
    ])
  func outputThatIsLostIsExitCodeTwo(command: String) throws {
    let project = try Project.faulty()
    let program = try RunningProgram.executable().path
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = [
      "-c",
      "'\(program)' \(command) --site '\(project.path)' >/dev/full 2>'\(project.at("error"))'",
    ]
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 2)
    let error = try #require(project.text("error"))
    #expect(
      error.contains("cannot write to the standard output: no space left on device"), "\(error)")
  }

  @Test func aReaderThatGoesAwayIsNoCrash() throws {
    let project = try Project.payments()
    let faults = (0..<5000).map { "Rests on FR-9\($0)." }.joined(separator: "\n\n")
    try project.write("# Faults\n\n\(faults)\n", to: "Content/faults.md")
    let program = try RunningProgram.executable().path
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = [
      "-c",
      "{ '\(program)' check --site '\(project.path)' 2>/dev/null; echo $? >'\(project.at("code"))'; } | head -1 >/dev/null",
    ]
    try shell.run()
    shell.waitUntilExit()
    #expect(project.text("code") == "1\n")
  }
}
