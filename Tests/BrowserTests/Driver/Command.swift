import Foundation
import Testing

/// Other programs that the tests use.
enum Command {
  static let howToInstall = """
    `make browser` installs what the browser tests need; \
    SPECWEFT_BROWSER=none leaves them out of a run
    """

  /// Whether the environment leaves the browser tests out. Nothing else does: without a browser
  /// they fail.
  static let isWanted = ProcessInfo.processInfo.environment["SPECWEFT_BROWSER"] != "none"

  /// The first of the names that is a program in the search path.
  static func find(_ names: [String]) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    for name in names {
      for folder in path.split(separator: ":") {
        let file = "\(folder)/\(name)"
        if FileManager.default.isExecutableFile(atPath: file) { return file }
      }
    }
    return nil
  }

  /// Runs a program to its end and gives what it printed.
  static func run(_ name: String, _ arguments: [String]) async throws -> (code: Int32, text: String)
  {
    let path = name.hasPrefix("/") ? name : find([name])
    let file = try #require(path, "\(name) is not installed: \(howToInstall)")
    let output = FileManager.default.temporaryDirectory.appending(
      path: "specweft-command-\(UUID().uuidString)")
    try Data().write(to: output)
    defer { try? FileManager.default.removeItem(at: output) }
    let process = Process()
    process.executableURL = URL(filePath: file)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    let handle = try FileHandle(forWritingTo: output)
    process.standardOutput = handle
    process.standardError = handle
    let code = try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    return (code, String(decoding: try Data(contentsOf: output), as: UTF8.self))
  }
}
