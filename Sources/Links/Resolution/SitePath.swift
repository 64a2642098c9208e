/// Paths under the content folder, as links write them.
enum SitePath {
  enum Target: Equatable {
    /// Another host or program: `https:`, `mailto:`, `//host`.
    case external
    /// A scheme that must not stand in a page: `javascript:`, `data:`.
    case unsafe
    /// `path` and `fragment` are decoded.
    case local(path: String, fragment: String?)
  }

  static func target(of url: String) -> Target {
    if url.utf8.starts(with: "//".utf8) { return .external }
    if let scheme = scheme(of: url) {
      return unsafeSchemes.contains(scheme) ? .unsafe : .external
    }
    let parts = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts[0].prefix { $0 != "?" }
    let fragment = parts.count > 1 ? decoded(parts[1]) : nil
    return .local(path: decoded(path), fragment: fragment)
  }

  private static let unsafeSchemes: Set<String> = ["data", "file", "javascript", "vbscript"]

  private static func scheme(of url: String) -> String? {
    guard let first = url.utf8.first, first.isASCIILetter else { return nil }
    var length = 0
    for byte in url.utf8 {
      if byte == 0x3A { return length > 1 ? url.prefix(length).lowercased() : nil }
      guard byte.isASCIILetter || byte &- 0x30 < 10 || [0x2B, 0x2D, 0x2E].contains(byte) else {
        return nil
      }
      length += 1
    }
    return nil
  }

  /// `%20` becomes a blank; what is no escape stays.
  static func decoded(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(0x25) else { return String(text) }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x25, index + 2 < bytes.count, let high = hex(bytes[index + 1]),
        let low = hex(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(validating: result, as: UTF8.self) ?? String(text)
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  /// `path` seen from `folder`, without `.` and `..`; `nil` if it leads out of the content folder.
  ///
  /// Out and in again through the content folder's own name is inside.
  static func normalized(_ path: String, from folder: Substring, content: String) -> String? {
    var parts: [Substring] = []
    // Steps above the content folder that have not come back.
    var isAbove = false
    if !path.utf8.starts(with: "/".utf8) { parts = folder.split(separator: "/") }
    for part in path.split(separator: "/") {
      if part == "." { continue }
      if part == ".." {
        if isAbove { return nil }
        if parts.isEmpty { isAbove = true } else { parts.removeLast() }
      } else if isAbove {
        guard part == content else { return nil }
        isAbove = false
      } else {
        parts.append(part)
      }
    }
    return isAbove ? nil : parts.joined(separator: "/")
  }

  /// The way from a folder to a path, as a link writes it.
  package static func relative(_ path: String, from folder: Substring) -> String {
    let from = folder.split(separator: "/")
    let to = path.split(separator: "/")
    var common = 0
    while common < from.count, common + 1 < to.count, from[common] == to[common] { common += 1 }
    let up = [Substring](repeating: "..", count: from.count - common)
    return (up + to[common...]).joined(separator: "/")
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
}
