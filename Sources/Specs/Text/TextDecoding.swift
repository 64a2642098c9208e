package import Findings

/// Turns the bytes of a file into valid UTF-8, and says what had to be mended for that.
package struct DecodedText: Sendable {
  package var source: SourceText
  /// Whether anything but ASCII is in it.
  package var isASCII: Bool
  package var findings: [Finding]
}

package enum TextDecoding {
  /// Strips a byte order mark, converts UTF-16 that has one, and puts U+FFFD in place of NUL and
  /// of what is not UTF-8.
  package static func decode(_ bytes: [UInt8], sitePath: String) -> DecodedText {
    if let (text, order) = utf16(bytes) {
      let source = SourceText(path: sitePath, bytes: text)
      return DecodedText(
        source: source, isASCII: false,
        findings: [
          Finding(
            rule: "invalid-utf8", severity: .error, in: source, at: ByteRange(0, 0),
            message: "the file is UTF-16 (\(order)), not UTF-8",
            help: "save the file as UTF-8")
        ])
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let survey = bytes.withUnsafeBufferPointer { UTF8Survey($0, from: start) }
    guard survey.firstFault >= 0 else {
      let text = start == 0 ? bytes : Array(bytes[start...])
      return DecodedText(
        source: SourceText(path: sitePath, bytes: text), isASCII: survey.isASCII, findings: [])
    }
    let (text, first, count) = bytes.withUnsafeBufferPointer { repair($0, from: start) }
    let source = SourceText(path: sitePath, bytes: text)
    let what = bytes[survey.firstFault] == 0 ? "a NUL byte" : "a byte that is not UTF-8"
    let message =
      count == 1 ? "\(what) stands here" : "\(what) stands here, the first of \(count) such places"
    return DecodedText(
      source: source, isASCII: false,
      findings: [
        Finding(
          rule: "invalid-utf8", severity: .error, in: source, at: ByteRange(first, first + 3),
          message: message, help: "save the file as UTF-8")
      ])
  }

  /// Whether a file is no text at all, whatever its name says: a picture, an archive, a program.
  package static func isBinary(_ bytes: [UInt8]) -> Bool {
    if magic.contains(where: { bytes.starts(with: $0) }) { return true }
    if utf16Order(bytes) != nil { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      let sample = UnsafeBufferPointer(rebasing: bytes.prefix(8192))
      // Without any branch for a byte: texts have none of them.
      var found: UInt8 = 0
      for byte in sample { found |= isControl(byte) }
      guard found != 0 else { return false }
      return sample.reduce(0) { $0 + Int(isControl($1)) } * 10 > sample.count
    }
  }

  /// 1 for all below the space but tab, line feed, form feed, carriage return and escape.
  @inline(__always)
  private static func isControl(_ byte: UInt8) -> UInt8 {
    let isLow: UInt8 = byte < 0x20 ? 1 : 0
    let isText: UInt8 =
      (byte == 0x09 ? 1 : 0) | (byte == 0x0A ? 1 : 0) | (byte == 0x0C ? 1 : 0)
      | (byte == 0x0D ? 1 : 0) | (byte == 0x1B ? 1 : 0)
    return isLow & ~isText
  }

  private static let magic: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47], [0x25, 0x50, 0x44, 0x46, 0x2D], [0x50, 0x4B, 0x03, 0x04],
    [0x47, 0x49, 0x46, 0x38], [0xFF, 0xD8, 0xFF], [0x7F, 0x45, 0x4C, 0x46], [0x1F, 0x8B],
  ]

  private static func utf16Order(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) { return "little-endian" }
    if bytes.starts(with: [0xFE, 0xFF]) { return "big-endian" }
    return nil
  }

  private static func utf16(_ bytes: [UInt8]) -> (text: [UInt8], order: String)? {
    guard let order = utf16Order(bytes) else { return nil }
    let high = order == "big-endian" ? 0 : 1
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = 2
    while index + 1 < bytes.count {
      units.append(UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + 1 - high]))
      index += 2
    }
    return (Array(String(decoding: units, as: UTF16.self).utf8), order)
  }

  private static func repair(
    _ bytes: Bytes, from start: Int
  ) -> (text: [UInt8], first: Int, count: Int) {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + 64)
    var first = -1
    var count = 0
    var index = start
    while index < bytes.count {
      let length = UTF8Survey.sequenceLength(bytes, at: index)
      if length > 0 {
        text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<index + length]))
        index += length
      } else {
        if first < 0 { first = text.count }
        count += 1
        text.append(contentsOf: [0xEF, 0xBF, 0xBD])
        index += max(1, -length)
      }
    }
    return (text, first, count)
  }
}

/// One look over all bytes: are they ASCII, are they UTF-8, where not?
struct UTF8Survey {
  private(set) var isASCII = true
  /// The offset of the first NUL or malformed sequence, or -1.
  private(set) var firstFault = -1

  init(_ bytes: Bytes, from start: Int) {
    var index = start
    let end = bytes.count
    while index < end {
      if index + 8 <= end {
        let word = UnsafeRawBufferPointer(bytes).loadUnaligned(
          fromByteOffset: index, as: UInt64.self)
        let zeros = (word &- 0x0101_0101_0101_0101) & ~word
        if (word | zeros) & 0x8080_8080_8080_8080 == 0 {
          index += 8
          continue
        }
      }
      let byte = bytes[index]
      if byte &- 1 < 0x7F {
        index += 1
        continue
      }
      isASCII = false
      let length = Self.sequenceLength(bytes, at: index)
      guard length > 0 else {
        firstFault = index
        return
      }
      index += length
    }
  }

  /// The length of the well-formed character at `index`; else minus the length of what to replace
  /// by one U+FFFD (the maximal subpart of the Unicode standard). NUL counts as malformed.
  static func sequenceLength(_ bytes: Bytes, at index: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return first == 0 ? -1 : 1 }
    let length: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, low) = (3, 0xA0)
    case 0xED: (length, high) = (3, 0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, low) = (4, 0x90)
    case 0xF4: (length, high) = (4, 0x8F)
    case 0xF1...0xF3: length = 4
    default: return -1
    }
    var seen = 1
    while seen < length {
      guard index + seen < bytes.count, bytes[index + seen] >= low, bytes[index + seen] <= high
      else { return -seen }
      (low, high) = (0x80, 0xBF)
      seen += 1
    }
    return length
  }
}
