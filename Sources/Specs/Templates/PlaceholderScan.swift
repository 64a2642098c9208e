package import Findings

/// Finds what is yet to be filled in: `[Interface Title]`, `{name}`, `<your team>`, `YYYY-MM-DD`,
/// `FR-XXX`. The same scan reads a template and looks for what is left of it in a specification.
package struct PlaceholderScan: Sendable {
  /// Which of the forms to look for; each costs a little.
  package struct Forms: OptionSet, Sendable {
    package let rawValue: UInt8
    package static let brackets = Forms(rawValue: 1)
    package static let braces = Forms(rawValue: 2)
    package static let angles = Forms(rawValue: 4)
    /// `YYYY-MM-DD`, `FR-XXX`.
    package static let letters = Forms(rawValue: 8)
    package static let all: Forms = [.brackets, .braces, .angles, .letters]

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The form of a placeholder as written.
    package init(of text: String) {
      switch text.utf8.first {
      case 0x5B: self = .brackets
      case 0x7B: self = .braces
      case 0x3C: self = .angles
      default: self = .letters
      }
    }
  }

  /// Longer texts in brackets are remarks.
  private static let longest = 240

  /// Calls `body` with each text that has the shape of a placeholder, delimiters included, in order
  /// of the source. What lies in `skipped`, which is sorted, is code.
  package static func scan(
    _ source: SourceText, _ forms: Forms, skipping skipped: [ByteRange],
    _ body: (ByteRange) -> Void
  ) {
    source.bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for range in skipped where range.lower >= start {
        scan(bytes, start..<range.lower, forms) { take($0, body) }
        start = range.upper
      }
      scan(bytes, start..<bytes.count, forms) { take($0, body) }
    }
  }

  private static func take(_ range: ByteRange, _ body: (ByteRange) -> Void) -> Bool {
    body(range)
    return true
  }

  /// The same in code, given as its ranges, where brackets mostly belong to the language.
  package static func scanCode(
    _ source: SourceText, _ forms: Forms, in code: [ByteRange], _ body: (ByteRange) -> Void
  ) {
    source.bytes.withUnsafeBufferPointer { bytes in
      for range in code {
        scan(bytes, range.lower..<range.upper, forms) { found in
          CodePlaceholder.isOne(bytes, found) && take(found, body)
        }
      }
    }
  }

  /// `body` says whether it takes the text; what it leaves is searched.
  private static func scan(
    _ bytes: Bytes, _ range: Range<Int>, _ forms: Forms, _ body: (ByteRange) -> Bool
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      var found: Range<Int>?
      switch bytes[index] {
      case 0x5B where forms.contains(.brackets):
        found = enclosed(bytes, index, range, by: 0x5B, 0x5D).flatMap {
          isBracketed(bytes, $0, range) ? $0 : nil
        }
      case 0x7B where forms.contains(.braces):
        found = enclosed(bytes, index, range, by: 0x7B, 0x7D).flatMap {
          index > 0 && bytes[index - 1] == 0x24 ? nil : $0
        }
      case 0x3C where forms.contains(.angles):
        found = enclosed(bytes, index, range, by: 0x3C, 0x3E).flatMap {
          isProse(bytes, $0) ? $0 : nil
        }
      case 0x58, 0x59, 0x4E, 0x5A, 0x4D, 0x44:
        if forms.contains(.letters) {
          let word = word(bytes, around: index, range)
          if isLetters(bytes, word) { found = word } else { index = word.upperBound - 1 }
        }
      default: break
      }
      if let found, body(ByteRange(found.lowerBound, found.upperBound)) {
        index = max(found.upperBound, index + 1)
      } else {
        index += 1
      }
    }
  }

  /// The text from `start` to the delimiter that closes it on the same line.
  private static func enclosed(
    _ bytes: Bytes, _ start: Int, _ range: Range<Int>, by open: UInt8, _ close: UInt8
  ) -> Range<Int>? {
    var depth = 0
    var index = start
    var hasLetter = false
    let limit = min(range.upperBound, start + longest)
    while index < limit, bytes[index] != 0x0A, bytes[index] != 0x0D {
      if bytes[index] == open {
        depth += 1
      } else if bytes[index] == close {
        depth -= 1
        if depth == 0 { return hasLetter ? start..<index + 1 : nil }
      } else if bytes[index].isLetter || bytes[index] >= 0x80 {
        hasLetter = true
      }
      index += 1
    }
    return nil
  }

  /// Neither a link, a footnote nor the box of a task.
  private static func isBracketed(_ bytes: Bytes, _ text: Range<Int>, _ range: Range<Int>) -> Bool {
    if bytes[text.lowerBound + 1] == 0x5E { return false }
    if text.lowerBound > 0, bytes[text.lowerBound - 1] == 0x21 { return false }
    if text.upperBound < bytes.count {
      let next = bytes[text.upperBound]
      if next == 0x28 || next == 0x5B { return false }
      if next == 0x3A, text.lowerBound == 0 || bytes[text.lowerBound - 1] == 0x0A {
        return false
      }
    }
    guard text.count == 3 else { return true }
    // `[x]` ticks a task; `below [X] %` is yet to be filled in.
    var before = text.lowerBound
    while before > range.lowerBound, bytes[before - 1].isBlank { before -= 1 }
    guard bytes[text.lowerBound + 1] == 0x58, before > range.lowerBound else { return false }
    let last = bytes[before - 1]
    return last.isAlphanumeric || last == 0x7C || last == 0x3C
  }

  /// Neither an address nor a tag: tags have no blank but before attributes.
  private static func isProse(_ bytes: Bytes, _ text: Range<Int>) -> Bool {
    let first = bytes[text.lowerBound + 1]
    guard first.isLetter || first >= 0x80, text.count > 3 else { return false }
    var hasBlank = false
    for index in text {
      switch bytes[index] {
      case 0x3D, 0x3A, 0x40, 0x22: return false
      case 0x20: hasBlank = true
      default: break
      }
    }
    return hasBlank || first.isUpper
  }

  private static func word(_ bytes: Bytes, around index: Int, _ range: Range<Int>) -> Range<Int> {
    var start = index
    while start > range.lowerBound, isWordByte(bytes[start - 1]) { start -= 1 }
    var end = index
    while end < range.upperBound, isWordByte(bytes[end]) { end += 1 }
    while end > start + 1, bytes[end - 1] == 0x2D || bytes[end - 1] == 0x2E { end -= 1 }
    return start..<end
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == 0x2D || byte == 0x2E || byte == 0x5F
  }

  /// `YYYY-MM-DD`, `DD.MM.YYYY`, `FR-XXX`, `REQ-I-NNN`.
  private static func isLetters(_ bytes: Bytes, _ word: Range<Int>) -> Bool {
    guard word.count >= 4, word.count <= 24 else { return false }
    var isDate = true
    var years = 0
    for index in word {
      switch bytes[index] {
      case 0x59: years += 1
      case 0x4D, 0x44, 0x2D, 0x2E, 0x2F: break
      default: isDate = false
      }
    }
    if isDate { return years == 4 && word.count >= 7 }
    let last = bytes[word.upperBound - 1]
    guard last == 0x58 || last == 0x59 || last == 0x5A || last == 0x4E else { return false }
    var run = word.upperBound
    while run > word.lowerBound, bytes[run - 1] == last { run -= 1 }
    guard word.upperBound - run >= 2, run > word.lowerBound + 1, bytes[run - 1] == 0x2D,
      bytes[word.lowerBound].isUpper
    else { return false }
    for index in word.lowerBound..<run where bytes[index].isLower { return false }
    return true
  }
}
