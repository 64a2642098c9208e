/// Makes letters comparable: small, without accents, at their usual width.
enum Folding {
  /// Appends what a scalar is searched as; nothing for an accent of its own.
  static func append(_ scalar: UInt32, to text: inout [UInt8]) {
    if scalar < 0x80 {
      text.append(scalar &- 0x41 < 26 ? UInt8(scalar | 0x20) : UInt8(scalar))
      return
    }
    // Han and Hangul, which have no case and are many.
    if scalar >= 0x3040, scalar < 0xFB00 {
      if CharacterClass(scalar) != .dropped { appendUTF8(scalar, to: &text) }
      return
    }
    guard let value = Unicode.Scalar(scalar) else { return }
    for small in value.properties.lowercaseMapping.unicodeScalars {
      if let result = FoldingTable.results[small.value] {
        text.append(contentsOf: result)
      } else if small.value < 0x80 {
        text.append(UInt8(small.value))
      } else if CharacterClass(small.value) != .dropped {
        appendUTF8(small.value, to: &text)
      }
    }
  }

  /// Appends a text, folded.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
    var index = 0
    while index < bytes.count {
      let (scalar, length) = bytes.scalar(at: index)
      append(scalar, to: &text)
      index += length
    }
  }

  private static func appendUTF8(_ scalar: UInt32, to text: inout [UInt8]) {
    if scalar < 0x800 {
      text.append(UInt8(0xC0 | scalar >> 6))
    } else {
      if scalar < 0x1_0000 {
        text.append(UInt8(0xE0 | scalar >> 12))
      } else {
        text.append(UInt8(0xF0 | scalar >> 18))
        text.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      }
      text.append(UInt8(0x80 | scalar >> 6 & 0x3F))
    }
    text.append(UInt8(0x80 | scalar & 0x3F))
  }
}
