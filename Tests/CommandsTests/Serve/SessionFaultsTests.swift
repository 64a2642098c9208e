import Findings
import Preview
import Testing

@testable import Commands

@Suite struct SessionFaultsTests {
  /// An editor opens a file from the folder of the site, wherever the command was called.
  @Test(
    arguments: [
      ("docs/specweft.yml", "specweft.yml"), ("specweft.yml", "specweft.yml"),
      ("docsite/specweft.yml", "docsite/specweft.yml"),
    ])
  func filesAreNamedFromTheFolderOfTheSite(file: String, name: String) {
    let start = SourcePlace(line: 1, column: 1)
    let finding = Finding(
      rule: "configuration", severity: .error, file: file, start: start, end: start, message: "m")
    #expect(LiveFinding(finding, sourceLine: nil).named(below: "docs").finding.file == name)
  }
}
