/// What a request asks for, taken apart and checked.
///
/// Nothing is repaired: a target that a browser would not send is refused, so that no two readings
/// of it can differ.
struct RequestTarget: Equatable {
  /// Decoded parts of the path: none is empty, `.` or `..`, or holds a slash.
  var parts: [String]
  /// The path ends with a slash.
  var isFolder: Bool
  /// After the question mark, as written; `nil` without one.
  var query: String?
  /// Of a target in absolute form: `127.0.0.1:8080`.
  var authority: String?

  enum Refusal: Error, Equatable {
    /// Not an address, or one that says more than one thing.
    case malformed
    case tooLong
  }

  /// Longer names do not exist on any disk that we know of.
  private static let longestPart = 255

  init(_ target: String, limit: Int) throws(Refusal) {
    guard target.utf8.count <= limit else { throw .tooLong }
    var bytes = Array(target.utf8)[...]
    guard bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != 0x5C && $0 != 0x23 }) else {
      throw .malformed
    }
    authority = try RequestTarget.takeAuthority(&bytes)
    guard bytes.first == 0x2F else { throw .malformed }
    var path = bytes
    if let mark = bytes.firstIndex(of: 0x3F) {
      path = bytes[..<mark]
      query = String(decoding: bytes[(mark + 1)...], as: UTF8.self)
    }
    isFolder = path.last == 0x2F
    parts = []
    let inner = path.dropFirst().dropLast(isFolder && path.count > 1 ? 1 : 0)
    guard !inner.isEmpty else {
      guard path.count == 1 else { throw .malformed }
      return
    }
    for written in inner.split(separator: 0x2F, omittingEmptySubsequences: false) {
      parts.append(try RequestTarget.part(written))
    }
  }

  private static func part(_ written: ArraySlice<UInt8>) throws(Refusal) -> String {
    guard !written.isEmpty, let decoded = PercentEncoding.decode(written),
      let text = String(validating: decoded, as: UTF8.self), text != ".", text != "..",
      decoded.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != 0x2F && $0 != 0x5C })
    else { throw .malformed }
    guard decoded.count <= longestPart else { throw .tooLong }
    return text
  }

  /// Removes `http://host` from the start.
  private static func takeAuthority(_ bytes: inout ArraySlice<UInt8>) throws(Refusal) -> String? {
    guard bytes.first != 0x2F else { return nil }
    guard
      let scheme = ["http://", "https://"].first(where: { scheme in
        bytes.prefix(scheme.utf8.count).elementsEqual(scheme.utf8) {
          ($0 | ((0x41...0x5A).contains($0) ? 0x20 : 0)) == $1
        }
      })
    else { throw .malformed }
    let rest = bytes.dropFirst(scheme.utf8.count)
    let end = rest.firstIndex { $0 == 0x2F || $0 == 0x3F } ?? rest.endIndex
    let authority = String(decoding: rest[..<end], as: UTF8.self)
    bytes = rest[end...]
    if bytes.first != 0x2F { bytes = [0x2F] + bytes }
    return authority
  }

  /// The value of a key in the query, decoded.
  func value(of key: String) -> String? {
    for pair in (query ?? "").split(separator: "&") {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2, sides[0] == key, let bytes = PercentEncoding.decode(sides[1].utf8)
      else { continue }
      return String(validating: bytes, as: UTF8.self)
    }
    return nil
  }
}
