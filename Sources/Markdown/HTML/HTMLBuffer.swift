/// Bytes of HTML that grow, and the ways to append to them.
struct HTMLBuffer {
  var bytes: [UInt8]

  @inline(__always)
  mutating func put(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  @inline(__always)
  mutating func put(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  @inline(__always)
  mutating func put(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: text)
  }

  mutating func put(_ number: Int) {
    put(String(number))
  }

  /// Starts a new line unless at the start of one.
  mutating func startLine() {
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
  }

  /// Text with `&`, `<`, `>` and `"` escaped.
  mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for position in text.indices {
      // Compares of four bytes: generic SIMD masks cost ten times as much here.
      let byte = text[position]
      guard byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<position]))
      if let replacement = HTMLBuffer.entity(for: byte) { put(replacement) }
      start = position + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  mutating func escape(_ text: String) {
    var text = text
    text.withUTF8 { escape($0) }
  }

  @inline(__always)
  private static func entity(for byte: UInt8) -> StaticString? {
    switch byte {
    case 0x26: "&amp;"
    case 0x3C: "&lt;"
    case 0x3E: "&gt;"
    case 0x22: "&quot;"
    default: nil
    }
  }

  /// A URL as cmark writes it into an attribute: what is not safe there is percent-encoded.
  mutating func escapeURL(_ text: UnsafeBufferPointer<UInt8>) {
    for byte in text {
      switch byte {
      case 0x26: put("&amp;")
      case 0x27: put("&#x27;")
      case 0x21, 0x23...0x25, 0x28...0x3B, 0x3D, 0x3F...0x5A, 0x5F, 0x61...0x7A, 0x7E:
        bytes.append(byte)
      default:
        bytes.append(0x25)
        bytes.append(HTMLBuffer.hexadecimal(byte >> 4))
        bytes.append(HTMLBuffer.hexadecimal(byte & 15))
      }
    }
  }

  mutating func escapeURL(_ text: String) {
    var text = text
    text.withUTF8 { escapeURL($0) }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? 0x30 + digit : 0x37 + digit
  }
}
