/// What is served under one path.
package struct SiteFile: Sendable {
  package enum Body: Sendable {
    case bytes([UInt8])
    /// A file that need not fit into memory.
    case stored(StoredFile)
  }

  package var body: Body
  /// Names these bytes: two files of one path and one tag are the same. Letters, digits, `-`, `_`.
  package var tag: String

  package init(bytes: [UInt8], tag: String) {
    body = .bytes(bytes)
    self.tag = tag
  }

  package init(_ file: StoredFile, tag: String) {
    body = .stored(file)
    self.tag = tag
  }

  package var count: Int {
    switch body {
    case .bytes(let bytes): bytes.count
    case .stored(let file): file.count
    }
  }
}
