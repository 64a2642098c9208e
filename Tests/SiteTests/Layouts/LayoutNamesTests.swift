import Foundation
import Testing

@testable import Site

@Suite struct LayoutNamesTests {
  private static let file = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Layouts/NAMES.md")

  /// With `SPECWEFT_WRITE_NAMES=1` the test writes what it would compare.
  @Test func theListOfNamesIsWhatViewsHave() throws {
    let expected = LayoutNames.markdown()
    if ProcessInfo.processInfo.environment["SPECWEFT_WRITE_NAMES"] != nil {
      try Data(expected.utf8).write(to: Self.file)
      return
    }
    #expect(
      try String(contentsOf: Self.file, encoding: .utf8) == expected,
      "run SPECWEFT_WRITE_NAMES=1 swift test --filter LayoutNamesTests, and read the change")
  }

  @Test func everyPageHasALayoutOfItsName() {
    let names = LayoutNames.markdown()
    for name in ["document", "home", "rule", "variables"] {
      #expect(names.contains("| `\(name)` |"))
    }
  }
}
