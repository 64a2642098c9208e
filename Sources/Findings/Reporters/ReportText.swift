/// Bytes of a report in the making.
struct ReportText {
  private(set) var bytes: [UInt8] = []

  init(reserving capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }
  mutating func put(byte: UInt8) { bytes.append(byte) }

  /// Text of an XML element or of an attribute in double quotes. Characters that XML 1.0 cannot
  /// hold at all become U+FFFD; breaks in attributes are kept by their numbers.
  mutating func putXML(_ text: String, inAttribute: Bool = false) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: put("&amp;")
      case 0x3C: put("&lt;")
      case 0x3E: put("&gt;")
      case 0x22 where inAttribute: put("&quot;")
      case 0x0A where inAttribute: put("&#10;")
      case 0x09 where inAttribute: put("&#9;")
      case 0x0D: put("&#13;")
      case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0xFFFE, 0xFFFF: put("\u{FFFD}")
      default: UTF8.encode(scalar, into: { bytes.append($0) })
      }
    }
  }

  mutating func putAttribute(_ name: String, _ value: String) {
    put(" \(name)=\"")
    putXML(value, inAttribute: true)
    put("\"")
  }
}
