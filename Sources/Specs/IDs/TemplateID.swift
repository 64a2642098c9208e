/// Recognises the ID of a template, which names a number yet to be chosen: `INT-[XXX]`,
/// `REQ-I-XXX`, `FR-{NNN}`.
package enum TemplateID {
  package static func matches(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      let all = bytes.trimmed(0..<bytes.count)
      guard let end = end(bytes, all) else { return false }
      return end == all.upperBound
    }
  }

  /// Where the template's ID that starts a text ends: in `INT-[XXX]: [Title]` behind the bracket.
  static func end(_ bytes: Bytes, _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    guard index < range.upperBound else { return nil }
    if bytes[index] == 0x5B {
      index += 1
      guard bytes.has("ID]", at: index, limit: range.upperBound) else { return nil }
      return index + 3
    }
    while index < range.upperBound, bytes[index].isUpper || bytes[index].isDigit {
      index += 1
      while index < range.upperBound, bytes[index].isUpper || bytes[index].isDigit { index += 1 }
      guard index < range.upperBound, bytes[index] == 0x2D || bytes[index] == 0x5F else {
        return nil
      }
      index += 1
      if let end = placeholder(bytes, index, range.upperBound) { return end }
    }
    return nil
  }

  private static func placeholder(_ bytes: Bytes, _ start: Int, _ limit: Int) -> Int? {
    guard start < limit else { return nil }
    var index = start
    let closing: UInt8
    switch bytes[start] {
    case 0x5B: closing = 0x5D
    case 0x7B: closing = 0x7D
    case 0x3C: closing = 0x3E
    default:
      let letter = bytes[start]
      guard letter == 0x58 || letter == 0x4E || letter == 0x78 || letter == 0x6E || letter == 0x23
      else { return nil }
      while index < limit, bytes[index] == letter { index += 1 }
      let isWhole = index == limit || !bytes[index].isAlphanumeric && bytes[index] != 0x2D
      return isWhole && index - start >= 2 ? index : nil
    }
    while index < limit, bytes[index] != closing, bytes[index] != 0x0A { index += 1 }
    return index < limit && bytes[index] == closing ? index + 1 : nil
  }
}
