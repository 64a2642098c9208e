import Files

extension Folder {
  /// There is a file at `path` with exactly these bytes.
  func holds(_ bytes: [UInt8], at path: String) -> Bool {
    do throws(FileError) {
      let file = try file(path)
      let status = try file.status()
      guard status.kind == .file, status.size == bytes.count else { return false }
      return try withBuffer { buffer throws(FileError) in
        var offset = 0
        while offset < bytes.count {
          // The size is known to be right, so nothing is gained by reading on to find the end.
          let room = min(buffer.count, bytes.count - offset)
          let count = try file.fill(UnsafeMutableRawBufferPointer(rebasing: buffer[..<room]))
          guard count > 0, count <= bytes.count - offset,
            FileBytes.areEqual(UnsafeRawBufferPointer(rebasing: buffer[..<count]), bytes, offset)
          else { return false }
          offset += count
        }
        return true
      }
    } catch {
      return false
    }
  }

  /// There is a file at `path` with the bytes of the file `name` of another folder.
  func holdsCopy(of name: String, in source: Folder, at path: String) throws(FileError) -> Bool {
    let original = try source.file(name, followingLinks: true)
    let size = try original.status().size
    guard let copy = try? file(path), let status = try? copy.status(), status.kind == .file,
      status.size == size
    else { return false }
    return try withBuffer { left throws(FileError) in
      try withBuffer { right throws(FileError) in
        while true {
          let leftCount = try original.fill(left)
          let rightCount = try copy.fill(right)
          guard leftCount == rightCount,
            FileBytes.areEqual(
              UnsafeRawBufferPointer(rebasing: left[..<leftCount]),
              UnsafeRawBufferPointer(rebasing: right[..<rightCount]))
          else { return false }
          if leftCount < left.count { return true }
        }
      }
    }
  }

  /// Writes a new file with the bytes of another.
  func copy(
    _ name: some FileNaming, of source: Folder, to path: some FileNaming, keepingTime: Bool
  ) throws(FileError) {
    let original = try source.file(name, followingLinks: !keepingTime)
    let status = try original.status()
    let copy = try create(path)
    try withBuffer { buffer throws(FileError) in
      while true {
        let count = try original.fill(buffer)
        try copy.write(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        if count < buffer.count { return }
      }
    }
    if keepingTime {
      copy.setMode(status.mode)
      copy.setModified(status.modified)
    }
    try copy.finish()
  }

  private func withBuffer<Result>(
    _ body: (UnsafeMutableRawBufferPointer) throws(FileError) -> Result
  ) throws(FileError) -> Result {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65536, alignment: 16)
    defer { buffer.deallocate() }
    return try body(buffer)
  }
}
