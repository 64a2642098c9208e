import Findings

/// A line that names a call: `GET /charges/{id} - reads one`.
struct EndpointCall {
  /// Upper case; empty if the line starts with the path.
  var methods: [String]
  var path: String
  var purpose: String
}

extension FacetWalk {
  private static let known: Set<String> = [
    "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "CONNECT", "WS", "WSS",
    "SSE",
  ]

  /// The methods that a cell names.
  static func methods(_ text: String) -> [String] {
    var methods: [String] = []
    for word in text.split(whereSeparator: { !$0.isLetter }) {
      let method = word.uppercased()
      if known.contains(method), !methods.contains(method) { methods.append(method) }
    }
    return methods
  }

  /// Reads a line that starts with methods and a path, or with a path alone.
  static func call(_ line: String) -> EndpointCall? {
    guard let first = line.utf8.first, first.isLetter || first == 0x2F || first == 0x7B else {
      return nil
    }
    var rest = line[...]
    var methods: [String] = []
    if first.isLetter, !line.hasPrefix("http") {
      let word = rest.prefix { $0.isLetter || $0 == "/" || $0 == "," || $0 == "|" }
      methods = word.split(whereSeparator: { !$0.isLetter }).map { String($0) }
      guard !methods.isEmpty, methods.allSatisfy({ known.contains($0) }) else { return nil }
      rest = rest.dropFirst(word.count).drop { $0 == " " || $0 == ":" }
    }
    let path = rest.prefix { $0 != " " && $0 != "\t" }
    guard path.hasPrefix("/") || path.hasPrefix("http") || path.hasPrefix("{") else { return nil }
    var name = path
    while let last = name.last, ":,;".contains(last) { name.removeLast() }
    guard !name.isEmpty, name != "/" || !methods.isEmpty else { return nil }
    var purpose = rest.dropFirst(path.count)
    while let next = purpose.first, " \t-–—:→#|".contains(next) { purpose.removeFirst() }
    if purpose.hasPrefix("HTTP/") { purpose = "" }
    return EndpointCall(methods: methods, path: String(name), purpose: String(purpose))
  }

  /// Where a part of a shown text is written; the whole place if markup is in its way.
  func located(_ part: String, in range: ByteRange) -> FacetText {
    let length = part.utf8.count
    var start = range.lower
    while start + length <= range.upper {
      if bytes.hasText(part, at: start, limit: range.upper) {
        return FacetText(text: part, range: ByteRange(start, start + length))
      }
      start += 1
    }
    return FacetText(text: part, range: range)
  }
}
