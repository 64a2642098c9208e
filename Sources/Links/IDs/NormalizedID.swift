/// What two spellings of one ID have in common: case, separators and padding aside, and the letter
/// O for the digit 0. `INT-042`, `int_42` and `INT-O42` normalise to the same text.
enum NormalizedID {
  static func of(_ id: String) -> String {
    var id = id
    return id.withUTF8 { bytes in
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count)
      var index = 0
      while index < bytes.count {
        if startsNumber(bytes, at: index) {
          index = appendNumber(bytes, from: index, to: &result)
          continue
        }
        let byte = bytes[index]
        if isSeparator(byte) {
          // Nothing: `FR001` and `FR-001` are the same, as are `FR-AUTH` and `FRAUTH`.
        } else if byte &- 0x61 < 26 {
          result.append(byte & 0xDF)
        } else {
          result.append(byte)
        }
        index += 1
      }
      return String(decoding: result, as: UTF8.self)
    }
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == 0x2D || byte == 0x5F || byte == 0x2E || byte == 0x20 || byte == 0x7E
  }

  /// A digit, or an O between a separator and a digit.
  private static func startsNumber(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    if IDFamily.isDigit(bytes[index]) { return true }
    guard bytes[index] | 0x20 == 0x6F, index > 0, isSeparator(bytes[index - 1]) else {
      return false
    }
    var next = index + 1
    while next < bytes.count, bytes[next] | 0x20 == 0x6F { next += 1 }
    return next < bytes.count && IDFamily.isDigit(bytes[next])
  }

  private static func appendNumber(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to result: inout [UInt8]
  ) -> Int {
    var index = start
    var isLeading = true
    // Marks where a number begins, so that `AC1.2` and `AC12` stay apart.
    if let last = result.last, IDFamily.isDigit(last) { result.append(0x2E) }
    while index < bytes.count {
      let digit = bytes[index] | 0x20 == 0x6F ? 0x30 : bytes[index]
      guard IDFamily.isDigit(digit) else { break }
      if digit != 0x30 { isLeading = false }
      if !isLeading { result.append(digit) }
      index += 1
    }
    if isLeading { result.append(0x30) }
    return index
  }
}
