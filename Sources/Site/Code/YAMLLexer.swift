/// Colours YAML line by line: keys, strings, values that are no text, comments, anchors.
enum YAMLLexer {
  static func paint(_ paint: inout CodePaint, _ range: Range<Int>) {
    let code = UnsafeBufferPointer(rebasing: paint.code[..<range.upperBound])
    var line = range.lowerBound
    // Lines indented deeper than this are the text of a block.
    var block = -1
    while line < code.count {
      var end = line
      while end < code.count, code[end] != 0x0A { end += 1 }
      var index = line
      while index < end, code[index].isBlank { index += 1 }
      let indent = index - line
      if block >= 0, index == end || indent > block {
        if index < end { paint.mark(index, end, .string) }
      } else {
        block = paintLine(&paint, code, index, end) ? indent : -1
      }
      line = end + 1
    }
  }

  /// Returns whether the lines below it are a block of text.
  private static func paintLine(
    _ paint: inout CodePaint, _ code: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    var index = start
    while index + 1 < end, code[index] == 0x2D, code[index + 1].isBlank {
      index += 2
      while index < end, code[index].isBlank { index += 1 }
    }
    if let colon = keyEnd(code, index, end) {
      paint.mark(index, colon, .key)
      index = colon + 1
    }
    return values(&paint, code, index, end)
  }

  /// The colon after a key: followed by a blank or the end of the line, outside quotes.
  private static func keyEnd(
    _ code: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    guard start < end, code[start] != 0x23, code[start] != 0x7B, code[start] != 0x5B else {
      return nil
    }
    var index = start
    if code[start] == 0x22 || code[start] == 0x27 {
      index += 1
      while index < end, code[index] != code[start] { index += 1 }
    }
    while index < end {
      if code[index] == 0x3A, index + 1 == end || code[index + 1] <= 0x20 { return index }
      if code[index] == 0x23, index > start, code[index - 1].isBlank { return nil }
      index += 1
    }
    return nil
  }

  private static func values(
    _ paint: inout CodePaint, _ code: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    var index = start
    while index < end {
      let byte = code[index]
      let isAfterBlank = index == start || code[index - 1].isBlank
      if byte == 0x23, isAfterBlank {
        paint.mark(index, end, .comment)
        return false
      }
      guard isAfterBlank || isFlow(code[index - 1]), byte > 0x20, !isFlow(byte) else {
        index += 1
        continue
      }
      if byte == 0x7C || byte == 0x3E, let rest = blockEnd(code, index, end) {
        paint.mark(index, rest, .heading)
        paint.mark(rest, end, .comment)
        return true
      }
      let next = valueEnd(code, index, end)
      if let kind = kind(code, index, next) { paint.mark(index, next, kind) }
      index = next
    }
    return false
  }

  /// The end of the sign that a block of text starts with, if nothing but a note follows.
  private static func blockEnd(
    _ code: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    var rest = start + 1
    while rest < end, code[rest] == 0x2B || code[rest] == 0x2D || code[rest].isDigit { rest += 1 }
    while rest < end, code[rest] <= 0x20 { rest += 1 }
    return rest == end || code[rest] == 0x23 ? rest : nil
  }

  private static func isFlow(_ byte: UInt8) -> Bool {
    byte == 0x5B || byte == 0x5D || byte == 0x7B || byte == 0x7D || byte == 0x2C
  }

  private static func valueEnd(
    _ code: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    var index = start + 1
    if code[start] == 0x22 || code[start] == 0x27 {
      while index < end, code[index] != code[start] {
        index += code[index] == 0x5C && code[start] == 0x22 ? 2 : 1
      }
      return min(end, index + 1)
    }
    while index < end, !isFlow(code[index]) {
      if code[index] == 0x23, code[index - 1].isBlank { break }
      if code[index] == 0x3A, index + 1 < end, code[index + 1].isBlank { return index + 1 }
      index += 1
    }
    while index > start + 1, code[index - 1] <= 0x20 { index -= 1 }
    return index
  }

  private static let words = WordTable([
    (.literal, "true false null True False Null yes no on off ~")
  ])

  private static func kind(
    _ code: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> CodeClass? {
    switch code[start] {
    case 0x22, 0x27: return .string
    case 0x26, 0x2A: return .variable
    case 0x21: return .tag
    default: break
    }
    if code[end - 1] == 0x3A { return .key }
    if let word = words.kind(of: code, start, end) { return word }
    let isNumber = (start..<end).allSatisfy {
      code[$0].isDigit || code[$0] == 0x2E || code[$0] == 0x2D || code[$0] == 0x2B
        || code[$0] == 0x5F
    }
    return isNumber && code[end - 1].isDigit ? .number : nil
  }
}
