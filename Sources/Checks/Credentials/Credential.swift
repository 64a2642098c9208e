/// A secret that stands in a text.
struct Credential: Equatable {
  /// Where it stands, in bytes.
  var range: Range<Int>
  /// With its article: `a Stripe live key`.
  var kind: String
  /// Opens no more than a sandbox.
  var isForTests = false
  /// How many of its first characters may be told: enough to find it, too few to use it.
  var shown = 4
}

typealias Bytes = UnsafeBufferPointer<UInt8>

extension UInt8 {
  @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
  @inline(__always) var isUpper: Bool { self &- 0x41 < 26 }
  @inline(__always) var isLower: Bool { self &- 0x61 < 26 }
  @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  @inline(__always) var isAlphanumeric: Bool { isDigit || isLetter }
  @inline(__always) var isBlank: Bool { self == 0x20 || self == 0x09 }
  @inline(__always) var isSpace: Bool { self == 0x20 || self &- 0x09 < 5 }
  @inline(__always) var isHex: Bool { isDigit || (self | 0x20) &- 0x61 < 6 }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether `text`, which is ASCII, stands at `offset`.
  @inline(__always)
  func has(_ text: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + text.utf8CodeUnitCount <= count else { return false }
    return text.withUTF8Buffer { expected in
      for index in expected.indices where self[offset + index] != expected[index] { return false }
      return true
    }
  }

  /// The same for `text` in lower case, whatever the case it is written in.
  @inline(__always)
  func hasFolded(_ text: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + text.utf8CodeUnitCount <= count else { return false }
    return text.withUTF8Buffer { expected in
      for index in expected.indices {
        let byte = self[offset + index]
        guard (byte.isUpper ? byte | 0x20 : byte) == expected[index] else { return false }
      }
      return true
    }
  }

  /// Whether `text`, in lower case, stands anywhere in `range`.
  func containsFolded(_ text: StaticString, in range: Range<Int>) -> Bool {
    let last = range.upperBound - text.utf8CodeUnitCount
    guard last >= range.lowerBound else { return false }
    for offset in range.lowerBound...last where hasFolded(text, at: offset) { return true }
    return false
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: self[range]), as: UTF8.self)
  }
}
