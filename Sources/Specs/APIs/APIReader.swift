package import Findings

/// Reads what an OpenAPI 3 or Swagger 2 file, in YAML or JSON, says of its operations.
///
/// Most such files are plain block YAML, of which only the lines that start a path or an operation
/// matter; those are read line by line. Anything else goes through Yams.
package enum APIReader {
  /// More would be no description of an API; it is left unread.
  static let sizeLimit = 8 << 20

  /// The operations of a file; `nil` if it describes no API.
  package static func read(_ source: SourceText) throws(SyntaxFault) -> APIDescription? {
    guard source.bytes.count <= sizeLimit else { return nil }
    return try source.bytes.withUnsafeBufferPointer {
      bytes throws(SyntaxFault) -> APIDescription? in
      guard mayDescribeAPI(bytes) else { return nil }
      if let plain = PlainAPI.read(bytes, source) { return plain }
      return try ParsedAPI.read(bytes, source)
    }
  }

  /// Whether one of the words that every such file has stands near its start.
  private static func mayDescribeAPI(_ bytes: Bytes) -> Bool {
    for index in 0..<min(bytes.count, 4096) {
      switch bytes[index] {
      case 0x6F where bytes.has("openapi", at: index, limit: bytes.count): return true
      case 0x73 where bytes.has("swagger", at: index, limit: bytes.count): return true
      default: break
      }
    }
    return false
  }

  /// Upper case, if a key of a path is a method.
  static func method(_ key: String) -> String? {
    switch key {
    case "get": "GET"
    case "put": "PUT"
    case "post": "POST"
    case "delete": "DELETE"
    case "options": "OPTIONS"
    case "head": "HEAD"
    case "patch": "PATCH"
    case "trace": "TRACE"
    case "query": "QUERY"
    case "$ref": APIDescription.anyMethod
    default: nil
    }
  }

  /// The path of a server's URL, without a slash at its end: `/v1` of `https://a.example/v1/`.
  static func basePath(of url: String) -> String? {
    var path = Substring(url)
    if let scheme = path.firstRange(of: "://") {
      path = path[scheme.upperBound...]
      path = path.firstIndex(of: "/").map { path[$0...] } ?? ""
    }
    while path.hasSuffix("/") { path.removeLast() }
    return path.hasPrefix("/") ? String(path) : nil
  }
}

extension APIDescription {
  /// The method of a path that is described in another file.
  package static let anyMethod = "ANY"
}
