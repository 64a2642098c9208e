/// How wide a text is when it is drawn, about: at build time there is no font to ask.
///
/// Widths are of a usual sans-serif at the size that `document.css` gives to nodes, in tenths of a
/// unit. They err on the wide side, so that a text is rather cut than drawn over its box.
enum DrawnText {
  static func width(of text: String, isMono: Bool = false) -> Int {
    var tenths = 0
    for scalar in text.unicodeScalars { tenths += width(of: scalar, isMono) }
    return (tenths + 9) / 10
  }

  /// The text, or as much of it as fits with a dot-dot-dot.
  static func cut(_ text: String, to width: Int, isMono: Bool = false) -> String {
    // Nothing is wider than this; most texts are short.
    if text.utf8.count * widest <= width * 10 { return text }
    var tenths = 0
    var fitting = text.unicodeScalars.startIndex
    for index in text.unicodeScalars.indices {
      tenths += self.width(of: text.unicodeScalars[index], isMono)
      if tenths > width * 10 {
        var kept = text.unicodeScalars[..<fitting]
        while kept.last == " " { kept.removeLast() }
        return String(String.UnicodeScalarView(kept)) + "…"
      }
      if tenths <= width * 10 - ellipsis {
        fitting = text.unicodeScalars.index(after: index)
      }
    }
    return text
  }

  private static let ellipsis = 110
  private static let widest = 122

  private static func width(of scalar: Unicode.Scalar, _ isMono: Bool) -> Int {
    let value = scalar.value
    if value >= 0x1100 { return value >= 0x2E80 ? 122 : 90 }
    if isMono { return 70 }
    switch value {
    // i j l I . , ' : ; | ! and blanks
    case 0x69, 0x6A, 0x6C, 0x49, 0x2E, 0x2C, 0x27, 0x3A, 0x3B, 0x7C, 0x21, 0x20: return 34
    // f r t ( ) - /
    case 0x66, 0x72, 0x74, 0x28, 0x29, 0x2D, 0x2F: return 44
    // m w M W @ %
    case 0x6D, 0x77, 0x4D, 0x57, 0x40, 0x25: return 104
    case 0x41...0x5A: return 84
    default: return 68
    }
  }
}
