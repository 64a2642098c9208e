import Foundation
import Testing

/// A file with the expected bytes of a test, under `Golden/` next to it.
///
/// With `SPECWEFT_RECORD=1` in the environment the file is written anew and the test fails, so
/// that a recording is always looked at before it counts.
func expectGolden(
  _ actual: [UInt8], _ name: String, location: SourceLocation = #_sourceLocation
) throws {
  let url = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Golden/\(name)")
  if ProcessInfo.processInfo.environment["SPECWEFT_RECORD"] == "1" {
    try Data(actual).write(to: url)
    Issue.record("recorded \(name): look at the difference", sourceLocation: location)
    return
  }
  let expected = try Data(contentsOf: url)
  #expect(
    String(decoding: actual, as: UTF8.self) == String(decoding: expected, as: UTF8.self),
    sourceLocation: location)
}
