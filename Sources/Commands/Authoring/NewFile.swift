import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes files that must not exist yet: whole or not at all, and never over another.
enum NewFile {
  static func write(_ bytes: [UInt8], to path: String) throws {
    let (parent, name) = FilePaths.split(path)
    try FilePaths.createFolders(parent)
    let folder = try Folder(parent)
    if try folder.statusIfPresent(of: name) != nil { throw exists(path) }
    let workshop = ".specweft-new-\(getpid())"
    try folder.createFolder(workshop)
    defer { try? folder.removeFolder(workshop) }
    let inner = try folder.folder(workshop)
    defer { try? inner.removeFile(name) }
    let file = try inner.create(name)
    try file.write(bytes)
    try file.finish()
    do throws(FileError) {
      // A second name fails where the first is taken, which renaming would not.
      try folder.link(name, from: inner)
    } catch {
      if error.isPresent { throw exists(path) }
      guard error.isUnsupported else { throw error }
      try writeInPlace(bytes, to: name, in: folder)
    }
  }

  /// Where files cannot have two names.
  private static func writeInPlace(
    _ bytes: [UInt8], to name: String, in folder: Folder
  ) throws(FileError) {
    let file = try folder.create(name)
    do throws(FileError) {
      try file.write(bytes)
      try file.finish()
    } catch {
      try? folder.removeFile(name)
      throw error
    }
  }

  static func exists(_ path: String) -> RunFailure {
    RunFailure(
      "there is something at \(path) already",
      help: "nothing was written; choose another title or name the file with --output")
  }
}
