/// Questions about one ASCII byte. Bytes of multi-byte characters answer no to all of them.
extension UInt8 {
  @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
  @inline(__always) var isUpper: Bool { self &- 0x41 < 26 }
  @inline(__always) var isLower: Bool { self &- 0x61 < 26 }
  @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  @inline(__always) var isAlphanumeric: Bool { isDigit || isLetter }
  @inline(__always) var isBlank: Bool { self == 0x20 || self == 0x09 }
  @inline(__always) var isSpace: Bool { self == 0x20 || self &- 0x09 < 5 }
}

typealias Bytes = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer<UInt8> {
  /// `range` without blanks and line ends at both sides.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, self[start].isSpace { start += 1 }
    while end > start, self[end - 1].isSpace { end -= 1 }
    return start..<end
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: self[range]), as: UTF8.self)
  }

  /// Whether a byte occurs at all; eight at a time.
  func contains(byte: UInt8) -> Bool {
    let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
    let raw = UnsafeRawBufferPointer(self)
    var index = 0
    while index + 8 <= count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ pattern
      if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { return true }
      index += 8
    }
    while index < count {
      if self[index] == byte { return true }
      index += 1
    }
    return false
  }

  /// Whether `text`, which is ASCII, stands at `offset` and ends before `limit`.
  @inline(__always)
  func has(_ text: StaticString, at offset: Int, limit: Int) -> Bool {
    guard offset >= 0, offset + text.utf8CodeUnitCount <= limit else { return false }
    return text.withUTF8Buffer { expected in
      for index in expected.indices where self[offset + index] != expected[index] { return false }
      return true
    }
  }

  /// The scalar of a valid UTF-8 text that starts at `offset`, and its length.
  func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    let first = self[offset]
    func tail(_ index: Int) -> UInt32 {
      offset + index < count ? UInt32(self[offset + index] & 0x3F) : 0
    }
    if first < 0x80 { return (UInt32(first), 1) }
    if first < 0xE0 { return (UInt32(first & 0x1F) << 6 | tail(1), 2) }
    if first < 0xF0 { return (UInt32(first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3) }
    return (UInt32(first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
  }

  /// Whether the multi-byte character that ends before `offset` or starts at it is a letter of an
  /// alphabet that is written with spaces between words. Hangul, Han and kana are not: particles
  /// and names stand right beside an ID there.
  func isWordScalar(endingAt offset: Int) -> Bool {
    var start = offset - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return isWordScalar(startingAt: start)
  }

  func isWordScalar(startingAt offset: Int) -> Bool {
    guard offset >= 0, offset < count, self[offset] >= 0xC3 else { return false }
    let value = scalar(at: offset).value
    return (0xC0...0x24F).contains(value) && value != 0xD7 && value != 0xF7
      || (0x370...0x52F).contains(value)
  }
}

extension UnsafeBufferPointer<UInt8> {
  func hasText(_ text: String, at offset: Int, limit: Int) -> Bool {
    guard offset + text.utf8.count <= limit else { return false }
    var index = offset
    for byte in text.utf8 {
      guard self[index] == byte else { return false }
      index += 1
    }
    return true
  }
}
