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
    if other == self { return "#" + fragment(anchor) }
    return relative(to: other, fragment: fragment(anchor))
  }

  private func relative(to other: SiteAddress, fragment: String) -> String {
    bytes.withUnsafeBufferPointer { own in
      other.bytes.withUnsafeBufferPointer { target in
        var common = 0
        var index = 0
        let end = min(own.count, target.count)
        while index < end, own[index] == target[index] {
          index += 1
          if own[index - 1] == 0x2F { common = index }
        }
        var steps = 0
        for index in common..<own.count where own[index] == 0x2F { steps += 1 }
        let path = 3 * steps + target.count - common
        let length = path + (fragment.isEmpty ? 0 : fragment.utf8.count + 1)
        return String(unsafeUninitializedCapacity: length) { buffer in
          for step in 0..<steps {
            buffer[3 * step] = 0x2E
            buffer[3 * step + 1] = 0x2E
            buffer[3 * step + 2] = 0x2F
          }
          var place = 3 * steps
          for index in common..<target.count {
            buffer[place] = target[index]
            place += 1
          }
          guard !fragment.isEmpty else { return place }
          buffer[place] = 0x23
          place += 1
          for byte in fragment.utf8 {
            buffer[place] = byte
            place += 1
          }
          return place
        }
      }
    }
  }
}

/// A fragment as it must be written in a link. Letters of any script stand as they are.
private func fragment(_ anchor: String) -> String {
  encoded(anchor) { $0 > 0x20 && $0 != 0x25 && $0 != 0x22 && $0 != 0x7F }
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
