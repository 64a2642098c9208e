import Configuration
import Findings
import Testing

@Suite struct ConfigurationReadingTests {
  static func read(_ text: String) -> ConfigurationReading {
    Configuration.read(
      SourceText(path: "specweft.yml", text: text),
      rules: ["unknown-id", "broken-link", "self-reference"])
  }

  /// `line:column message (help)`
  static func problems(_ text: String) -> [String] {
    read(text).problems.map { problem in
      "\(problem.start.line):\(problem.start.column) \(problem.message)"
        + (problem.help.map { " (\($0))" } ?? "")
    }
  }

  @Test(arguments: ["", "# nothing\n", "---\n", "site:\nkinds:\nexclude:\n", "~\n"])
  func emptyFileMeansTheDefaults(text: String) {
    let reading = ConfigurationReadingTests.read(text)
    #expect(reading.configuration == Configuration())
    #expect(reading.problems.isEmpty)
  }

  @Test func anEmptyListOfFixturesHasNone() {
    #expect(Self.read("checks: {fixtures: []}\n").configuration.checks.fixtures == [])
    #expect(Configuration().checks.fixtures.contains("fixtures"))
  }

  @Test func namesEachKeyOnce() throws {
    let help = try #require(ConfigurationReadingTests.read("a: 1\n").problems.first?.help)
    let keys = help.replacing("the keys here are ", with: "").split(separator: ", ")
    #expect(keys.contains("layouts") && Set(keys).count == keys.count, "\(help)")
  }

  @Test func readsEverySetting() {
    let reading = ConfigurationReadingTests.read(
      """
      site:
        title: Payments
        description: "What we build: all of it"
        language: pt-BR
        base_url: https://example.org/specs/
        logo: assets/logo.svg
        repository: https://example.org/git
        edit_link: https://example.org/edit?file={path}
      content: Specs
      layouts: Theme
      output: ../site
      exclude: [drafts/**, '*.tmp']
      kinds:
        INT:
          name: Integration
          plural: Integrations
          verified_by: [TC, REQ-I]
        FR:
      relations:
        depends_on:
          label: needs
          inverse_label: needed by
          aliases: [Voraussetzungen]
        related-to:
          label: see also
      links:
        generated: [reference/*.proto.md]
      checks:
        fail_on: never
        severity:
          unknown-id: warning
          broken-link: off
        fixtures: [samples/**]
        overrides:
          - paths: [legacy/**, old/**]
            severity:
              self-reference: info
      """)
    #expect(reading.problems.isEmpty)
    let configuration = reading.configuration
    #expect(configuration.generated == ["reference/*.proto.md"])
    #expect(configuration.checks.fixtures == ["samples/**"])
    #expect(configuration.site.title == "Payments")
    #expect(configuration.site.description == "What we build: all of it")
    #expect(configuration.site.language == "pt-BR")
    #expect(configuration.site.baseURL == "https://example.org/specs/")
    #expect(configuration.site.logo == "assets/logo.svg")
    #expect(configuration.site.repository == "https://example.org/git")
    #expect(configuration.site.editLink == "https://example.org/edit?file={path}")
    #expect(configuration.content == "Specs")
    #expect(configuration.layouts == "Theme")
    #expect(configuration.output == "../site")
    #expect(configuration.exclude == ["drafts/**", "*.tmp"])
    #expect(configuration.kinds.map(\.family) == ["INT", "FR"])
    #expect(configuration.kinds[0].plural == "Integrations")
    #expect(configuration.kinds[0].verifiedBy == ["TC", "REQ-I"])
    #expect(configuration.relations.map(\.relation) == ["depends-on", "related-to"])
    #expect(configuration.relations[0].inverseLabel == "needed by")
    #expect(configuration.relations[0].aliases == ["Voraussetzungen"])
    #expect(configuration.checks.failOn == nil)
    #expect(configuration.checks.severities == ["unknown-id": .warning, "broken-link": nil])
    #expect(configuration.checks.overrides.map(\.paths) == ["legacy/**", "old/**"])
    #expect(configuration.checks.overrides[1].severities == ["self-reference": .info])
  }

  @Test(
    arguments: [
      ("sitte: {}", "1:1 unknown key 'sitte' (did you mean 'site'?)"),
      ("site:\n  titel: x", "2:3 unknown key 'titel' in 'site' (did you mean 'title'?)"),
      ("site: [a]", "1:7 'site' must be a mapping of keys to values, not a list"),
      ("- a", "1:1 the configuration must be a mapping of keys to values, not a list"),
      (
        "just text",
        "1:1 the configuration must be a mapping of keys to values, not the text 'just text'"
      ),
      ("site:\n  title: [a, b]", "2:10 'site.title' must be a text, not a list"),
      (
        "exclude: drafts",
        "1:10 'exclude' must be a list, not the text 'drafts' (write it as [drafts])"
      ),
      ("exclude:\n  - {a: b}", "2:5 'exclude' must be a list of texts, not of a mapping"),
      (
        "exclude: ['../x']",
        "1:11 'exclude' must hold patterns over paths under the content folder such as drafts/**, not '../x'"
      ),
      (
        "content: ../secret",
        "1:10 'content' must be a path inside the site folder, not '../secret'"
      ),
      (
        "layouts: 5",
        "1:10 'layouts' must be a path, not the number 5 (write it as \"5\" if it is the name of a file or folder)"
      ),
      (
        "content: 1.5e3",
        "1:10 'content' must be a path, not the number 1.5e3 (write it as \"1.5e3\" if it is the name of a file or folder)"
      ),
      (
        "output: yes\nsite:\n  logo: false",
        "3:9 'site.logo' must be a path, not the truth value false (write it as \"false\" if it is the name of a file or folder)"
      ),
      ("content: /etc", "1:10 'content' must be a path inside the site folder, not '/etc'"),
      (
        "site:\n  language: 'no such'",
        "2:13 'site.language' must be a language tag such as en or pt-BR, not 'no such'"
      ),
      (
        "site:\n  base_url: example.org",
        "2:13 'site.base_url' must be an address such as https://example.org/specs, not 'example.org'"
      ),
      (
        "site:\n  edit_link: https://x.org/edit",
        "2:14 'site.edit_link' must be an address that holds {path} where the path of the document goes"
      ),
      (
        "checks:\n  fail_on: errors",
        "2:12 'checks.fail_on' must be one of error, warning, info, never, not 'errors' (did you mean 'error'?)"
      ),
      (
        "checks:\n  severity:\n    unknwon-id: off",
        "3:5 unknown rule 'unknwon-id' (did you mean 'unknown-id'?)"
      ),
      (
        "checks:\n  severity:\n    unknown-id: loud",
        "3:17 'checks.severity.unknown-id' must be one of error, warning, info, off, not 'loud'"
      ),
      (
        "checks:\n  overrides:\n    - severity: {unknown-id: off}",
        "3:7 'checks.overrides' needs 'paths'"
      ),
      (
        "links: {genrated: [a]}",
        "1:9 unknown key 'genrated' in 'links' (did you mean 'generated'?)"
      ),
      (
        "links:\n  generated: [/a]",
        "2:15 'links.generated' must hold patterns over paths under the content folder such as drafts/**, not '/a'"
      ),
      (
        "kinds:\n  int: {name: x}",
        "2:3 'int' cannot be the family of an ID (a family is capital letters, digits and hyphens, such as INT or REQ-I)"
      ),
      ("kinds:\n  INT: {nam: x}", "2:9 unknown key 'nam' in 'kinds.INT' (did you mean 'name'?)"),
      (
        "relations:\n  depends: {label: x}",
        "2:3 unknown relation 'depends' (did you mean 'depends-on'?)"
      ),
      ("site:\n  title: a\n  title: b", "3:3 the key 'title' stands twice"),
      (
        "a: b\nc: [x\nd: e\n",
        "3:2 this is not YAML: did not find expected ',' or ']' while parsing a flow sequence"
      ),
      (
        "site:\n  title: a\u{1}b",
        "2:11 this is not YAML: control characters are not allowed"
      ),
    ])
  func saysWhatIsWrongAndWhere(text: String, problem: String) {
    #expect(ConfigurationReadingTests.problems(text) == [problem])
  }

  @Test(arguments: [
    "content: '5'", "content: \"5\"", "content: 5a", "content: 1.2.3", "content: v1",
  ])
  func aPathMayLookLikeANumberInQuotes(text: String) {
    #expect(ConfigurationReadingTests.problems(text).isEmpty)
  }

  @Test func remembersWhereAPathIsNamed() throws {
    let reading = ConfigurationReadingTests.read("layouts: Theme\nsite:\n  logo: a/b.svg\n")
    let logo = try #require(reading.paths.first { $0.key == "site.logo" })
    let problem = logo.problem("names nothing")
    #expect(logo.path == "a/b.svg")
    #expect(problem.message == "'site.logo' names nothing")
    #expect(problem.start == SourcePlace(line: 3, column: 9))
    #expect(problem.end == SourcePlace(line: 3, column: 16))
    #expect(ConfigurationReadingTests.read("site: {title: x}").paths.isEmpty)
  }

  @Test func reportsAllProblemsAtOnce() {
    let problems = ConfigurationReadingTests.problems(
      "outptu: x\nsite:\n  languge: en\n  base_url: no\nkinds: 3\n")
    #expect(problems.map { $0.prefix(3) } == ["1:1", "3:3", "4:1", "5:8"])
  }
}
