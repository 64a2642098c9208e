/// Questions about one ASCII byte. Bytes of multi-byte characters answer no to all of them.
extension UInt8 {
  @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
  @inline(__always) var isUpper: Bool { self &- 0x41 < 26 }
  @inline(__always) var isLower: Bool { self &- 0x61 < 26 }
  @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  @inline(__always) var isAlphanumeric: Bool { isDigit || isLetter }
  /// Joins the parts of an identifier, where a letter or digit stands on both sides.
  @inline(__always) var isJoiner: Bool { self == 0x5F || self == 0x2E || self == 0x7E }
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar of a valid UTF-8 text that starts at `offset`, and its length. Whatever stands there,
  /// the length is at least one and does not lead past the end.
  func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    let first = self[offset]
    if first < 0xC0 { return (UInt32(first), 1) }
    let length = Swift.min(first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4, count - offset)
    var value = UInt32(first) & (first < 0xE0 ? 0x1F : first < 0xF0 ? 0x0F : 0x07)
    for index in 1..<Swift.max(1, length) {
      value = value << 6 | UInt32(self[offset + index] & 0x3F)
    }
    return (value, length)
  }

  /// The greatest length of a whole number of characters that is at most `length`.
  func characterBoundary(before length: Int) -> Int {
    guard length < count else { return count }
    var end = Swift.max(0, length)
    while end > 0, self[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }
}
