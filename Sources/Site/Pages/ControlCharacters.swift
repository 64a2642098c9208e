/// Control characters may not stand in HTML, wherever in a document, a path or a layout they come
/// from.
extension [UInt8] {
  /// Puts U+FFFD in the place of each control character; blanks and ends of lines stay.
  mutating func replaceControlCharacters() {
    guard containsControlCharacters else { return }
    var replaced: [UInt8] = []
    replaced.reserveCapacity(count + 64)
    var index = 0
    while index < count {
      let isLong = self[index] == 0xC2 && index + 1 < count && self[index + 1] < 0xA0
      if isLong || Self.isControl(self[index]) != 0 {
        replaced += [0xEF, 0xBF, 0xBD]
        index += isLong ? 2 : 1
      } else {
        replaced.append(self[index])
        index += 1
      }
    }
    self = replaced
  }

  /// Without any branch, because it reads all bytes of all pages.
  private var containsControlCharacters: Bool {
    withUnsafeBufferPointer { bytes in
      var found: UInt8 = 0
      for byte in bytes { found |= Self.isControl(byte) }
      if found != 0 || bytes.count < 2 { return found != 0 }
      // U+0080 to U+009F, as two bytes.
      for index in 1..<bytes.count {
        found |= (bytes[index - 1] == 0xC2 ? 1 : 0) & (bytes[index] < 0xA0 ? 1 : 0)
      }
      return found != 0
    }
  }

  /// 1 for all below the space but tab, line feed, form feed and carriage return, and for DEL.
  @inline(__always)
  private static func isControl(_ byte: UInt8) -> UInt8 {
    let isLow: UInt8 = byte < 0x20 ? 1 : 0
    let isBlank: UInt8 =
      (byte == 0x09 ? 1 : 0) | (byte == 0x0A ? 1 : 0) | (byte == 0x0C ? 1 : 0)
      | (byte == 0x0D ? 1 : 0)
    return isLow & ~isBlank | (byte == 0x7F ? 1 : 0)
  }
}
