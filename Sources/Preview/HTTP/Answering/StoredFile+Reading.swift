import NIOPosix

extension StoredFile {
  /// Reads without holding up other requests.
  func bytes(of range: Range<Int>) async throws -> [UInt8] {
    try await NIOThreadPool.singleton.runIfActive {
      try self.bytes(from: range.lowerBound, count: range.count)
    }
  }
}
