/// A file of the site: its path under the output folder, and the same path as it must be written
/// in a link. A class, because every link on every page takes up two.
final class SiteAddress: Sendable, Hashable {
  /// `specs/A b.html`.
  let path: String
  /// `specs/A%20b.html`.
  let url: String
  private let bytes: [UInt8]

  init(_ path: String) {
    self.path = path
    url = percentEncoded(path)
    bytes = Array(url.utf8)
  }

  static func == (left: SiteAddress, right: SiteAddress) -> Bool {
    left === right || left.path == right.path
  }

  func hash(into hasher: inout Hasher) { hasher.combine(path) }

  /// How to get from the folder of this page back to the root: `../../`, or nothing.
  var root: String { String(repeating: "../", count: depth) }

  /// How many folders are around it.
  var depth: Int { bytes.reduce(0) { $0 + ($1 == 0x2F ? 1 : 0) } }

  /// The outermost folder as in a link; empty at the root.
  var topFolder: Substring {
    url.utf8.firstIndex(of: 0x2F).map { url[..<$0] } ?? ""
  }

  /// All folders around it as in a link; empty at the root.
  var folder: String {
    url.utf8.lastIndex(of: 0x2F).map { String(url[..<$0]) } ?? ""
  }

  /// A link from this page to another file. It names the file, so that it works from a disk too.
  func link(to other: SiteAddress, anchor: String? = nil) -> String {
    guard let anchor else { return relative(to: other, fragment: "") }
    let target = "#" + fragment(anchor)
    return other.path == path ? target : relative(to: other, fragment: target)
  }

  private func relative(to other: SiteAddress, fragment: String) -> String {
    var common = 0
    var index = 0
    let end = min(bytes.count, other.bytes.count)
    while index < end, bytes[index] == other.bytes[index] {
      index += 1
      if bytes[index - 1] == 0x2F { common = index }
    }
    var steps = 0
    for index in common..<bytes.count where bytes[index] == 0x2F { steps += 1 }
    let length = 3 * steps + other.bytes.count - common
    let path = String(unsafeUninitializedCapacity: length) { buffer in
      var place = 0
      for _ in 0..<steps {
        buffer[place] = 0x2E
        buffer[place + 1] = 0x2E
        buffer[place + 2] = 0x2F
        place += 3
      }
      for index in common..<other.bytes.count {
        buffer[place] = other.bytes[index]
        place += 1
      }
      return place
    }
    return fragment.isEmpty ? path : path + fragment
  }
}

/// A fragment as it must be written in a link. Letters of any script stand as they are.
private func fragment(_ anchor: String) -> String {
  let isPlain = anchor.utf8.allSatisfy { $0 > 0x20 && $0 != 0x25 && $0 != 0x22 && $0 != 0x7F }
  if isPlain { return anchor }
  return encoded(anchor) { $0 > 0x20 && $0 != 0x25 && $0 != 0x22 && $0 != 0x7F }
}

/// A path as it must be written in a link: everything but unreserved characters is encoded, the
/// colon too, lest the first part be taken for a scheme.
func percentEncoded(_ path: String) -> String {
  encoded(path) { byte in
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F: true
    default: false
    }
  }
}

private func encoded(_ text: String, keeping isKept: (UInt8) -> Bool) -> String {
  if text.utf8.allSatisfy(isKept) { return text }
  var bytes: [UInt8] = []
  let digits = Array("0123456789ABCDEF".utf8)
  for byte in text.utf8 {
    if isKept(byte) {
      bytes.append(byte)
    } else {
      bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
