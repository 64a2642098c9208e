/// A file of the site: its path under the output folder, and the same path as it must be written
/// in a link.
struct SiteAddress: Sendable, Hashable {
  /// `specs/A b.html`.
  let path: String
  /// `specs/A%20b.html`.
  let url: String

  init(_ path: String) {
    self.path = path
    self.url = percentEncoded(path)
  }

  /// How to get from the folder of this page back to the root: `../../`, or nothing.
  var root: String {
    String(repeating: "../", count: url.utf8.reduce(0) { $0 + ($1 == 0x2F ? 1 : 0) })
  }

  /// A link from this page to another file. It names the file, so that it works from a disk too.
  func link(to other: SiteAddress, anchor: String? = nil) -> String {
    if let anchor, other == self { return "#" + fragment(anchor) }
    let target = relative(to: other.url)
    return anchor.map { "\(target)#\(fragment($0))" } ?? target
  }

  private func relative(to other: String) -> String {
    let here = Array(url.utf8)
    let there = Array(other.utf8)
    var common = 0
    var index = 0
    while index < here.count, index < there.count, here[index] == there[index] {
      index += 1
      if here[index - 1] == 0x2F { common = index }
    }
    var bytes: [UInt8] = []
    for byte in here[common...] where byte == 0x2F { bytes += [0x2E, 0x2E, 0x2F] }
    bytes += there[common...]
    return String(decoding: bytes, as: UTF8.self)
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
