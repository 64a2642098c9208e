import Foundation
import Testing

@Suite struct ReportingTests {
  @Test func oneRunWritesEveryReport() throws {
    let project = try Project.faulty()
    let formats = ["text", "json", "sarif", "junit", "github", "gitlab"]
    let outcome = try project.run(
      "check",
      ["--format", "github"]
        + formats.flatMap { ["--report", "\($0)=\(project.at("out-\($0)"))"] })
    #expect(outcome.code == 1)
    for format in formats {
      let alone = try project.run("check", ["--format", format])
      #expect(project.text("out-\(format)") == alone.output, "\(format)")
      #expect(alone.output.contains("FR-009"), "\(format)")
    }
    #expect(outcome.output == project.text("out-github"))
  }

  @Test func aReportReplacesAFileAndWritesThroughLinksAndDevices() throws {
    let project = try Project.faulty()
    try project.write("old", to: "report.json")
    try project.link("link.json", to: "report.json")
    let outcome = try project.run(
      "check",
      ["--report", "json=\(project.at("link.json"))", "--report", "sarif=/dev/null", "--quiet"])
    #expect(outcome.code == 1 && outcome.error.isEmpty)
    #expect(project.text("report.json")?.hasPrefix("{\"version\":1") == true)
    let attributes = try FileManager.default.attributesOfItem(atPath: project.at("link.json"))
    #expect(attributes[.type] as? FileAttributeType == .typeSymbolicLink)
  }

  /// A slip in a path must not cost a specification.
  @Test(
    arguments: [
      "Content/b.md", "Content/findings.json", "Content/new/b.json", "link.json", "specweft.yml",
      "Layouts/page.html", "missing/findings.json", "missing/../Content/b.md",
    ])
  func aReportReplacesNothingOfTheSite(name: String) throws {
    let project = try Project([
      "Content/b.md": "# B\n", "specweft.yml": "layouts: Layouts\n", "Layouts/own.css": "",
    ])
    try project.link("link.json", to: "Content/b.md")
    let before = project.files(in: ".")
    for command in ["check", "build"] {
      let outcome = try project.run(command, ["--report", "json=\(project.at(name))"])
      #expect(outcome.code == 2)
      #expect(outcome.error.hasPrefix("error: ") && outcome.output.isEmpty)
      #expect(project.files(in: ".") == before)
    }
  }

  @Test func aReportMayLieInTheOutputAndBesideContentThatIsTheWholeSite() throws {
    let project = try Project(["b.md": "# B\n", "specweft.yml": "content: .\n"])
    let inOutput = ["--report", "json=\(project.at("Public/f.json"))"]
    #expect(try project.run("build", inOutput).code == 0)
    #expect(project.exists("Public/f.json"))
    let beside = ["--report", "json=\(project.at("f.json"))"]
    #expect(try project.run("check", beside).code == 0)
    #expect(project.exists("f.json"))
    #expect(try project.run("check", ["--report", "json=\(project.at("b.md"))"]).code == 2)
    #expect(project.text("b.md") == "# B\n")
  }

  @Test(
    arguments: [
      "sarif", "sarif=", "=x", "yaml=x", "sarif=/nowhere/\u{0}", "sarif=/proc/findings.sarif",
      "sarif=/dev",
    ])
  func aReportThatCannotBeWrittenIsExitCodeTwo(report: String) throws {
    guard !report.contains("\u{0}") else { return }
    let outcome = try Project.faulty().run("check", ["--report", report])
    #expect(outcome.code == 2)
    #expect(!outcome.error.isEmpty)
  }

  @Test func reportsForMachinesNameFilesFromTheWorkingDirectory() throws {
    let project = try Project()
    try project.write("Rests on FR-009.\n\n### FR-001: x\n", to: "my docs/Content/a b.md")
    let program = try RunningProgram.executable().path
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.currentDirectoryURL = URL(filePath: project.path)
    shell.arguments = [
      "-c",
      """
      '\(program)' check --site 'my docs' --format github --report sarif=s --report gitlab=g \
      --report json=j --report junit=u >out 2>/dev/null
      """,
    ]
    try shell.run()
    shell.waitUntilExit()
    #expect(project.text("out")?.contains("file=my docs/Content/a b.md,line=1") == true)
    #expect(project.text("s")?.contains("\"uri\":\"my%20docs/Content/a%20b.md\"") == true)
    #expect(project.text("g")?.contains("\"path\":\"my docs/Content/a b.md\"") == true)
    #expect(project.text("u")?.contains("file=\"my docs/Content/a b.md\"") == true)
    #expect(project.text("j")?.contains("\"file\":\"Content/a b.md\"") == true)
  }

  @Test func theSitePublishesSARIF() throws {
    let project = try Project.faulty()
    let outcome = try project.run("build", ["--base-url", "https://example.org/specs"])
    #expect(outcome.code == 1)
    let data = try #require(project.data("Public/findings.sarif"))
    let report = try #require(
      try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let run = try #require((report["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 2)
    for result in results {
      let rule = rules[try #require(result["ruleIndex"] as? Int)]
      #expect(rule["id"] as? String == result["ruleId"] as? String)
      let address = try #require(rule["helpUri"] as? String)
      let page = address.replacingOccurrences(of: "https://example.org/specs/", with: "Public/")
      #expect(project.exists(page), "\(address)")
    }
  }

  @Test func rulesMayBeListed() throws {
    let project = try Project.faulty()
    let outcome = try project.run("check", ["--rule", "unknown-id,self-reference"])
    #expect(outcome.output.contains("[unknown-id]") && !outcome.output.contains("[broken-link]"))
    #expect(try project.run("check", ["--rule", "unknown-id,nope"]).code == 2)
    #expect(try project.run("check", ["--rule", ","]).code == 2)
  }
}
