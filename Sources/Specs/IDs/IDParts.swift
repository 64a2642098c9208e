/// An ID taken apart into what names its family and its last number: `TC-` and `002`.
struct IDParts {
  var prefix: String
  /// As written, with leading zeros.
  var digits: String
  var number: Int
  /// What stands behind the number: `a` in `FR-001a`.
  var suffix: String

  init?(_ id: String) {
    var id = id
    let split: (start: Int, end: Int, number: Int)? = id.withUTF8 { bytes in
      var end = bytes.count
      while end > 0, !bytes[end - 1].isDigit { end -= 1 }
      var start = end
      while start > 0, bytes[start - 1].isDigit { start -= 1 }
      guard start < end, end - start <= 12 else { return nil }
      var number = 0
      for index in start..<end { number = number * 10 + Int(bytes[index] & 0x0F) }
      return (start, end, number)
    }
    guard let split else { return nil }
    let utf8 = id.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: split.start)
    let end = utf8.index(utf8.startIndex, offsetBy: split.end)
    prefix = String(id[..<start])
    digits = String(id[start..<end])
    number = split.number
    suffix = String(id[end...])
  }

  /// The ID with another number, padded to the same width.
  func id(_ number: Int) -> String {
    let text = String(number)
    return prefix + String(repeating: "0", count: max(0, digits.utf8.count - text.utf8.count))
      + text
  }
}

extension IDToken {
  /// The letters an ID starts with, up to its first number: `REQ-I` of `REQ-I-001`.
  static func family(_ bytes: Bytes, _ range: Range<Int>) -> Range<Int> {
    var end = range.lowerBound
    while end < range.upperBound, !bytes[end].isDigit { end += 1 }
    while end > range.lowerBound, !bytes[end - 1].isAlphanumeric { end -= 1 }
    return range.lowerBound..<end
  }
}
