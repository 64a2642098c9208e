import Foundation
import Testing

@Suite struct SearchFileTests {
  @Test func writesTheIndexBesideTheOtherAssets() throws {
    let project = try Project.payments()
    try project.remove("Content/assets")
    try project.run("build", ["--fail-on", "never"])
    let manifest = try #require(project.text("Public/assets/search/manifest.js"))
    #expect(manifest.hasPrefix("specweftSearch(\"manifest\",{\"version\":1,\"documents\":4,"))
  }

  @Test func leavesTheContentItsOwnFolders() throws {
    let project = try Project.payments()
    try project.write("theirs", to: "Content/theme/search/manifest.js")
    try project.write("a file, no folder", to: "Content/theme-2")
    let outcome = try project.run("build")
    #expect(outcome.code == 0, "\(outcome.output)\(outcome.error)")
    #expect(project.text("Public/theme/search/manifest.js") == "theirs")
    #expect(project.exists("Public/theme-3/search/manifest.js"))
    #expect(project.text("Public/index.html")?.contains("theme-3/") == true)
  }

  @Test func writesNoIndexIfTheConfigurationWantsNone() throws {
    let project = try Project.payments()
    try project.write("search:\n  enabled: false\n", to: "specweft.yml")
    try project.run("build")
    #expect(!project.files(in: "Public").keys.contains { $0.contains("/search/") })
  }

  @Test func namesAMistakenKeyWithItsPlace() throws {
    let project = try Project.payments()
    try project.write("search:\n  exclud: [drafts/**]\n", to: "specweft.yml")
    let outcome = try project.run("build")
    #expect(outcome.code == 2)
    let text = outcome.output + outcome.error
    #expect(text.contains("unknown key 'exclud' in 'search'"))
    #expect(text.contains("did you mean 'exclude'?"))
  }

  @Test func renamesFewFilesAndRemovesTheOldOnesAfterAnEdit() throws {
    let project = try Project.payments()
    for number in 0..<80 {
      try project.write(
        "# FR-1\(number): Rule \(number)\n\nThe rule number \(number) of word\(number % 7) books.\n",
        to: "Content/many/FR-1\(number)-rule.md")
    }
    try project.run("build", ["--fail-on", "never"])
    let before = Set(project.files(in: "Public/theme/search").keys)
    try project.write(
      "# FR-133: Rule 33\n\nThe rule number 33 of zebras books.\n",
      to: "Content/many/FR-133-rule.md")
    try project.run("build", ["--fail-on", "never"])
    let after = Set(project.files(in: "Public/theme/search").keys)
    // Its text, the titles that name it, the terms, the words, and the list of terms and words.
    #expect(after.subtracting(before).count <= 6)
    #expect(before.subtracting(after).count <= 6)
    #expect(after.count > 40)
  }
}
