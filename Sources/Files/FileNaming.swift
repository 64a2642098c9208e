/// Something the file system takes for a name or a path: text, or bytes that need not be text.
package protocol FileNaming: Sendable {
  func withPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result
  /// As shown to a user.
  var shown: String { get }
}

extension String: FileNaming {
  package func withPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    withCString(body)
  }

  package var shown: String { self }
}

extension Array: FileNaming where Element == UInt8 {
  package func withPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    let terminated = map { CChar(bitPattern: $0) } + [0]
    return terminated.withUnsafeBufferPointer { buffer in
      // The array is never empty, so its address is never missing.
      body(buffer.baseAddress.unsafelyUnwrapped)
    }
  }

  package var shown: String { String(decoding: self, as: UTF8.self) }
}
