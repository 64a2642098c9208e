/// Numbers as RFC 8259 writes them.
enum JSONNumber {
  static func isValid(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    func digits() -> Int {
      var end = index
      while end < range.upperBound, bytes[end].isDigit { end += 1 }
      return end - index
    }
    if index < range.upperBound, bytes[index] == 0x2D { index += 1 }
    let whole = digits()
    guard whole > 0, whole == 1 || bytes[index] != 0x30 else { return false }
    index += whole
    if index < range.upperBound, bytes[index] == 0x2E {
      index += 1
      guard digits() > 0 else { return false }
      index += digits()
    }
    if index < range.upperBound, bytes[index] | 0x20 == 0x65 {
      index += 1
      if index < range.upperBound, bytes[index] == 0x2B || bytes[index] == 0x2D { index += 1 }
      guard digits() > 0 else { return false }
      index += digits()
    }
    return index == range.upperBound
  }
}
