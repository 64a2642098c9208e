import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// What a user can get wrong: a sentence and exit code 2, or a finding; the rest still builds.
@Suite struct BadInputTests {
  @Test func saysThatThereIsNoContentFolder() throws {
    let outcome = try Project().run("build")
    #expect(outcome.code == 2)
    #expect(outcome.error.contains("there is no content folder"))
    #expect(outcome.output.isEmpty)
  }

  @Test func saysThatThereIsNoSiteFolder() throws {
    let project = try Project()
    let outcome = try RunningProgram(["check", "--site", project.at("nowhere")]).wait()
    #expect(outcome.code == 2)
    #expect(outcome.error.contains("there is no site folder"))
  }

  @Test func buildsASiteWithoutDocuments() throws {
    let project = try Project(["Content/data.csv": "a,b\n"])
    #expect(try project.run("build").code == 0)
    #expect(project.exists("Public/index.html"))
    #expect(project.exists("Public/data.csv"))
  }

  @Test(
    arguments: [
      ["build", "--no-such"], ["build", "--jobs", "0"], ["build", "--jobs", "many"],
      ["build", "--base-url", "example.org"], ["check", "--format", "xml"],
      ["check", "--fail-on", "sometimes"], ["check", "--color", "blue"], ["no-such-command"],
      ["explain", "a", "b"], ["list", "--where", "status"],
    ])
  func aWrongCommandLineIsExitCodeTwo(arguments: [String]) throws {
    let outcome = try RunningProgram(arguments).wait()
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.error.isEmpty)
  }

  @Test func namesEveryFaultOfTheConfiguration() throws {
    let project = try Project([
      "Content/a.md": "# A\n", "specweft.yml": "sitte: {}\nchecks:\n  fail_on: loud\n",
    ])
    let outcome = try project.run("build")
    #expect(outcome.code == 2)
    #expect(outcome.error.contains("specweft.yml:1:1: error: unknown key 'sitte'"))
    #expect(outcome.error.contains("did you mean 'site'?"))
    #expect(outcome.error.contains("specweft.yml:3:12: error: 'checks.fail_on' must be one of"))
    #expect(!project.exists("Public"))
  }

  @Test func aConfigurationThatIsNamedMustExist() throws {
    let project = try Project(["Content/a.md": "# A\n"])
    let outcome = try project.run("check", ["--config", project.at("other.yml")])
    #expect(outcome.code == 2)
    #expect(outcome.error.contains("other.yml: no such file or directory"))
  }

  @Test func reportsWhatCannotBeReadAndBuildsTheRest() throws {
    let project = try Project.payments()
    try project.write(
      Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), to: "Content/photo.md")
    try project.link("Content/loop.md", to: "loop.md")
    try project.link("Content/gone.md", to: "nowhere.md")
    try project.link("Content/round", to: "../Content")
    try project.link("Content/out.md", to: "/etc/hostname")
    try project.link("Content/out", to: "/etc")
    #expect(mkfifo(project.at("Content/pipe.md"), 0o644) == 0)
    let outcome = try project.run("build")
    #expect(outcome.code == 1)
    let lines = outcome.output.split(separator: "\n")
    for (file, rule) in [
      ("photo.md", "unreadable-file"), ("loop.md", "unreadable-file"),
      ("gone.md", "unreadable-file"), ("round", "unreadable-file"),
      ("pipe.md", "unreadable-file"), ("out.md", "link-outside-site"),
      ("out", "link-outside-site"),
    ] {
      #expect(
        lines.count {
          $0.hasPrefix("Content/\(file):1:1: error: ") && $0.hasSuffix("[\(rule)]")
        } == 1, "\(file)\n\(outcome.output)")
    }
    #expect(lines.count == 7)
    #expect(project.exists("Public/requirements.html"))
    #expect(!project.exists("Public/out.html"))
    #expect(!project.exists("Public/photo.html"))
  }

  @Test func refusesAContentFolderOutsideTheSite() throws {
    let project = try Project(["outside/a.md": "# A\n", "site/x.txt": ""])
    try project.link("site/Content", to: "../outside")
    let outcome = try RunningProgram(["check", "--site", project.at("site")]).wait()
    #expect(outcome.code == 2)
    #expect(outcome.error.contains("leads out of the site folder"))
  }

  @Test func aPublishedSiteInTheContentIsNoContent() throws {
    let project = try Project(["Content/a.md": "# A\n"])
    try project.run("build", ["--output", project.at("Content/one")])
    try project.run("build", ["--output", project.at("Content/two")])
    #expect(project.exists("Content/two/a.html"))
    #expect(!project.exists("Content/two/one"))
  }

  @Test func followsLinksInsideTheSite() throws {
    let project = try Project(["Content/a.md": "# A\n", "shared/b.md": "# B\n"])
    try project.link("Content/more", to: "../shared")
    #expect(try project.run("build").code == 0)
    #expect(project.exists("Public/more/b.html"))
  }

  @Test func leavesOutHiddenFilesTemplatesAndWhatIsExcluded() throws {
    let project = try Project([
      "Content/a.md": "# A\n", "Content/.hidden.md": "# H\n", "Content/.git/x.md": "# X\n",
      "Content/_template.md": "# INT-[XXX]: [Name]\n",
      "Content/t/model.md": "# INT-[XXX]: [Name]\n",
      "Content/drafts/d.md": "# D\n", "Content/notes.tmp": "x", "Content/t/b.md": "# B\n",
      "specweft.yml": "exclude: ['drafts/**', '*.tmp']\n",
    ])
    #expect(try project.run("build").code == 0)
    let pages = project.files(in: "Public").keys.filter {
      $0.hasSuffix(".html") && (project.text("Public/\($0)")?.contains("<h1") ?? false)
    }
    #expect(Set(pages).isSuperset(of: ["a.html", "t/b.html"]))
    for name in ["_template", "model", "d", "x", "hidden", "notes"] {
      #expect(!pages.contains { $0.contains("/\(name).") || $0.hasPrefix("\(name).") })
    }
    #expect(!project.exists("Public/notes.tmp"))
    #expect(!project.exists("Public/drafts"))
  }

  @Test func anOutputInsideTheContentIsNoContent() throws {
    let project = try Project([
      "Content/a.md": "# A\n", "specweft.yml": "output: Content/site\n",
    ])
    for _ in 0..<2 { #expect(try project.run("build").code == 0) }
    #expect(project.exists("Content/site/a.html"))
    #expect(!project.exists("Content/site/site"))
  }

  @Test func theSiteFolderCanBeItsOwnContent() throws {
    let project = try Project(["a.md": "# A\n", "specweft.yml": "content: .\n", "x.css": "a{}\n"])
    for _ in 0..<2 { #expect(try project.run("build").code == 0) }
    #expect(project.exists("Public/a.html"))
    #expect(project.exists("Public/x.css"))
    #expect(!project.exists("Public/specweft.yml"))
    #expect(!project.exists("Public/Public"))
  }

  @Test(arguments: [".", "Content", "Content/.."])
  func refusesContentInsideTheOutput(output: String) throws {
    let project = try Project(["Content/a.md": "# A\n"])
    let outcome = try project.run("build", ["--output", project.at(output)])
    #expect(outcome.code == 2)
    #expect(outcome.error.contains("is in the output folder"))
    #expect(project.text("Content/a.md") == "# A\n")
  }

  @Test func refusesAnOutputThatIsAFile() throws {
    let project = try Project(["Content/a.md": "# A\n", "Public": "a file\n"])
    let outcome = try project.run("build")
    #expect(outcome.code == 2)
    #expect(outcome.error.contains("is not a folder"))
    #expect(project.text("Public") == "a file\n")
  }

  @Test func refusesToOverwriteWhatIsNotOurs() throws {
    let project = try Project(["Content/a.md": "# A\n", "Public/a.html": "mine"])
    let outcome = try project.run("build")
    #expect(outcome.code == 2)
    #expect(outcome.error.contains("a.html was not written by specweft"))
    #expect(project.text("Public/a.html") == "mine")
    #expect(project.leftovers.isEmpty)
  }

  @Test func aFullDiskLeavesTheOldSite() throws {
    let project = try Project.payments()
    try FileManager.default.createDirectory(
      atPath: project.at("disk"), withIntermediateDirectories: true)
    guard mount("tmpfs", project.at("disk"), "tmpfs", 0, "size=3m") == 0 else { return }
    defer { umount2(project.at("disk"), Int32(MNT_DETACH)) }
    let output = ["--output", project.at("disk/Public")]
    #expect(try project.run("build", output).code == 0)
    let before = project.files(in: "disk/Public")
    try project.write(Data(repeating: 7, count: 4_000_000), to: "Content/large.bin")
    let outcome = try project.run("build", output)
    #expect(outcome.code == 2)
    #expect(outcome.error.contains("no space left on device"))
    #expect(project.files(in: "disk/Public") == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: project.at("disk")) == ["Public"])
  }

  @Test func publishesIntoAMountPointFileByFile() throws {
    let project = try Project.payments()
    try FileManager.default.createDirectory(
      atPath: project.at("Public"), withIntermediateDirectories: true)
    guard mount("tmpfs", project.at("Public"), "tmpfs", 0, "size=20m") == 0 else { return }
    defer { umount2(project.at("Public"), Int32(MNT_DETACH)) }
    try project.write("kept", to: "Public/sub/foreign.txt")
    let first = try project.run("build")
    #expect(first.code == 0, "\(first.error)")
    #expect(first.error.contains("replaced one by one"))
    let inode = try project.inode("Public/tests.html")
    try project.remove("Content/requirements.md")
    let second = try project.run("build", ["--fail-on", "never"])
    #expect(second.code == 0, "\(second.error)")
    #expect(!project.exists("Public/requirements.html"))
    #expect(project.text("Public/sub/foreign.txt") == "kept")
    #expect(try project.inode("Public/api/ledger.yaml") > 0 && inode > 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: project.at("Public"))
    #expect(!names.contains { $0.hasPrefix(".specweft-") })
  }

  @Test(arguments: [
    "a b.md", "50% #1.md", "quo\"te'.md", "ünï.md", "支払い.md", "a?b&c.md", "new\nline.md",
  ])
  func publishesStrangeNames(name: String) throws {
    let project = try Project(["Content/\(name)": "# Strange\n"])
    let outcome = try project.run("build")
    #expect(outcome.code == 0, "\(outcome.output)\(outcome.error)")
    #expect(project.exists("Public/\(name.dropLast(3)).html"))
  }

  @Test(arguments: [("md", 252), ("markdown", 246), ("md", 236)])
  func reportsANameThatIsTooLongForAPage(ending: String, length: Int) throws {
    let name = String(repeating: "l", count: length)
    let project = try Project([
      "Content/a.md": "# A\n\nSee [it](\(name).\(ending)).\n",
      "Content/\(name).\(ending)": "# Long\n",
    ])
    let outcome = try project.run("build")
    #expect(outcome.code == 1, "\(outcome.error)")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.contains { $0.contains("is too long") && $0.hasSuffix("[unreadable-file]") })
    #expect(lines.contains { $0.hasPrefix("Content/a.md:3:") && $0.hasSuffix("[broken-link]") })
    #expect(project.exists("Public/a.html"))
  }

  @Test func publishesTheLongestNames() throws {
    let document = String(repeating: "d", count: 235)
    let artifact = String(repeating: "f", count: 251) + ".csv"
    let items = (0..<80).map { "### FR-0\($0 + 10): Item\n\nRests on H-001.\n\n" }.joined()
    let project = try Project([
      "Content/a.md": "# A\n\n\(items)", "Content/\(artifact)": "a,b\n",
      "Content/\(document).md": "# Long\n\n### H-001: Hub\n",
    ])
    let outcome = try project.run("build", ["--fail-on", "never"])
    #expect(outcome.code == 0, "\(outcome.error)")
    #expect(project.exists("Public/\(document).html"))
    #expect(project.exists("Public/\(document).relations.html"))
    #expect(project.exists("Public/\(artifact)"))
  }

  @Test func reportsAPathThatIsTooLong() throws {
    let project = try Project(["Content/a.md": "# A\n"])
    var folder = open(project.at("Content"), O_RDONLY | O_DIRECTORY)
    let name = String(repeating: "p", count: 250)
    for _ in 0..<17 {
      #expect(mkdirat(folder, name, 0o755) == 0)
      let inner = openat(folder, name, O_RDONLY | O_DIRECTORY)
      close(folder)
      folder = inner
    }
    for file in ["b.md", "c.csv"] { close(openat(folder, file, O_CREAT | O_WRONLY, 0o644)) }
    close(folder)
    let outcome = try project.run("build")
    #expect(outcome.code == 1, "\(outcome.error)")
    #expect(outcome.output.split(separator: "\n").count { $0.contains("is too long") } == 2)
    #expect(project.exists("Public/a.html"))
  }

  @Test func reportsANameThatIsNotText() throws {
    let project = try Project(["Content/a.md": "# A\n"])
    let path = Array(project.at("Content/").utf8) + [0xFF, 0x2E, 0x6D, 0x64, 0]
    let file = path.map { CChar(bitPattern: $0) }.withUnsafeBufferPointer {
      open($0.baseAddress!, O_CREAT | O_WRONLY, 0o644)
    }
    try #require(file >= 0)
    close(file)
    let outcome = try project.run("build")
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("not valid UTF-8"))
    #expect(project.exists("Public/a.html"))
  }
}
