#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension FilePaths {
  /// Writes a file in one step: who reads it sees the old bytes or the new ones. Folders around it
  /// are made, a symbolic link stays and what it leads to is replaced; a pipe or a device is
  /// written to as it is.
  package static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let present = try status(path)
    if let present, present.kind == .folder { throw FileError(.write, path, code: EISDIR) }
    if let present, present.kind == .other {
      let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
      guard descriptor >= 0 else { throw FileError(.write, path) }
      let file = OpenFile(descriptor: descriptor, path: path)
      try file.write(bytes)
      return try file.finish()
    }
    let target = present == nil ? path : try real(path)
    let (parent, name) = split(target)
    if try status(parent) == nil { try createFolders(parent) }
    let folder = try Folder(parent)
    let draft = ".specweft-\(getpid()).new"
    if try folder.statusIfPresent(of: draft) != nil { try folder.removeFile(draft) }
    do throws(FileError) {
      let file = try folder.create(draft)
      if let present { file.setMode(present.mode) }
      try file.write(bytes)
      try file.finish()
      try folder.rename(draft, to: name)
    } catch {
      try? folder.removeFile(draft)
      throw FileError(.write, path, code: error.code)
    }
  }
}
