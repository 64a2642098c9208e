package import Findings

/// The operations that an OpenAPI file describes.
package struct APIDescription: Sendable {
  package struct Operation: Sendable {
    /// Upper case: `GET`.
    package var method: String
    /// As written: `/charges/{id}`.
    package var path: String
    /// Where the operation stands in the file.
    package var range: ByteRange

    package init(method: String, path: String, range: ByteRange) {
      self.method = method
      self.path = path
      self.range = range
    }
  }
  package var source: SourceText
  /// Path prefixes of its `servers`: `/v1`.
  package var basePaths: [String]
  package var operations: [Operation]

  package init(source: SourceText, basePaths: [String], operations: [Operation]) {
    self.source = source
    self.basePaths = basePaths
    self.operations = operations
  }
}
