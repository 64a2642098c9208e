import Files

/// Whole folders. Names here are bytes: what others put into the output need not be text.
enum Tree {
  /// Removes a folder and everything in it; nothing of this name is no failure.
  static func remove(_ name: some FileNaming, in folder: Folder) throws(FileError) {
    guard let status = try folder.statusIfPresent(of: name) else { return }
    guard status.kind == .folder else { return try folder.removeFile(name) }
    let inner = try folder.folder(name)
    for entry in try inner.entries() {
      switch entry.kind {
      case .folder, nil: try remove(entry.bytes, in: inner)
      default: try inner.removeFile(entry.bytes)
      }
    }
    try folder.removeFolder(name)
  }

  /// Visits everything in a folder at any depth, by paths relative to it; a folder before what is
  /// in it.
  static func walk(
    _ folder: Folder, under prefix: [UInt8] = [],
    _ visit: (_ path: [UInt8], _ kind: FileKind) throws(FileError) -> Void
  ) throws(FileError) {
    for entry in try folder.entries() {
      var kind = entry.kind ?? .other
      if entry.kind == nil { kind = try folder.status(of: entry.bytes).kind }
      let path = prefix + entry.bytes
      try visit(path, kind)
      if kind == .folder {
        try walk(try folder.folder(entry.bytes), under: path + [0x2F], visit)
      }
    }
  }
}
