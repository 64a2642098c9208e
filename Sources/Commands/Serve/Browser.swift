import Subprocess

/// The browser of the user.
enum Browser {
  /// Opens an address; says whether it was taken.
  static func open(_ address: String) async -> Bool {
    #if canImport(Darwin)
      let program = "open"
    #else
      let program = "xdg-open"
    #endif
    let result = try? await run(
      .name(program), arguments: [address], input: .none, output: .discarded, error: .discarded)
    return result?.terminationStatus == .exited(0)
  }
}
