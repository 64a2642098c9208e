import Foundation
import Testing

@Suite struct InitCommandTests {
  @Test func startsASiteThatIsCleanAndBuilds() throws {
    let project = try Project()
    let outcome = try project.run("init")
    #expect(outcome.code == 0, "\(outcome.error)")
    #expect(outcome.error.contains("specweft build"))
    let check = try project.run("check", ["--strict"])
    #expect(check.code == 0, "\(check.output)")
    #expect(try project.run("build", ["--strict"]).code == 0)
    #expect(project.exists("Public/interfaces/INT-001-laboratory-orders.html"))
    #expect(project.text(".gitignore")?.contains("/Public/") == true)
    #expect(project.leftovers == [])
  }

  @Test func createsTheFoldersAroundIt() throws {
    let project = try Project()
    #expect(try RunningProgram(["init", project.at("deep/site")]).wait().code == 0)
    #expect(project.exists("deep/site/Content/README.md"))
  }

  @Test func printsCommandsThatCanBeCopied() throws {
    let project = try Project()
    let folder = project.at("sp äc it's/x")
    let outcome = try RunningProgram(["init", folder]).wait()
    let quoted = folder.replacing("'", with: "'\\''")
    #expect(outcome.error.contains("specweft check --site '\(quoted)'  "), "\(outcome.error)")
  }

  /// What is commented out in the configuration would work: it is there to be uncommented.
  @Test func everyKeyOfTheConfigurationWorks() throws {
    let project = try Project()
    try project.run("init")
    let lines = try #require(project.text("specweft.yml")).split(separator: "\n").map { line in
      let text = line.drop { $0 == " " }
      guard text.hasPrefix("# "), text.contains(":") || text.hasPrefix("#     ") else {
        return String(line)
      }
      return String(line.prefix { $0 == " " } + text.dropFirst(2))
    }
    #expect(lines.contains { $0.hasPrefix("  base_url:") } && lines.contains("checks:"))
    try project.write(lines.joined(separator: "\n"), to: "specweft.yml")
    let outcome = try project.run("build")
    #expect(outcome.code == 0, "\(outcome.error)")
  }

  @Test(
    arguments: [
      ["Content/a.md": "# A\n"], ["Content/.keep": ""], ["specweft.yml": ""], ["Content": "a file"],
    ])
  func refusesWhatIsThere(files: [String: String]) throws {
    let project = try Project(files)
    let outcome = try project.run("init")
    #expect(outcome.code == 2)
    #expect(outcome.error.hasPrefix("error: "))
    #expect(outcome.error.contains("nothing was written"))
    #expect(project.files(in: ".").mapValues { String(decoding: $0, as: UTF8.self) } == files)
  }

  @Test func keepsOtherFilesOfTheFolder() throws {
    let project = try Project([".gitignore": "*.o\n", "README.md": "mine\n"])
    try FileManager.default.createDirectory(
      atPath: project.at("Content"), withIntermediateDirectories: true)
    let outcome = try project.run("init")
    #expect(outcome.code == 0)
    #expect(outcome.error.contains("/Public/"))
    #expect(project.text(".gitignore") == "*.o\n")
    #expect(project.text("README.md") == "mine\n")
  }

  @Test func refusesAFileInPlaceOfAFolder() throws {
    let project = try Project(["here": ""])
    let outcome = try RunningProgram(["init", project.at("here")]).wait()
    #expect(outcome.code == 2)
    #expect(outcome.error.contains("is a file"))
  }

  @Test func copiesTheThemeWhichThenBuildsTheSameSite() throws {
    let project = try Project(["Content/README.md": "# A\n", "specweft.yml": ""])
    #expect(try project.run("build").code == 0)
    try project.write("layouts: look\n", to: "specweft.yml")
    let before = project.files(in: "Public")
    let outcome = try project.run("init", ["--layouts"])
    #expect(outcome.code == 0, "\(outcome.error)")
    #expect(project.exists("look/base.mustache") && project.exists("look/README.md"))
    #expect(try project.run("build").code == 0)
    #expect(project.files(in: "Public") == before)
    #expect(project.leftovers == [])
  }

  @Test func leavesLayoutsThatAreThereAlone() throws {
    let files = ["Content/a.md": "# A\n", "Layouts/home.mustache": "x"]
    let project = try Project(files)
    let outcome = try project.run("init", ["--layouts"])
    #expect(outcome.code == 2)
    #expect(outcome.error.contains("nothing was written"))
    #expect(project.files(in: ".").mapValues { String(decoding: $0, as: UTF8.self) } == files)
  }
}
