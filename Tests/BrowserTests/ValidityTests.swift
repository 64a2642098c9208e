import Foundation
import Testing

/// The Nu Html Checker's word on the HTML, and style sheets of a site.
@Suite(.enabled(if: Command.isWanted, "SPECWEFT_BROWSER=none"), .timeLimit(.minutes(10)))
struct ValidityTests {
  @Test func everyFileIsValid() async throws {
    let site = try await BuiltSite.sample.value
    expectNone(try await ValidityTests.faults(of: site.folder))
  }

  @Test func seesWhatIsInvalid() async throws {
    let folder = try Scratch(["index.html": "<!DOCTYPE html><title>A</title><p><div></p>"])
    let faults = try await ValidityTests.faults(of: folder.path)
    #expect(faults.contains { $0.contains("Unclosed element “div”") })
  }

  /// What browsers know and the checker does not yet: mixed colours, the content of an unfolding
  /// part, and that the size of a shape may stand in a style sheet (SVG 2).
  private static let newer =
    ".*(color-mix|::details-content|Property “rx”|Element “rect” is missing required attribute).*"

  /// One line for each error, without the folder.
  static func faults(of folder: String) async throws -> [String] {
    let outcome = try await Command.run(
      "java",
      [
        "-Xss2m", "-jar", Engine.validator.path(), "--errors-only", "--skip-non-html",
        "--also-check-css", "--filterpattern", newer, "--format", "gnu", folder,
      ])
    let lines = outcome.text.split(separator: "\n").map {
      String($0).replacing("\"file:\(folder)/", with: "\"")
    }
    return lines
  }
}
