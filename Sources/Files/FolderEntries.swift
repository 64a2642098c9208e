#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

package struct FolderEntry: Sendable {
  /// The bytes of the name, which need not be UTF-8.
  package var bytes: [UInt8]
  /// `nil` if the file system does not say.
  package var kind: FileKind?

  package var name: String? { String(validating: bytes, as: UTF8.self) }
}

extension Folder {
  /// All entries but `.` and `..`, sorted by the bytes of their names: the order of the file
  /// system never shows.
  package func entries() throws(FileError) -> [FolderEntry] {
    // A descriptor of its own: listing moves the position that descriptors share.
    let own = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0, let stream = fdopendir(own) else {
      if own >= 0 { close(own) }
      throw FileError(.list, path)
    }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw FileError(.list, path) }
        break
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) {
          Array(UnsafeRawBufferPointer(start: $0, count: strlen($0)))
        }
      }
      if name == [0x2E] || name == [0x2E, 0x2E] { continue }
      let kind: FileKind? =
        switch Int(entry.pointee.d_type) {
        case Int(DT_REG): .file
        case Int(DT_DIR): .folder
        case Int(DT_LNK): .link
        case Int(DT_UNKNOWN): nil
        default: .other
        }
      entries.append(FolderEntry(bytes: name, kind: kind))
    }
    return entries.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }
}
