import Findings

/// Tells what stands in for a value in a template's code, `"[request field]"`, `[SERVICE]_KEY=`,
/// from the brackets of the language: lists, indices, generic types, sections of a file.
enum CodePlaceholder {
  /// Judges a text that has the shape of a placeholder.
  static func isOne(_ bytes: Bytes, _ range: ByteRange) -> Bool {
    let text = range.lower..<range.upper
    switch bytes[text.lowerBound] {
    // The parameter of a path as often as not: the caller knows.
    case 0x7B: return isInWords(bytes, text)
    case 0x5B: return isInWords(bytes, text) && !isOfTheLanguage(bytes, text)
    case 0x3C: return isInWords(bytes, text) && bytes[text].contains(0x20)
    // A format of dates is a value.
    default: return !text.allSatisfy { "YMD-./".utf8.contains(bytes[$0]) }
    }
  }

  /// Nothing but words between the delimiters, which do not follow a name.
  private static func isInWords(_ bytes: Bytes, _ text: Range<Int>) -> Bool {
    var inner = text.lowerBound + 1..<text.upperBound - 1
    if inner.count > 2, bytes[inner.lowerBound] == 0x7B, bytes[inner.upperBound - 1] == 0x7D {
      inner = inner.lowerBound + 1..<inner.upperBound - 1
    }
    guard let first = inner.first, bytes[first].isLetter || bytes[first] >= 0x80 else {
      return false
    }
    if text.lowerBound > 0 {
      let before = bytes[text.lowerBound - 1]
      if before.isAlphanumeric || before == 0x5F || before == 0x29 || before == 0x5D {
        return false
      }
    }
    return inner.allSatisfy { index in
      bytes[index].isAlphanumeric || bytes[index] >= 0x80 || " -_/.'".utf8.contains(bytes[index])
    }
  }

  /// `[a-z]`, `[options]`, `[Gateway]`, and `[server]` on a line of its own.
  private static func isOfTheLanguage(_ bytes: Bytes, _ text: Range<Int>) -> Bool {
    let inner = bytes[text.lowerBound + 1..<text.upperBound - 1]
    if inner.contains(0x20) { return false }
    let written = String(decoding: inner, as: UTF8.self)
    if ["a-z", "A-Z", "0-9"].contains(where: { written.contains($0) }) { return true }
    let before = text.lowerBound > 0 ? bytes[text.lowerBound - 1] : 0x0A
    let after = text.upperBound < bytes.count ? bytes[text.upperBound] : 0x0A
    if before == 0x0A, after == 0x0A || after == 0x0D { return true }
    let isQuoted = before == after && (before == 0x22 || before == 0x27)
    // `[Gateway] → [Queue]` is a drawing as often as not.
    return !isQuoted && inner.dropFirst().allSatisfy { $0.isLower }
  }
}
