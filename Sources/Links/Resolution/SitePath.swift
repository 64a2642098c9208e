/// Paths under the content folder, as links write them.
package enum SitePath {
  package enum Target: Equatable {
    /// Another host or program: `https:`, `mailto:`, `//host`.
    case external
    /// A scheme that must not stand in a page: `javascript:`, `data:`.
    case unsafe
    /// `path` and `fragment` are decoded.
    case local(path: String, fragment: String?)
  }

  package static func target(of url: String) -> Target {
    var url = url
    return url.withUTF8 { bytes in
      if bytes.count > 1, bytes[0] == 0x2F, bytes[1] == 0x2F { return .external }
      if let scheme = scheme(of: bytes) {
        return unsafeSchemes.contains(scheme) ? .unsafe : .external
      }
      let hash = bytes.firstIndex(of: 0x23) ?? bytes.count
      let query = bytes[..<hash].firstIndex(of: 0x3F) ?? hash
      let path = decoded(UnsafeBufferPointer(rebasing: bytes[..<query]))
      guard hash < bytes.count else {
        // A query alone asks this page, as an empty fragment does.
        return .local(path: path, fragment: query == 0 && hash > 0 ? "" : nil)
      }
      let fragment = decoded(UnsafeBufferPointer(rebasing: bytes[(hash + 1)...]))
      return .local(path: path, fragment: fragment)
    }
  }

  private static let unsafeSchemes: Set<String> = ["data", "file", "javascript", "vbscript"]

  private static func scheme(of bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard let first = bytes.first, first.isASCIILetter else { return nil }
    for index in bytes.indices {
      switch bytes[index] {
      case 0x3A:
        let name = UnsafeBufferPointer(rebasing: bytes[..<index])
        return index > 1 ? String(decoding: name, as: UTF8.self).lowercased() : nil
      case 0x2B, 0x2D, 0x2E, 0x30...0x39: break
      case let byte where byte.isASCIILetter: break
      default: return nil
      }
    }
    return nil
  }

  /// `%20` becomes a blank; what is no escape stays.
  private static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(0x25) else { return text }
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
    return String(validating: result, as: UTF8.self) ?? text
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
  package static func normalized(_ path: String, from folder: String, content: String) -> String? {
    var path = path
    var folder = folder
    return path.withUTF8 { path in
      folder.withUTF8 { normalized(path, from: $0, content: content) }
    }
  }

  private static func normalized(
    _ path: UnsafeBufferPointer<UInt8>, from folder: UnsafeBufferPointer<UInt8>, content: String
  ) -> String? {
    var result: [UInt8] = []
    result.reserveCapacity(folder.count + path.count + 1)
    if path.first != 0x2F { result.append(contentsOf: folder) }
    // A step above the content folder that has not come back.
    var isAbove = false
    var start = 0
    while start < path.count {
      var end = start
      while end < path.count, path[end] != 0x2F { end += 1 }
      defer { start = end + 1 }
      let part = UnsafeBufferPointer(rebasing: path[start..<end])
      if part.isEmpty || part.count == 1 && part[0] == 0x2E { continue }
      if part.count == 2, part[0] == 0x2E, part[1] == 0x2E {
        if isAbove { return nil }
        if result.isEmpty {
          isAbove = true
        } else {
          result.removeSubrange((result.lastIndex(of: 0x2F) ?? 0)...)
        }
      } else if isAbove {
        guard part.elementsEqual(content.utf8) else { return nil }
        isAbove = false
      } else {
        if !result.isEmpty { result.append(0x2F) }
        result.append(contentsOf: part)
      }
    }
    return isAbove ? nil : String(decoding: result, as: UTF8.self)
  }

  /// The way from a folder to a path, as a link writes it.
  static func relative(_ path: String, from folder: String) -> String {
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
