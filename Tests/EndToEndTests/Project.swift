import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// A small site in a folder of its own, and the program run on it.
final class Project: Sendable {
  /// The site folder, without links in its path.
  let path: String

  init(_ files: [String: String] = [:]) throws {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    path = base.appending(path: "specweft-e2e-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func at(_ name: String) -> String { "\(path)/\(name)" }

  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  func write(_ data: Data, to name: String) throws {
    let url = URL(filePath: at(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  func link(_ name: String, to target: String) throws {
    let url = URL(filePath: at(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: at(name), withDestinationPath: target)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: at(name)) }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: at(name)) }

  func data(_ name: String) -> Data? { FileManager.default.contents(atPath: at(name)) }

  func text(_ name: String) -> String? { data(name).map { String(decoding: $0, as: UTF8.self) } }

  /// Every file under a folder with its bytes.
  func files(in folder: String) -> [String: Data] {
    let names = FileManager.default.enumerator(atPath: at(folder))?.allObjects as? [String] ?? []
    var files: [String: Data] = [:]
    for name in names {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: at("\(folder)/\(name)"), isDirectory: &isFolder)
      if !isFolder.boolValue { files[name] = data("\(folder)/\(name)") }
    }
    return files
  }

  func inode(_ name: String) throws -> UInt64 {
    let attributes = try FileManager.default.attributesOfItem(atPath: at(name))
    return (attributes[.systemFileNumber] as? NSNumber)?.uint64Value ?? 0
  }

  func modified(_ name: String) throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: at(name))[.modificationDate] as? Date
  }

  /// Names beside the output that preparations have.
  var leftovers: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.contains(".specweft-") }
  }
}

/// What a run of the program said.
struct Outcome: Sendable {
  var code: Int32
  var output: String
  var error: String
}

extension Project {
  /// Runs the built program with `--site` set to this project.
  @discardableResult
  func run(
    _ command: String, _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws -> Outcome {
    let running = try start(command, arguments, environment: environment)
    return running.wait()
  }

  func start(
    _ command: String, _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws -> RunningProgram {
    try RunningProgram([command, "--site", path] + arguments, environment: environment)
  }
}

/// The built program, running.
final class RunningProgram {
  private let process = Process()
  private let output: URL
  private let error: URL

  init(_ arguments: [String], environment: [String: String] = [:]) throws {
    let base = FileManager.default.temporaryDirectory.appending(
      path: "specweft-run-\(UUID().uuidString)")
    output = base.appendingPathExtension("out")
    error = base.appendingPathExtension("err")
    for url in [output, error] { try Data().write(to: url) }
    process.executableURL = try RunningProgram.executable()
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: error)
    try process.run()
  }

  /// What it has written to standard output up to now.
  var soFar: String { read(output) }

  func signal(_ number: Int32) { kill(process.processIdentifier, number) }

  func wait() -> Outcome {
    process.waitUntilExit()
    defer { for url in [output, error] { try? FileManager.default.removeItem(at: url) } }
    let code =
      process.terminationReason == .exit
      ? process.terminationStatus : 128 + process.terminationStatus
    return Outcome(code: code, output: read(output), error: read(error))
  }

  private func read(_ url: URL) -> String {
    String(decoding: (try? Data(contentsOf: url)) ?? Data(), as: UTF8.self)
  }

  /// The program is built beside the tests.
  static func executable() throws -> URL {
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    let folders = [tests, bundle].compactMap { $0?.deletingLastPathComponent() }
    let found = folders.map { $0.appending(path: "specweft") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path)
    }
    return try #require(found, "the program is not built beside the tests")
  }
}
