import Foundation
import Testing

@Suite struct SinceTests {
  @discardableResult
  static func git(_ arguments: [String], in path: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      [
        "git", "-C", path, "-c", "user.name=Test", "-c", "user.email=test@example.org",
        "-c", "commit.gpgsign=false",
      ] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// A repository with one commit: three faults in documents that tests leave alone.
  static func repository(in folder: String = "") throws -> Project {
    let project = try Project()
    let files = [
      "Content/old.md": "# Old\n\nRests on FR-009.\n",
      "Content/rests.md": "# Rests\n\nRests on FR-001 and ![the flow](flow.svg).\n",
      "Content/fr.md": "# Requirements\n\n### FR-001: Refunds\n\n### FR-002: Receipts\n",
      "Content/moved.md": "# Moved\n\nRests on FR-007.\n",
      "Content/flow.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>\n",
    ]
    for (name, text) in files { try project.write(text, to: folder + name) }
    #expect(try git(["init", "-q"], in: project.path) == 0)
    try git(["add", "-A"], in: project.path)
    #expect(try git(["commit", "-q", "-m", "first"], in: project.path) == 0)
    return project
  }

  static func since(
    _ revision: String, _ project: Project, site: String = "", _ more: [String] = []
  ) throws -> Outcome {
    try RunningProgram(
      ["check", "--site", project.at(site), "--since", revision, "--rule"]
        + ["unknown-id,missing-image,duplicate-id"] + more
    ).wait()
  }

  @Test func withoutAChangeNothingIsReported() throws {
    let project = try Self.repository()
    let outcome = try Self.since("HEAD", project)
    #expect(outcome.code == 0 && outcome.output.isEmpty, "\(outcome.output)\(outcome.error)")
    #expect(outcome.error.contains("(2 older)"))
  }

  @Test func findingsInChangedDocumentsAreReported() throws {
    let project = try Self.repository()
    try project.write("# Untracked\n\nRests on FR-101.\n", to: "Content/new/untracked.md")
    try project.write("# Staged\n\nRests on FR-102.\n", to: "Content/staged.md")
    try Self.git(["add", "Content/staged.md"], in: project.path)
    try project.write("# Old\n\nMore.\n\nRests on FR-009.\n", to: "Content/old.md")
    try Self.git(["mv", "Content/moved.md", "Content/renamed.md"], in: project.path)
    let outcome = try Self.since("HEAD", project)
    #expect(outcome.code == 1)
    #expect(
      outcome.output.split(separator: "\n").map { $0.prefix { $0 != ":" } } == [
        "Content/new/untracked.md", "Content/old.md", "Content/renamed.md", "Content/staged.md",
      ], "\(outcome.output)\(outcome.error)")
    try Self.git(["add", "-A"], in: project.path)
    try Self.git(["commit", "-q", "-m", "second"], in: project.path)
    #expect(try Self.since("HEAD~1", project).output == outcome.output)
    #expect(try Self.since("HEAD", project).output.isEmpty)
  }

  @Test func findingsThatTheChangeCausedElsewhereAreReported() throws {
    let project = try Self.repository()
    try project.write("# Requirements\n\n### FR-002: Receipts\n", to: "Content/fr.md")
    try project.remove("Content/flow.svg")
    let outcome = try Self.since("HEAD", project)
    #expect(outcome.code == 1)
    #expect(
      outcome.output.contains("Content/rests.md:3:10: error: ")
        && outcome.output.contains("FR-001"),
      "\(outcome.output)\(outcome.error)")
    #expect(outcome.output.contains("[missing-image]"))
    #expect(!outcome.output.contains("FR-009") && !outcome.output.contains("FR-007"))
    try project.write("### FR-002: Receipts\n", to: "Content/receipts.md")
    try project.remove("Content/fr.md")
    #expect(try Self.since("HEAD", project).output == outcome.output)
  }

  @Test func aSiteMayStandInAFolderOfTheRepository() throws {
    let project = try Self.repository(in: "docs and more/")
    try project.write("# Elsewhere\n", to: "README.md")
    #expect(try Self.since("HEAD", project, site: "docs and more").output.isEmpty)
    try project.write("### FR-002: Receipts\n", to: "docs and more/Content/fr.md")
    let outcome = try Self.since("HEAD", project, site: "docs and more")
    #expect(outcome.output.contains("Content/rests.md:3:10"), "\(outcome.output)\(outcome.error)")
  }

  @Test(
    arguments: ["nope", "--help", "-x", "HEAD:Content", "--output=x", "HEAD~9", "$(touch x)", " "])
  func anUnknownRevisionIsExitCodeTwo(revision: String) throws {
    let project = try Self.repository()
    let outcome = try RunningProgram(["check", "--site", project.path, "--since=\(revision)"])
      .wait()
    #expect(outcome.code == 2)
    #expect(
      outcome.error.contains("git knows no revision '\(revision)' here"), "\(outcome.error)")
    #expect(!project.exists("x"))
  }

  @Test func whatGitCannotTellIsExitCodeTwo() throws {
    let outside = try Project.faulty()
    let none = try outside.run("check", ["--since", "HEAD"])
    #expect(
      none.code == 2 && none.error.contains("--since needs a git repository"), "\(none.error)")
    let project = try Self.repository()
    let missing = try RunningProgram(
      ["check", "--site", project.path, "--since", "HEAD"], environment: ["PATH": "/nowhere"]
    ).wait()
    #expect(missing.code == 2 && missing.error.contains("not installed"), "\(missing.error)")
    try project.write("# Two\n", to: "Content/two.md")
    try Self.git(["add", "-A"], in: project.path)
    try Self.git(["commit", "-q", "-m", "second"], in: project.path)
    let clone = try Project()
    try Self.git(
      ["clone", "-q", "--depth", "1", "file://\(project.path)", "site"], in: clone.path)
    let shallow = try Self.since("HEAD~1", clone, site: "site")
    #expect(shallow.code == 2 && shallow.error.contains("only a part of the history"))
    #expect(try Self.since("HEAD", clone, site: "site").output.isEmpty)
  }

  @Test func aFileThatWasNeverCommittedIsNew() throws {
    let project = try Self.repository()
    try project.write("Content/private/\n", to: ".gitignore")
    try project.write("# Private\n\nRests on FR-666.\n", to: "Content/private/a.md")
    #expect(try Self.since("HEAD", project).output.contains("FR-666"))
  }

  @Test func theBaselineHoldsBesideTheChange() throws {
    let project = try Self.repository()
    let file = project.at("known.json")
    try project.run("check", ["--baseline", file, "--write-baseline"])
    try project.write("# Old\n\nRests on FR-009 and FR-010.\n", to: "Content/old.md")
    let outcome = try Self.since("HEAD", project, site: "", ["--baseline", file])
    #expect(outcome.output.contains("FR-010") && !outcome.output.contains("FR-009"))
    #expect(outcome.error.contains("known"))
  }
}
