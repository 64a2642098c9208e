import Foundation
import Testing

/// A site's own layouts: used where they are good, refused with a place where they are not.
@Suite struct LayoutTests {
  @Test func aLayoutOfTheSiteStandsInPlaceOfTheThemes() throws {
    let project = try Project([
      "Content/a.md": "# Alpha\n",
      "Layouts/document.mustache": "<!doctype html><title>{{title}}</title><p>OURS {{>own}}",
      "Layouts/own.mustache": "with {{title}}",
      "Layouts/assets/own.css": "a{}",
    ])
    let outcome = try project.run("build")
    #expect(outcome.code == 0, "\(outcome.error)")
    let page = try #require(project.text("Public/a.html"))
    #expect(page.contains("<p>OURS with Alpha"))
    #expect(project.text("Public/assets/own.css") == "a{}")
    #expect(project.exists("Public/assets/site.css"))
    #expect(project.text("Public/index.html")?.contains("OURS") == false)
  }

  @Test(
    arguments: [
      (
        "document", "<p>\n<b>{{titel}}</b>\n",
        "Layouts/document.mustache:2:4: error: ", "did you mean title?"
      ),
      (
        "home", "\n\n{{>partials/badgse}}\n",
        "Layouts/home.mustache:3:1: error: there is no layout named partials/badgse",
        "did you mean partials/badges?"
      ),
      (
        "document", "{{#id}}\n<p>{{id}}\n",
        "Layouts/document.mustache:1:1: error: {{#id}} is not closed", "add {{/id}}"
      ),
      ("partials/badges", "{{", "Layouts/partials/badges.mustache:1:1: error: ", "is not closed"),
      ("unused", "{{#a}}", "Layouts/unused.mustache:1:1: error: ", "{{#a}} is not closed"),
    ])
  func aLayoutWithAMistakeLeavesTheOldSite(
    name: String, text: String, place: String, help: String
  ) throws {
    let project = try Project(["Content/a.md": "# Alpha\n"])
    #expect(try project.run("build").code == 0)
    let before = project.files(in: "Public")
    try project.write("# Changed\n", to: "Content/a.md")
    try project.write(text, to: "Layouts/\(name).mustache")
    let outcome = try project.run("build")
    #expect(outcome.code == 2)
    #expect(outcome.error.contains(place), "\(outcome.error)")
    #expect(outcome.error.contains(help), "\(outcome.error)")
    #expect(outcome.output.isEmpty)
    #expect(project.files(in: "Public") == before)
    #expect(project.leftovers.isEmpty)
  }

  @Test func aLinkOutOfTheSiteIsNoLayout() throws {
    let elsewhere = try Project(["document.mustache": "<p>"])
    let project = try Project(["Content/a.md": "# Alpha\n"])
    try project.link("Layouts", to: elsewhere.at("."))
    let outcome = try project.run("build")
    #expect(outcome.code == 2)
    #expect(outcome.error.contains("a symbolic link leads out of the site"), "\(outcome.error)")
  }

  @Test func aLayoutThatIsNotTextIsAnError() throws {
    let project = try Project(["Content/a.md": "# Alpha\n"])
    try project.write(
      Data("<p>\né ".utf8) + Data([0xFF]) + Data("</p>\n".utf8), to: "Layouts/document.mustache")
    let outcome = try project.run("build")
    #expect(outcome.code == 2)
    #expect(
      outcome.error.contains("Layouts/document.mustache:2:3: error: this is not valid UTF-8"),
      "\(outcome.error)")
    #expect(!project.exists("Public"))
  }

  @Test(
    arguments: [
      ("layouts: nope\n", "specweft.yml:1:10: error: 'layouts' names 'nope'"),
      ("layouts: Content/a.md\n", "specweft.yml:1:10: error: 'layouts' names 'Content/a.md'"),
      (
        "site: {logo: nope.png}\n", "specweft.yml:1:14: error: 'site.logo' names 'Content/nope.png'"
      ),
      ("site:\n  logo: sub\n", "specweft.yml:2:9: error: 'site.logo' names 'Content/sub'"),
      ("layouts: 5\n", "specweft.yml:1:10: error: 'layouts' must be a path, not the number 5"),
    ])
  func whatTheConfigurationNamesMustExist(text: String, problem: String) throws {
    let project = try Project([
      "Content/a.md": "# Alpha\n", "Content/sub/logo.svg": "<svg/>", "specweft.yml": text,
    ])
    for command in ["build", "check"] {
      let outcome = try project.run(command)
      #expect(outcome.code == 2)
      #expect(outcome.error.contains(problem), "\(outcome.error)")
    }
    #expect(!project.exists("Public"))
  }

  @Test func whatTheConfigurationNamesIsUsed() throws {
    let project = try Project([
      "Content/a.md": "# Alpha\n", "Content/sub/logo.svg": "<svg/>",
      "Theme/document.mustache": "OURS {{title}}",
      "specweft.yml": "layouts: Theme\nsite:\n  logo: sub/logo.svg\n",
    ])
    let outcome = try project.run("build")
    #expect(outcome.code == 0, "\(outcome.error)")
    #expect(project.text("Public/a.html") == "OURS Alpha")
    #expect(project.text("Public/index.html")?.contains("sub/logo.svg") == true)
  }
}
