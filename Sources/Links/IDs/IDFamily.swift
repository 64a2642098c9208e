/// The family of an ID: what remains when its numbers go. `INT-042` is of the family `INT`,
/// `REQ-I-001` of `REQ-I`, `T001` of `T`, `US-2.3-AC01` of `US-AC`, `swdd~name~1` of `swdd`.
///
/// A layer number before a word is a name, not a count: `L2-LAYOUT-010` is of `L2-LAYOUT`. So are
/// digits between capitals: `A11Y-001` is of `A11Y`.
package enum IDFamily {
  /// The family of IDs that have none: metadata may call a document anything.
  package static let none = "document"

  package static func of(_ id: String) -> String {
    var id = id
    return id.withUTF8 { bytes in
      guard let first = bytes.first, isLetter(first) else { return none }
      if let tilde = bytes.firstIndex(of: 0x7E) {
        return String(decoding: bytes[..<tilde], as: UTF8.self)
      }
      guard bytes.contains(where: isDigit) else { return none }
      return family(bytes)
    }
  }

  private static func family(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var sawNumber = false
    var start = 0
    while start < bytes.count {
      let end = segmentEnd(bytes, from: start)
      let letters = lettersEnd(bytes, start..<end)
      var keep = start..<letters
      if letters == end {
        // `FR-001-A`: a variant, not a family.
        if sawNumber, end - start == 1 { keep = start..<start }
      } else {
        if letters > start, isWord(bytes, after: end) || isUpper(bytes[end - 1]) {
          keep = start..<end
        } else {
          sawNumber = true
        }
      }
      if !keep.isEmpty {
        if !kept.isEmpty { kept.append(0x2D) }
        kept.append(contentsOf: bytes[keep])
      }
      start = end + 1
    }
    return kept.isEmpty ? none : String(decoding: kept, as: UTF8.self)
  }

  private static func segmentEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != 0x2D, bytes[end] != 0x5F { end += 1 }
    return end
  }

  private static func lettersEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ segment: Range<Int>
  ) -> Int {
    var end = segment.lowerBound
    while end < segment.upperBound, isLetter(bytes[end]) { end += 1 }
    return end
  }

  /// Whether the segment after the separator at `end` is letters only, at least two.
  private static func isWord(_ bytes: UnsafeBufferPointer<UInt8>, after end: Int) -> Bool {
    guard end < bytes.count else { return false }
    let segment = end + 1..<segmentEnd(bytes, from: end + 1)
    return segment.count > 1 && lettersEnd(bytes, segment) == segment.upperBound
  }

  private static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
