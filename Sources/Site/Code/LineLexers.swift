/// Colours texts in which the start of a line says what the line is.
enum LineLexers {
  static func diff(_ paint: inout CodePaint, _ range: Range<Int>) {
    eachLine(paint.code, range) { start, end in
      switch paint.code[start] {
      case 0x2B: paint.mark(start, end, .inserted)
      case 0x2D: paint.mark(start, end, .deleted)
      case 0x40, 0x64, 0x69: paint.mark(start, end, .heading)
      default: break
      }
    }
  }

  /// Settings files: `[section]`, `key = value`, `# note`.
  static func settings(_ paint: inout CodePaint, _ range: Range<Int>) {
    eachLine(paint.code, range) { start, end in
      let code = paint.code
      switch code[start] {
      case 0x23, 0x3B: paint.mark(start, end, .comment)
      case 0x5B: paint.mark(start, end, .heading)
      default:
        var equals = start
        while equals < end, code[equals] != 0x3D { equals += 1 }
        guard equals < end else { return }
        paint.mark(start, equals, .key)
        paint.mark(equals + 1, end, .string)
      }
    }
  }

  /// A session in a terminal: after a prompt a command, every other line what it printed.
  static func console(_ paint: inout CodePaint, _ range: Range<Int>) {
    eachLine(paint.code, range) { start, end in
      let code = paint.code
      let sign = code[start]
      guard sign == 0x24 || sign == 0x23 || sign == 0x25 || sign == 0x3E, start + 1 < end,
        code[start + 1].isBlank
      else { return }
      paint.mark(start, start + 1, .heading)
      TokenLexer.shell.paint(&paint, start + 2..<end)
    }
  }

  /// Requests and responses: a first line, headers, and a body that is JSON if it looks like it.
  static func http(_ paint: inout CodePaint, _ range: Range<Int>) {
    let code = paint.code
    var line = range.lowerBound
    while line < range.upperBound {
      var end = line
      if code[line] == 0x7B || code[line] == 0x5B {
        end = bodyEnd(code, line, range.upperBound)
        TokenLexer.json.paint(&paint, line..<end)
      } else {
        while end < range.upperBound, code[end] != 0x0A { end += 1 }
        httpLine(&paint, line, end)
      }
      line = end + 1
    }
  }

  /// A body goes on to the next empty line.
  private static func bodyEnd(
    _ code: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int
  ) -> Int {
    var end = start
    while end + 1 < limit {
      if code[end] == 0x0A, code[end + 1] == 0x0A || code[end + 1] == 0x0D { return end }
      end += 1
    }
    return limit
  }

  private static let methods = WordTable([
    (.keyword, "GET POST PUT PATCH DELETE HEAD OPTIONS TRACE CONNECT HTTP")
  ])

  private static func httpLine(_ paint: inout CodePaint, _ start: Int, _ end: Int) {
    let code = paint.code
    var word = start
    while word < end, code[word].isWord || code[word] == 0x2D { word += 1 }
    guard word < end, word > start else { return }
    if code[word] == 0x3A {
      paint.mark(start, word, .key)
    } else if let kind = methods.kind(of: code, start, word) {
      paint.mark(start, word, kind)
      var index = word
      while index < end, !code[index].isBlank { index += 1 }
      while index < end, code[index].isBlank { index += 1 }
      var next = index
      while next < end, code[next] > 0x20 { next += 1 }
      if index < next { paint.mark(index, next, code[index].isDigit ? .number : .string) }
    }
  }

  /// Lines that are not empty, without their ends.
  private static func eachLine(
    _ code: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ body: (Int, Int) -> Void
  ) {
    var line = range.lowerBound
    while line < range.upperBound {
      var end = line
      while end < range.upperBound, code[end] != 0x0A { end += 1 }
      if end > line { body(line, end) }
      line = end + 1
    }
  }
}
