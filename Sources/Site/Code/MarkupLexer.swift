/// Colours HTML and XML: tags, attributes, their values, comments.
enum MarkupLexer {
  static func paint(_ paint: inout CodePaint, _ range: Range<Int>) {
    let code = UnsafeBufferPointer(rebasing: paint.code[..<range.upperBound])
    var index = range.lowerBound
    while index < code.count {
      guard code[index] == 0x3C, index + 1 < code.count else {
        index += 1
        continue
      }
      let next = code[index + 1]
      if next == 0x21 || next == 0x3F {
        let end = declarationEnd(code, index)
        paint.mark(index, end, .comment)
        index = end
      } else if next.isLetter || next == 0x2F {
        index = tag(&paint, code, index)
      } else {
        index += 1
      }
    }
  }

  private static func declarationEnd(
    _ code: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> Int {
    let isComment = start + 3 < code.count && code[start + 2] == 0x2D && code[start + 3] == 0x2D
    var end = start + (isComment ? 4 : 2)
    while end < code.count {
      if code[end] == 0x3E, !isComment || code[end - 1] == 0x2D && code[end - 2] == 0x2D {
        return end + 1
      }
      end += 1
    }
    return code.count
  }

  private static func tag(
    _ paint: inout CodePaint, _ code: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> Int {
    var index = start + 1
    if index < code.count, code[index] == 0x2F { index += 1 }
    while index < code.count, isName(code[index]) { index += 1 }
    paint.mark(start, index, .tag)
    while index < code.count, code[index] != 0x3E, code[index] != 0x3C {
      var end = index + 1
      if code[index] == 0x22 || code[index] == 0x27 {
        while end < code.count, code[end] != code[index], code[end] != 0x3C { end += 1 }
        if end < code.count, code[end] == code[index] { end += 1 }
        paint.mark(index, end, .string)
      } else if isName(code[index]) {
        while end < code.count, isName(code[end]) { end += 1 }
        paint.mark(index, end, .attribute)
      }
      index = end
    }
    guard index < code.count, code[index] == 0x3E else { return index }
    paint.mark(code[index - 1] == 0x2F ? index - 1 : index, index + 1, .tag)
    return index + 1
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte.isWord || byte == 0x2D || byte == 0x3A || byte == 0x2E
  }
}
