/// A lexer for languages of words, numbers, strings and comments, told by a table what these look
/// like. It goes through the bytes once; broken code only ends up with less colour.
struct TokenLexer: Sendable {
  var words: WordTable
  /// `//`, `#`, `--`.
  var lineComments: [[UInt8]] = []
  /// Whether a comment may only start after a blank.
  var commentsNeedBlank = false
  var hasBlockComments = false
  /// The quotes that strings stand in, and those whose strings may go over several lines.
  var quotes: [UInt8] = []
  var longQuotes: [UInt8] = []
  var hasTripleQuotes = false
  /// SQL doubles a quote instead.
  var hasEscapes = true
  /// Whether a string before a colon is the name of a member.
  var hasKeys = false
  /// `$name`, `${name}`.
  var hasVariables = false
  /// `--option`.
  var hasOptions = false
  /// `@decorator`.
  var hasDecorators = false
  /// What each byte may start; made of the above.
  private var starts: [UInt8] = []

  private enum Start {
    static let word: UInt8 = 1
    static let digit: UInt8 = 2
    static let quote: UInt8 = 4
    static let comment: UInt8 = 8
    static let variable: UInt8 = 16
    static let option: UInt8 = 32
    static let decorator: UInt8 = 64
  }

  init(words: WordTable, _ configure: (inout TokenLexer) -> Void) {
    self.words = words
    configure(&self)
    let lexer = self
    starts = (0...255).map { lexer.starts(of: UInt8($0)) }
  }

  private func starts(of byte: UInt8) -> UInt8 {
    var start: UInt8 = byte.isDigit ? Start.digit : byte.isWord ? Start.word : 0
    if quotes.contains(byte) { start |= Start.quote }
    if lineComments.contains(where: { $0[0] == byte }) || hasBlockComments && byte == 0x2F {
      start |= Start.comment
    }
    if hasVariables, byte == 0x24 { start |= Start.variable }
    if hasOptions, byte == 0x2D { start |= Start.option }
    if hasDecorators, byte == 0x40 { start |= Start.decorator }
    return start
  }

  func paint(_ paint: inout CodePaint, _ range: Range<Int>) {
    let code = UnsafeBufferPointer(rebasing: paint.code[..<range.upperBound])
    var index = range.lowerBound
    // Quotes that are not closed anywhere: not looked for again.
    var unclosed: UInt64 = 0
    starts.withUnsafeBufferPointer { starts in
      while index < code.count {
        let start = starts[Int(code[index])]
        if start == 0 {
          index += 1
        } else if start & Start.word != 0 {
          let end = TokenLexer.wordEnd(code, index)
          if let kind = words.kind(of: code, index, end) { paint.mark(index, end, kind) }
          index = end
        } else if start & Start.digit != 0 {
          let end = TokenLexer.numberEnd(code, index)
          paint.mark(index, end, .number)
          index = end
        } else if start & Start.quote != 0 {
          index = string(code, index, &unclosed, &paint)
        } else {
          index = sign(code, index, start, &paint)
        }
      }
    }
  }

  /// Comments, and names that a sign stands in front of.
  private func sign(
    _ code: UnsafeBufferPointer<UInt8>, _ index: Int, _ start: UInt8, _ paint: inout CodePaint
  ) -> Int {
    if start & Start.comment != 0, let end = commentEnd(code, index) {
      paint.mark(index, end, .comment)
      return end
    }
    if start & Start.variable != 0, let end = TokenLexer.variableEnd(code, index) {
      paint.mark(index, end, .variable)
      return end
    }
    let next = index + 1
    if start & Start.option != 0, TokenLexer.isAfterBlank(code, index), next < code.count,
      code[next] == 0x2D || code[next].isLetter
    {
      var end = next
      while end < code.count, code[end].isWord || code[end] == 0x2D { end += 1 }
      paint.mark(index, end, .attribute)
      return end
    }
    if start & Start.decorator != 0, next < code.count, code[next].isLetter {
      let end = TokenLexer.wordEnd(code, next)
      paint.mark(index, end, .attribute)
      return end
    }
    return next
  }

  private func commentEnd(_ code: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    if hasBlockComments, start + 1 < code.count, code[start] == 0x2F, code[start + 1] == 0x2A {
      var end = start + 2
      while end + 1 < code.count, code[end] != 0x2A || code[end + 1] != 0x2F { end += 1 }
      return end + 1 < code.count ? end + 2 : code.count
    }
    guard !commentsNeedBlank || TokenLexer.isAfterBlank(code, start) else { return nil }
    let opens = lineComments.contains { sign in
      start + sign.count <= code.count
        && sign.indices.allSatisfy { code[start + $0] == sign[$0] }
    }
    guard opens else { return nil }
    var end = start
    while end < code.count, code[end] != 0x0A { end += 1 }
    return end
  }

  private func string(
    _ code: UnsafeBufferPointer<UInt8>, _ start: Int, _ unclosed: inout UInt64,
    _ paint: inout CodePaint
  ) -> Int {
    let quote = code[start]
    let isTriple =
      hasTripleQuotes && start + 2 < code.count && code[start + 1] == quote
      && code[start + 2] == quote
    let bit: UInt64 = 1 << UInt64((quote & 31) + (isTriple ? 32 : 0))
    if unclosed & bit != 0 { return start + 1 }
    let isLong = isTriple || longQuotes.contains(quote)
    var end = start + (isTriple ? 3 : 1)
    while end < code.count {
      let byte = code[end]
      if byte == 0x5C, hasEscapes {
        end += 2
        continue
      }
      if byte == 0x0A, !isLong { return end }
      if byte == quote {
        if !isTriple { break }
        if end + 2 < code.count, code[end + 1] == quote, code[end + 2] == quote { break }
      }
      end += 1
    }
    guard end < code.count else {
      unclosed |= bit
      return start + 1
    }
    end += isTriple ? 3 : 1
    var next = end
    while hasKeys, next < code.count, code[next].isBlank { next += 1 }
    let isKey = hasKeys && next < code.count && code[next] == 0x3A
    paint.mark(start, end, isKey ? .key : .string)
    return end
  }

  private static func wordEnd(_ code: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start + 1
    while end < code.count, code[end].isWord { end += 1 }
    return end
  }

  private static func numberEnd(_ code: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start + 1
    while end < code.count {
      let byte = code[end]
      let hasDigit = end + 1 < code.count && code[end + 1].isDigit
      let isExponent = (byte == 0x2B || byte == 0x2D) && code[end - 1] | 0x20 == 0x65 && hasDigit
      guard byte.isWord || byte == 0x2E && hasDigit || isExponent else { break }
      end += 1
    }
    return end
  }

  private static func isAfterBlank(_ code: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index == 0 || code[index - 1] <= 0x20
  }

  private static func variableEnd(_ code: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    guard start + 1 < code.count else { return nil }
    if code[start + 1] == 0x7B {
      var end = start + 2
      while end < code.count, code[end].isWord || code[end] == 0x3A || code[end] == 0x2D {
        end += 1
      }
      return end < code.count && code[end] == 0x7D ? end + 1 : nil
    }
    guard code[start + 1].isWord else { return nil }
    return wordEnd(code, start + 1)
  }
}
