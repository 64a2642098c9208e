import Checks
import Configuration
import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds and reads the reports of a test run. A report that was asked for and cannot be read stops
/// the run: without it a failed test would look like one that passed.
enum TestReportFiles {
  private static let deepest = 16
  private static let mostFiles = 100_000

  /// The tests of every report at the paths: files, folders (all `*.xml` in them) and patterns.
  static func tests(at paths: [String]) throws -> [TestOfRun] {
    var files: [String] = []
    var known: Set<String> = []
    for path in paths {
      let found = try self.files(at: path)
      guard !found.isEmpty else {
        throw RunFailure(
          "there is no test report at \(path)", help: "name a file, a folder or a quoted pattern")
      }
      for file in found where known.insert(file).inserted { files.append(file) }
    }
    return try files.flatMap(read)
  }

  private static func read(_ path: String) throws -> [TestOfRun] {
    let bytes: [UInt8]
    do throws(FileError) {
      let (parent, name) = FilePaths.split(path)
      let file = try Folder(parent).file(name, followingLinks: true)
      let status = try file.status()
      guard status.kind == .file else { throw FileError.isFolder(path) }
      guard status.size <= JUnitReading.sizeLimit else {
        throw FileError(.read, path, code: EFBIG)
      }
      bytes = try file.readAll(expecting: status.size)
    } catch {
      throw RunFailure("cannot read the test report \(path): \(error.reason)")
    }
    return try tests(bytes, path)
  }

  private static func tests(_ bytes: [UInt8], _ path: String) throws(RunFailure) -> [TestOfRun] {
    do throws(TestReportError) {
      return try JUnitReading.read(bytes, path: path)
    } catch {
      throw RunFailure(
        error.sentence, help: "test reports are JUnit XML: <testsuites> with <testcase> in them")
    }
  }

  private static func files(at path: String) throws -> [String] {
    if let status = try FilePaths.status(path) {
      return status.kind == .folder ? try files(in: path) { $0.hasSuffix(".xml") } : [path]
    }
    // The folders before the first part that is a pattern.
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = parts.firstIndex(where: { $0.contains { "*?[{".contains($0) } }),
      let glob = Glob(parts[first...].joined(separator: "/"))
    else { return [] }
    let base = parts[..<first].joined(separator: "/")
    let folder = first == 0 ? "." : base.isEmpty ? "/" : base
    guard try FilePaths.status(folder)?.kind == .folder else { return [] }
    return try files(in: folder, where: glob.matches)
  }

  /// The files under a folder whose path in it is wanted, sorted.
  private static func files(
    in folder: String, where isWanted: (String) -> Bool
  ) throws -> [String] {
    var found: [String] = []
    var open: [(path: String, depth: Int)] = [("", 0)]
    var next = 0
    while next < open.count, found.count < mostFiles {
      let (path, depth) = open[next]
      next += 1
      for entry in try Folder(path.isEmpty ? folder : FilePaths.join(folder, path)).entries() {
        guard let name = entry.name, !name.hasPrefix(".") else { continue }
        let inner = path.isEmpty ? name : path + "/" + name
        let kind =
          try entry.kind ?? FilePaths.status(FilePaths.join(folder, inner))?.kind
        switch kind {
        case .folder where depth < deepest: open.append((inner, depth + 1))
        case .file where isWanted(inner): found.append(FilePaths.join(folder, inner))
        default: break
        }
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
