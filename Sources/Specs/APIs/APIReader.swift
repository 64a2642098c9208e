package import Findings

/// Reads what an OpenAPI 3 or Swagger 2 file, in YAML or JSON, says of its operations.
///
/// Most such files are plain block YAML, of which only the lines that start a path or an operation
/// matter; those are read line by line. Anything else goes through Yams.
package enum APIReader {
  /// More would be no description of an API; it is left unread, and that is said.
  package static let sizeLimit = 8 << 20

  /// The operations of a file; `nil` if it describes no API. What could describe one but cannot be
  /// read is a fault: in silence it would look as if its endpoints had been compared.
  package static func read(_ source: SourceText) throws(SyntaxFault) -> APIDescription? {
    guard source.bytes.count <= sizeLimit else {
      throw unread(source.bytes, "it is larger than 8 MB", help: sizeHelp)
    }
    guard source.bytes.contains(where: { $0 > 0x20 }) else {
      throw unread(
        source.bytes, "it is empty", help: "describe the API in it, or name another file")
    }
    return try source.bytes.withUnsafeBufferPointer {
      bytes throws(SyntaxFault) -> APIDescription? in
      guard mayDescribeAPI(bytes) else { return nil }
      if let plain = PlainAPI.read(bytes, source) { return plain }
      return try ParsedAPI.read(bytes, source)
    }
  }

  package static let sizeHelp = "split the file, or name the part that has the paths"

  /// A fault of the whole file, laid to its first line.
  static func unread(
    _ bytes: some Collection<UInt8>, _ reason: String, help: String
  ) -> SyntaxFault {
    SyntaxFault(
      range: 0..<bytes.prefix(80).prefix { $0 != 0x0A && $0 != 0x0D && $0 < 0x80 }.count,
      message: unreadMessage(reason), help: help)
  }

  package static func unreadMessage(_ reason: String) -> String {
    "no endpoint is compared with this API description: \(reason)"
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
