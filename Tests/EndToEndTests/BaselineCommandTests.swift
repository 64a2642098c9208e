import Foundation
import Testing

@Suite struct BaselineCommandTests {
  @Test func knownFindingsAreNotReportedAndDoNotFail() throws {
    let project = try Project.faulty()
    let file = project.at("known.json")
    let written = try project.run("check", ["--baseline", file, "--write-baseline"])
    #expect(written.code == 0 && written.output.isEmpty, "\(written.output)\(written.error)")
    #expect(written.error.contains("note: 2 findings written to \(file)"))

    try project.write(
      "# Faults\n\nNew text above.\n\nSee [nothing](nowhere.md).\n\nRests on FR-009.\n",
      to: "Content/faults.md")
    for command in ["check", "build"] {
      let moved = try project.run(command, ["--baseline", file, "--strict"])
      #expect(moved.code == 0 && moved.output.isEmpty, "\(moved.output)")
      #expect(moved.error.contains("(2 known)"))
    }
    // The site shows what is known.
    #expect(project.text("Public/findings.json")?.contains("FR-009") == true)

    try project.write("# Faults\n\nRests on FR-009 and FR-008.\n", to: "Content/faults.md")
    let changed = try project.run("check", ["--baseline", file])
    #expect(changed.code == 1)
    #expect(changed.output.contains("FR-008") && !changed.output.contains("FR-009"))
    #expect(changed.error.contains("note: 1 finding of \(file) is gone"))

    let before = try #require(project.data("known.json"))
    try project.run("check", ["--baseline", file, "--write-baseline"])
    #expect(project.text("known.json")?.contains("FR-008") == true)
    #expect(project.data("known.json") != before)
  }

  @Test func aMissingOrBrokenBaselineIsExitCodeTwo() throws {
    let project = try Project.faulty()
    let missing = try project.run("check", ["--baseline", project.at("none.json")])
    #expect(missing.code == 2 && missing.error.contains("there is no baseline"))
    try project.write("# Notes\n", to: "notes.md")
    for arguments in [[], ["--write-baseline"]] {
      let broken = try project.run("check", ["--baseline", project.at("notes.md")] + arguments)
      #expect(broken.code == 2 && broken.error.contains("is no baseline: line 1"))
    }
    #expect(project.text("notes.md") == "# Notes\n")
    for arguments in [
      ["--write-baseline"], ["--baseline", "x", "--write-baseline", "--rule", "unknown-id"],
      ["--baseline", "x", "--write-baseline", "--since", "HEAD"], ["--baseline", project.path],
    ] { #expect(try project.run("check", arguments).code == 2, "\(arguments)") }
  }

  @Test func ignoredFindingsAreCountedAndNeverRendered() throws {
    let project = try Project.payments()
    try project.write(
      "# Faults\n\n<!-- specweft-ignore unknown-id: comes with the ledger -->\nRests on FR-009.\n",
      to: "Content/faults.md")
    let outcome = try project.run("build")
    #expect(outcome.code == 0 && outcome.output.isEmpty, "\(outcome.output)")
    #expect(outcome.error.contains("(1 ignored)"))
    #expect(project.text("Public/faults.html")?.contains("specweft-ignore") == false)
    #expect(project.text("Public/findings.json")?.contains("FR-009") == false)
  }
}
