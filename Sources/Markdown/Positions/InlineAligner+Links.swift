import Findings

extension InlineAligner {
  /// What follows the `]` of a link or an image: `(url "title")`, `[label]`, `[]` or nothing.
  mutating func alignLinkTail(_ destination: Int, at cursor: Int) -> Int? {
    if byte(cursor) == UInt8(ascii: "("), let tail = inlineTail(at: cursor) {
      urlSpans[destination] = tail.url
      return tail.end
    }
    if byte(cursor) == UInt8(ascii: "["), let end = labelEnd(at: cursor) { return end }
    return cursor
  }

  private mutating func inlineTail(at cursor: Int) -> (url: ByteRange, end: Int)? {
    let start = skipSpaces(next(cursor))
    guard let url = scanURL(at: start) else { return nil }
    let titleStart = skipSpaces(url.end)
    var titleEnd = titleStart
    if titleStart != url.end, let end = scanTitle(at: titleStart) { titleEnd = end }
    let end = skipSpaces(titleEnd)
    guard byte(end) == UInt8(ascii: ")") else { return nil }
    return (url.inner, end + 1)
  }

  /// A link destination: in angle brackets, or with balanced parentheses.
  mutating func scanURL(at start: Int) -> (inner: ByteRange, end: Int)? {
    var position = start
    if byte(position) == UInt8(ascii: "<") {
      position = next(position)
      while position < limit {
        switch byte(position) {
        case UInt8(ascii: ">"): return (ByteRange(start + 1, position), position + 1)
        case UInt8(ascii: "\\"): position = next(next(position))
        case 0x0A, UInt8(ascii: "<"): return nil
        default: position = next(position)
        }
      }
      return nil
    }
    var depth = 0
    scan: while position < limit {
      let byte = byte(position)
      switch byte {
      case UInt8(ascii: "\\"):
        let after = next(position)
        position = after < limit && isPunctuation(self.byte(after)) ? next(after) : after
      case UInt8(ascii: "("):
        depth += 1
        if depth > 32 { return nil }
        position += 1
      case UInt8(ascii: ")"):
        if depth == 0 { break scan }
        depth -= 1
        position += 1
      case 0x20, 0x09...0x0D: break scan
      default: position = next(position)
      }
    }
    return (ByteRange(start, position), position)
  }

  /// A title in quotes or parentheses; `nil` if there is none.
  mutating func scanTitle(at start: Int) -> Int? {
    let open = byte(start)
    let close: UInt8
    switch open {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): close = open
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return nil
    }
    var position = start + 1
    while position < limit {
      let byte = byte(position)
      if byte == close { return position + 1 }
      if byte == UInt8(ascii: "("), open == byte { return nil }
      if byte == UInt8(ascii: "\\") {
        let after = next(position)
        position = after < limit && isPunctuation(self.byte(after)) ? next(after) : after
      } else {
        position = next(position)
      }
    }
    return nil
  }

  /// The end of a `[label]` without brackets inside.
  mutating func labelEnd(at start: Int) -> Int? {
    var position = start + 1
    var length = 0
    while position < limit, length <= 1000 {
      switch byte(position) {
      case UInt8(ascii: "]"): return position + 1
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "\\"):
        let after = next(position)
        let isEscape = after < limit && isPunctuation(byte(after))
        position = isEscape ? next(after) : after
        length += isEscape ? 2 : 1
      default:
        position = next(position)
        length += 1
      }
    }
    return nil
  }

  private mutating func skipSpaces(_ start: Int) -> Int {
    var position = start
    while position < limit {
      let byte = byte(position)
      guard byte == 0x20 || byte >= 0x09 && byte <= 0x0D else { break }
      position = next(position)
    }
    return position
  }
}

extension InlineAligner {
  /// The end of the link reference definitions that a paragraph starts with: cmark takes them out
  /// of the paragraph and leaves its position as it was.
  mutating func skipDefinitions(from start: Int, to end: Int) -> Int {
    limit = end
    var position = start
    while byte(position) == UInt8(ascii: "["), let after = definitionEnd(at: position) {
      position = after
    }
    return position
  }

  private mutating func definitionEnd(at start: Int) -> Int? {
    guard let label = labelEnd(at: start), label > start + 2, byte(label) == UInt8(ascii: ":"),
      let url = scanURL(at: skipBreak(label + 1)), url.end > skipBreak(label + 1)
    else { return nil }
    let afterURL = blanksEnd(url.end)
    let titleStart = skipBreak(url.end)
    if titleStart > url.end, let title = scanTitle(at: titleStart),
      let line = lineEnd(blanksEnd(title))
    {
      return line
    }
    return lineEnd(afterURL)
  }

  /// Blanks with at most one line end among them.
  private mutating func skipBreak(_ start: Int) -> Int {
    var position = blanksEnd(start)
    if byte(position) == 0x0A { position = blanksEnd(next(position)) }
    return position
  }

  private func blanksEnd(_ start: Int) -> Int {
    var position = start
    while byte(position) == 0x20 || byte(position) == 0x09 { position += 1 }
    return position
  }

  private mutating func lineEnd(_ position: Int) -> Int? {
    if position >= limit { return limit }
    return byte(position) == 0x0A ? next(position) : nil
  }
}
