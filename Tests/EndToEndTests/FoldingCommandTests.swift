import Foundation
import Testing

@Suite struct FoldingCommandTests {
  @Test func tellsOfTheWorstFirstAndOfACauseOnce() throws {
    let project = try Project([
      "Content/a.md": "# A\n\n## Empty\n\n## Text\n\n[x](#no) [y](gone.md)\n",
      "Content/b.md": "[y](gone.md)\n", "Content/c.md": "[y](gone.md)\n",
    ])
    let outcome = try project.run("check")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.map { $0.split(separator: " ")[1] } == ["error:", "warning:", "info:"])
    #expect(lines[0].contains("nothing stands at `gone.md`; 2 more places"))
    #expect(lines[0].contains("links.generated"))
    #expect(outcome.error.contains("1 error, 1 warning, 1 info"))
  }

  @Test func whatIsMadeElsewhereIsNoFinding() throws {
    let project = try Project([
      "Content/a.md": "[y](reference/gone.md) ![z](reference/z.svg)\n",
      "specweft.yml": "links:\n  generated: [reference/**]\n",
    ])
    #expect(try project.run("check").output == "")
    #expect(try project.run("build").code == 0)
    #expect(project.text("Public/a.html")?.contains("href=\"reference/gone.md\"") == true)
  }

  @Test func aFolderThatOnlyGitKeepsIsThere() throws {
    let project = try Project([
      "Content/a.md": "[x](x/) [y](x/y)\n", "Content/x/.gitkeep": "",
      "Content/x/y/_template.md": "# [T]\n",
    ])
    #expect(try project.run("check").output == "")
    #expect(try project.run("build").code == 0)
    #expect(project.text("Public/a.html")?.contains("href=\"x/") == false)
  }

  @Test func dataForTestsIsNamedOnRequest() throws {
    let project = try Project([
      "Content/a.md": "# A\n", "Content/tests/fixtures/b.md": "# B\n\n[x](gone.md)\n",
    ])
    let outcome = try project.run("check", ["--verbose"])
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("info: nothing stands at `gone.md`"))
    #expect(outcome.error.contains("fixtures: 1 document such as tests/fixtures/b.md"))
  }
}
