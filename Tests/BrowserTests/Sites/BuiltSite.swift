import Foundation
import Testing

/// A site as the program built it, in a folder.
struct BuiltSite: Sendable {
  let folder: String
  /// Paths of all its files under the folder, sorted.
  let files: [String]

  /// The sample of this repository.
  static let sample = Task {
    let results = ["--test-results", "\(repository)/Content/tests/results"]
    return try await BuiltSite.build(repository, named: "sample", results)
  }

  var pages: [String] { files.filter { $0.hasSuffix(".html") } }

  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: "\(folder)/\(path)")), as: UTF8.self)
  }

  func contains(_ path: String) -> Bool {
    var low = 0
    var high = files.count
    while low < high {
      let middle = (low + high) / 2
      if files[middle] < path { low = middle + 1 } else { high = middle }
    }
    return low < files.count && files[low] == path
  }

  /// Builds the site of a folder into a fresh one under `.build/`.
  static func build(
    _ source: String, named name: String, _ arguments: [String] = []
  ) async throws -> BuiltSite {
    let folder = "\(repository)/.build/browser-tests/\(name)"
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let outcome = try await Command.run(
      program(),
      ["build", "--quiet", "--site", source, "--output", folder, "--fail-on", "never"] + arguments)
    try #require(outcome.code == 0, "the site was not built: \(outcome.text)")
    let names = FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []
    let files = names.filter { name in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder)
      return !isFolder.boolValue && !name.hasPrefix(".")
    }
    return BuiltSite(folder: folder, files: files.sorted())
  }

  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The program is built beside the tests.
  static func program() throws -> String {
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    let folders = [tests, bundle].compactMap { $0?.deletingLastPathComponent() }
    let found = folders.map { $0.appending(path: "specweft").path }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
    return try #require(found, "the program is not built beside the tests")
  }
}
