import Foundation

/// Scripts of `Probes/`: each is one expression that says what is wrong with the page that is open.
enum Probe: String {
  case axe, contrast, cut, focus, idle, overflow, references, structure

  func source() throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return try String(
      contentsOf: folder.appending(path: "Probes/\(rawValue).js"), encoding: .utf8)
  }
}

extension Tab {
  func ask(_ probe: Probe) async throws -> JSON { try await evaluate(probe.source()) }

  /// The faults that a probe finds.
  func faults(_ probe: Probe) async throws -> [String] { try await ask(probe).strings }
}
