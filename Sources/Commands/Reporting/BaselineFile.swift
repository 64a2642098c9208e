import Files
import Findings

/// A baseline in a file.
struct BaselineFile: Sendable {
  /// From the working directory.
  let path: String

  /// The known findings, or `nil` if there is no file.
  func read() throws -> Baseline? {
    let bytes: [UInt8]
    do throws(FileError) {
      let (parent, name) = FilePaths.split(path)
      let file = try Folder(parent).file(name, followingLinks: true)
      let status = try file.status()
      guard status.kind == .file else { throw FileError.isFolder(path) }
      bytes = try file.readAll(expecting: status.size)
    } catch {
      if error.isMissing { return nil }
      throw RunFailure("cannot read the baseline \(path): \(error.reason)")
    }
    do throws(BaselineFault) {
      return try Baseline(reading: bytes)
    } catch {
      throw RunFailure(
        "\(path) is no baseline: \(error.reason)",
        help: "name another file with --baseline, or remove this one and write it anew")
    }
  }

  /// The known findings; there must be a file.
  func known() throws -> Baseline {
    guard let baseline = try read() else {
      throw RunFailure(
        "there is no baseline \(path)",
        help: "'specweft check --baseline \(ShellWord.quoted(path)) --write-baseline' makes one")
    }
    return baseline
  }

  /// Takes all findings for known. A file that is something else is left alone.
  func write(_ findings: [Finding]) throws {
    _ = try read()
    try FilePaths.write(Baseline(findings).bytes, to: path)
  }
}
