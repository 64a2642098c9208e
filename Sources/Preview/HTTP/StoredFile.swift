package import Files

/// An open file on the disk that is sent piece by piece.
package final class StoredFile: Sendable {
  private let file: OpenFile
  /// Bytes when it was opened.
  package let count: Int

  package init(_ file: consuming OpenFile, count: Int) {
    self.file = file
    self.count = count
  }

  /// The bytes from an offset on; fewer than asked for when the file has become shorter.
  package func bytes(from offset: Int, count: Int) throws(FileError) -> [UInt8] {
    try file.bytes(from: offset, count: count)
  }
}
