import Findings

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension InlineAligner {
  /// Text: byte for byte as a rule; escapes, entities and NUL differ.
  mutating func alignText(_ index: Int, at cursor: Int, _ writing: Writing) -> Int? {
    let literal = given[index].literal.indices
    let count = literal.count
    if count == 0 {
      nodes[index].literal = ByteRange(cursor, cursor)
      return cursor
    }
    if isBlank(text[literal.lowerBound]), !isBlank(byte(cursor)) {
      return alignDecoded(index, literal, at: cursor, escapes: writing != .angle)
    }
    let isPlain = isAsWritten(literal, at: cursor)
    if isPlain, writing == .bare || !holdsMarks(literal) {
      nodes[index].literal = ByteRange(cursor, cursor + count)
      return cursor + count
    }
    return alignDecoded(index, literal, at: cursor, escapes: writing != .angle)
  }

  /// A code span: backticks, the code with a blank on each side at most, backticks.
  mutating func alignCode(_ index: Int, at cursor: Int) -> Int? {
    var inside = cursor
    while byte(inside) == UInt8(ascii: "`") { inside += 1 }
    let ticks = inside - cursor
    guard ticks > 0 else { return nil }
    guard let end = closingTicks(ticks, from: inside) else { return nil }
    let literal = given[index].literal.indices
    let saved = (spill.count, runs.count)
    defer { strippedEnd = -1 }
    for start in [inside, next(inside)] {
      strippedEnd = start == inside ? -1 : end
      if let after = alignLiteral(index, literal, at: start, to: end),
        after == end || next(after) == end
      {
        return end + ticks
      }
      restore(saved)
      nodes[index] = given[index]
    }
    return nil
  }

  private mutating func closingTicks(_ ticks: Int, from start: Int) -> Int? {
    var position = start
    while position < limit {
      guard byte(position) == UInt8(ascii: "`") else {
        position = next(position)
        continue
      }
      let first = position
      while byte(position) == UInt8(ascii: "`") { position += 1 }
      if position - first == ticks { return first }
    }
    return nil
  }

  /// Text without escapes or entities (code, HTML); a line end can stand for a space.
  mutating func alignLiteral(
    _ index: Int, _ literal: Range<Int>, at cursor: Int, to end: Int
  ) -> Int? {
    if cursor + literal.count <= end, isAsWritten(literal, at: cursor) {
      nodes[index].literal = ByteRange(cursor, cursor + literal.count)
      return cursor + literal.count
    }
    var writer = startRuns()
    var position = cursor
    var offset = literal.lowerBound
    if !isBlank(byte(cursor)) {
      readKeptBlanks(&offset, literal.upperBound, &position, &writer)
    }
    while offset < literal.upperBound {
      guard position < end else { return nil }
      let content = byte(position)
      let wanted = text[offset]
      if content == wanted || content == 0x0A && wanted == UInt8(ascii: " ") {
        let after = next(position)
        let isLineEnd = content == 0x0A
        writer.add(1, from: position, count: isLineEnd ? 1 : after - position, to: &runs)
        position = after
        offset += 1
        if isLineEnd { readKeptBlanks(&offset, literal.upperBound, &position, &writer) }
      } else if content == 0, isReplacement(offset, literal.upperBound) {
        writer.add(3, from: position, count: 1, to: &runs)
        position += 1
        offset += 3
      } else {
        return nil
      }
    }
    spillLiteral(index, literal)
    return position
  }

  /// Reads blanks of the literal that stand at the start of a lazy line, before `position`.
  ///
  /// Markers may have taken a part of a tab; the rest of it is in the literal as spaces.
  private mutating func readKeptBlanks(
    _ offset: inout Int, _ end: Int, _ position: inout Int, _ writer: inout RunWriter
  ) {
    guard byte(position) != 0x0A else { return }
    var kept = 0
    while offset + kept < end, isBlank(text[offset + kept]) { kept += 1 }
    var start = position
    if position == strippedEnd, start > 0, bytes[start - 1] == UInt8(ascii: " ") { start -= 1 }
    while kept > 0, start > 0, bytes[start - 1] == text[offset + kept - 1] {
      start -= 1
      kept -= 1
    }
    if kept > 0, start > 0, bytes[start - 1] == UInt8(ascii: "\t") {
      writer.add(kept, from: start - 1, count: 1, to: &runs)
      offset += kept
    } else if kept > 0 {
      return
    }
    position = start
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}

extension InlineAligner {
  /// Text with escapes and entities. Where both readings fit, the decoded one is tried first.
  private mutating func alignDecoded(
    _ index: Int, _ literal: Range<Int>, at cursor: Int, escapes: Bool
  ) -> Int? {
    var writer = startRuns()
    let before = runs.count
    var position = cursor
    var offset = literal.lowerBound
    var choices: [Choice] = []
    var steps = 0
    if !isBlank(byte(cursor)) {
      readKeptBlanks(&offset, literal.upperBound, &position, &writer)
    }
    while offset < literal.upperBound {
      steps += 1
      guard steps < literal.count * 4 + 1000 else { return nil }
      let content = byte(position)
      let isRaw = position < limit && content == text[offset]
      if let decoded = decode(at: position, offset, literal.upperBound, escapes) {
        if isRaw {
          choices.append(
            Choice(position: position, offset: offset, writer: writer, runs: runs.count))
        }
        writer.add(decoded.count, from: position, count: decoded.end - position, to: &runs)
        position = decoded.end
        offset += decoded.count
      } else if isRaw {
        let after = next(position)
        writer.add(1, from: position, count: after - position, to: &runs)
        position = after
        offset += 1
      } else if let choice = choices.popLast() {
        runs.removeLast(runs.count - choice.runs)
        writer = choice.writer
        writer.reopen(&runs)
        let after = next(choice.position)
        writer.add(1, from: choice.position, count: after - choice.position, to: &runs)
        position = after
        offset = choice.offset + 1
      } else {
        return nil
      }
    }
    // A `&` that stands for itself keeps nothing from being read where it is written.
    if position == cursor + literal.count, isAsWritten(literal, at: cursor) {
      runs.removeLast(runs.count - before)
      nodes[index].literal = ByteRange(cursor, position)
      return position
    }
    spillLiteral(index, literal)
    return position
  }

  /// A place where a `\` or `&` may also stand for itself.
  private struct Choice {
    var position: Int
    var offset: Int
    var writer: RunWriter
    var runs: Int
  }

  /// What an escape or an entity at `position` decodes to, if the literal goes on with that.
  private mutating func decode(
    at position: Int, _ offset: Int, _ end: Int, _ escapes: Bool
  ) -> (count: Int, end: Int)? {
    switch byte(position) {
    case 0 where position < limit:
      return isReplacement(offset, end) ? (3, position + 1) : nil
    case UInt8(ascii: "\\") where escapes:
      let after = next(position)
      let escaped = byte(after)
      guard isPunctuation(escaped), escaped == text[offset] else { return nil }
      return (1, next(after))
    case UInt8(ascii: "&"):
      guard let close = entityEnd(at: position),
        let decoded = entities.text(of: bytes[position..<close]),
        decoded.count <= end - offset
      else { return nil }
      for (place, byte) in decoded.enumerated() where text[offset + place] != byte { return nil }
      return (decoded.count, close)
    default: return nil
    }
  }

  /// The end of something that looks like an entity.
  private func entityEnd(at position: Int) -> Int? {
    var end = position + 1
    let longest = min(limit, position + 34)
    if end < longest, bytes[end] == UInt8(ascii: "#") { end += 1 }
    while end < longest, isAlphanumeric(bytes[end]) { end += 1 }
    return end < longest && bytes[end] == UInt8(ascii: ";") ? end + 1 : nil
  }

  private func isReplacement(_ offset: Int, _ end: Int) -> Bool {
    offset + 3 <= end && text[offset] == 0xEF && text[offset + 1] == 0xBF
      && text[offset + 2] == 0xBD
  }

  private func isAsWritten(_ literal: Range<Int>, at cursor: Int) -> Bool {
    guard cursor + literal.count <= limit, let source = bytes.baseAddress,
      let wanted = text.baseAddress
    else { return literal.isEmpty }
    guard memcmp(source + cursor, wanted + literal.lowerBound, literal.count) == 0 else {
      return false
    }
    return !isCell
      || memchr(source + cursor, Int32(UInt8(ascii: "\\")), literal.count) == nil
  }

  private func holdsMarks(_ literal: Range<Int>) -> Bool {
    guard let start = text.baseAddress else { return false }
    let first = start + literal.lowerBound
    return memchr(first, Int32(UInt8(ascii: "&")), literal.count) != nil
      || memchr(first, Int32(UInt8(ascii: "\\")), literal.count) != nil
  }

  func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !isAlphanumeric(byte)
  }

  private func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }
}
