/// How wide a text is when it is drawn, about: at build time there is no font to ask.
///
/// Widths are of a usual sans-serif at the size that `document.css` gives to nodes, in tenths of a
/// unit. They err on the wide side, so that a text is rather cut than drawn over its box.
enum DrawnText {
  private static let ellipsis = 110
  private static let mono = 70

  /// Appends the text, or as much of it as fits with a dot-dot-dot; returns the width it takes.
  @discardableResult
  static func append(
    _ text: String, within width: Int, isMono: Bool = false, to svg: inout [UInt8]
  ) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      let drawn = fit(bytes, width * 10, isMono)
      svg.appendEscaped(UnsafeBufferPointer(rebasing: bytes[..<drawn.end]))
      if drawn.end < bytes.count { svg.append("…") }
      return (drawn.tenths + 9) / 10
    }
  }

  /// How much of a text is drawn, and how wide that is.
  private static func fit(
    _ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int, _ isMono: Bool
  ) -> (end: Int, tenths: Int) {
    var tenths = 0
    // The last place at which there is room for the dots.
    var (kept, keptTenths) = (0, 0)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      tenths += isMono && byte < 0xE0 ? mono : Int(widths[Int(byte)])
      index += 1
      while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
      if tenths > limit {
        while kept > 0, bytes[kept - 1] == 0x20 { kept -= 1 }
        return (kept, keptTenths + ellipsis)
      }
      if tenths <= limit - ellipsis { (kept, keptTenths) = (index, tenths) }
    }
    return (bytes.count, tenths)
  }

  /// By the first byte of a character.
  private static let widths: [UInt8] = (0...255).map { value in
    switch UInt8(value) {
    case 0xE3...0xFF: 122
    case 0xE0...0xE2: 90
    case _ where "ijlI.,':;|! ".utf8.contains(UInt8(value)): 34
    case _ where "frt()-/".utf8.contains(UInt8(value)): 44
    case _ where "mwMW@%".utf8.contains(UInt8(value)): 104
    case 0x41...0x5A: 84
    default: 68
    }
  }
}
