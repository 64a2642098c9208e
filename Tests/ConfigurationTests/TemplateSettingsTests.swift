import Configuration
import Findings
import Testing

@Suite struct TemplateSettingsTests {
  private static func read(_ text: String) -> ConfigurationReading {
    Configuration.read(
      SourceText(path: "specweft.yml", text: text), rules: [],
      templates: ["api-integration-prd", "interface-requirement"])
  }

  @Test func readsFilesPathsAndFamilies() {
    let reading = Self.read(
      """
      templates:
        retention:
          file: Templates/retention.md
          paths: [records/**, "logs/*.md"]
          ids: [RET, REQ-I]
        interface-requirement:
          paths: [partners/**]
      """)
    #expect(reading.problems.isEmpty)
    var retention = TemplateSettings(name: "retention")
    retention.file = "Templates/retention.md"
    retention.paths = ["records/**", "logs/*.md"]
    retention.ids = ["RET", "REQ-I"]
    var builtIn = TemplateSettings(name: "interface-requirement")
    builtIn.paths = ["partners/**"]
    #expect(reading.configuration.templates == [retention, builtIn])
  }

  @Test(
    arguments: [
      (
        "templates:\n  interface-requirment: {paths: [a]}",
        "2:3 'templates.interface-requirment' needs 'file': no template of this name is built in"
          + " (did you mean 'interface-requirement'?)"
      ),
      (
        "templates:\n  retention:\n    ids: [RET]",
        "2:3 'templates.retention' needs 'file': no template of this name is built in"
          + " (the built-in templates are api-integration-prd, interface-requirement)"
      ),
      (
        "templates:\n  a: {file: a.md, folders: [b]}",
        "2:19 unknown key 'folders' in 'templates.a' (the keys here are file, paths, ids)"
      ),
      (
        "templates:\n  a: {file: a.md, ids: [Ret]}",
        "2:25 'templates.a.ids' must name families of IDs, not 'Ret'"
      ),
      (
        "templates: [a.md]",
        "1:12 'templates' must be a mapping of keys to values, not a list"
      ),
    ])
  func namesWhatIsWrong(text: String, problem: String) {
    let problems = Self.read(text).problems.map { problem in
      "\(problem.start.line):\(problem.start.column) \(problem.message)"
        + (problem.help.map { " (\($0))" } ?? "")
    }
    #expect(problems == [problem])
  }

  @Test(arguments: ["../a.md", "/etc/a.md", "''"])
  func aTemplateStandsInTheSite(file: String) {
    #expect(Self.read("templates:\n  a: {file: \(file)}").problems.count == 1)
  }
}
