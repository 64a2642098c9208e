import Foundation
import Testing

/// `specweft serve` as a process, on a port of its own.
final class ServedProgram: Sendable {
  /// `http://127.0.0.1:12345/`.
  let address: String
  private let process: Process

  init(_ site: String, _ arguments: [String] = []) async throws {
    process = Process()
    process.executableURL = URL(filePath: try BuiltSite.program())
    process.arguments = ["serve", "--site", site, "--port", "0"] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    let (pieces, continuation) = AsyncStream.makeStream(of: Data.self)
    output.fileHandleForReading.readabilityHandler = { handle in
      let data = handle.availableData
      if data.isEmpty { handle.readabilityHandler = nil }
      continuation.yield(data)
    }
    try process.run()
    var text = ""
    for await piece in pieces {
      text += String(decoding: piece, as: UTF8.self)
      let line = text.split(separator: "\n").first { $0.hasPrefix("serving ") }
      if piece.isEmpty || line != nil && text.hasSuffix("\n") { break }
    }
    // What it says later is read so that it never waits for a reader.
    let line = text.split(separator: "\n").first { $0.hasPrefix("serving ") }
    address = String(try #require(line, "it does not serve: \(text)").dropFirst(8))
  }

  /// Asks it to end; its exit code, and how long it took.
  func end() async -> (code: Int32, time: Duration) {
    let start = ContinuousClock.now
    process.terminate()
    while process.isRunning { try? await Task.sleep(for: .milliseconds(5)) }
    return (process.terminationStatus, ContinuousClock.now - start)
  }

  deinit { if process.isRunning { process.terminate() } }
}
