import Findings
import Markdown

/// A key at the start of a line, or after another key's value on it: `**Author:** Ana`.
struct KeyLine {
  /// The strong or text node that the key stands in.
  var node: Int
  /// The label without markup and colon, in the source.
  var label: ByteRange
  /// Where the value starts in the source.
  var valueStart: Int
  /// The node the value starts in or at.
  var valueNode: Int
  /// Where the value ends, in nodes and in the source.
  var valueNodeEnd: Int
  var valueEnd: Int
  var isPlain: Bool
  /// Another key follows: separators behind the value are none of it.
  var isFollowed = false

  var value: ByteRange { ByteRange(min(valueStart, valueEnd), valueEnd) }
}

extension DocumentWalk {
  /// The keys of a paragraph, cell or entry, in order. Plain keys (`Status: Draft`) count only
  /// where nothing but metadata is expected.
  func keyLines(_ block: Int, plain: Bool) -> [KeyLine] {
    var lines: [KeyLine] = []
    var isLineStart = true
    var keysOnLine = 0
    var node = block + 1
    let end = Int(nodes[block].end)
    while node < end {
      switch nodes[node].kind {
      case .softBreak, .lineBreak:
        isLineStart = true
        keysOnLine = 0
      case .strong:
        if isLineStart || keysOnLine > 0 && endsShortValue(of: lines.last, before: node),
          let line = boldKey(node, end)
        {
          append(line, to: &lines)
          keysOnLine += 1
        }
        isLineStart = false
      case .text:
        let last = textRun(from: node, end: end)
        if isLineStart, plain, let line = plainKey(node, last) {
          append(line, to: &lines)
          isLineStart = false
        } else {
          isLineStart = allowsKeyAfter(node, last, isLineStart)
        }
        node = last
      default: isLineStart = false
      }
      node = node > block && nodes[node].kind == .text ? node + 1 : Int(nodes[node].end)
    }
    // A label on a line of its own has the rest of the paragraph for its value.
    if zone == .item, let first = lines.first, first.isPlain, lines.count > 1,
      first.value.isEmpty
    {
      lines.removeSubrange(1...)
    }
    if let last = lines.indices.last {
      lines[last].valueNodeEnd = end
      let stop = nodes[block].span.upper
      lines[last].valueEnd =
        bytes.trimmed(lines[last].valueStart..<max(lines[last].valueStart, stop))
        .upperBound
    }
    return lines
  }

  private func append(_ line: KeyLine, to lines: inout [KeyLine]) {
    if let last = lines.indices.last {
      lines[last].valueNodeEnd = line.node
      lines[last].isFollowed = true
      var stop = max(lines[last].valueStart, nodes[line.node].span.lower)
      // Breaks and separators between the keys of a line belong to neither.
      while stop > lines[last].valueStart,
        bytes[stop - 1].isSpace || Self.isSeparator(bytes[stop - 1]) || bytes[stop - 1] == 0x5C
          || bytes[stop - 1] == 0x3E
      {
        stop -= 1
      }
      lines[last].valueEnd = stop
    }
    lines.append(line)
  }

  private func boldKey(_ strong: Int, _ end: Int) -> KeyLine? {
    let span = nodes[strong].span
    guard span.count > 4, span.count < 84 else { return nil }
    var label = bytes.trimmed(span.lower + 2..<span.upper - 2)
    var valueStart = span.upper
    let inside = colon(before: label.upperBound, from: label.lowerBound)
    if inside > 0 {
      label = bytes.trimmed(label.lowerBound..<label.upperBound - inside)
    } else {
      let next = Int(nodes[strong].end)
      guard next < end, nodes[next].kind == .text else { return nil }
      let text = base(next)
      let literal = nodes[next].literal
      var index = literal.lower
      while index < literal.upper, text[index].isBlank { index += 1 }
      let length = colon(text, at: index, limit: literal.upper)
      guard length > 0 else { return nil }
      // The source may escape what the literal shows, but not before the colon.
      valueStart = nodes[next].span.lower + (index - literal.lower) + length
    }
    guard isLabel(label) else { return nil }
    valueStart = afterBlanks(valueStart)
    return KeyLine(
      node: strong, label: ByteRange(label.lowerBound, label.upperBound),
      valueStart: valueStart, valueNode: Int(nodes[strong].end), valueNodeEnd: end,
      valueEnd: valueStart, isPlain: false)
  }

  private func plainKey(_ first: Int, _ last: Int) -> KeyLine? {
    guard !isSpilled(first) else { return nil }
    let literal = nodes[first].literal.lower..<nodes[last].literal.upper
    let start = bytes.trimmed(literal).lowerBound
    var index = start
    var words = 1
    while index < literal.upperBound, index - start <= 40 {
      let byte = bytes[index]
      if byte == 0x3A { break }
      if byte == 0x20 {
        words += 1
      } else if !byte.isLetter, byte < 0x80, byte != 0x2D, byte != 0x5F, byte != 0x2F, byte != 0x26
      {
        return nil
      }
      index += 1
    }
    guard index > start, index < literal.upperBound, bytes[index] == 0x3A, words <= 4,
      index + 1 == literal.upperBound || bytes[index + 1].isBlank,
      isLabel(start..<index),
      !Self.prose.contains(LabelFolding.fold(bytes, start..<index))
    else { return nil }
    let valueStart = afterBlanks(index + 1)
    return KeyLine(
      node: first, label: ByteRange(start, index), valueStart: valueStart, valueNode: first,
      valueNodeEnd: last + 1, valueEnd: valueStart, isPlain: true)
  }

  /// Words that start sentences with a colon rather than name a field.
  private static let prose: Set<String> = [
    "note", "notes", "warning", "tip", "important", "example", "examples", "caution", "hint",
    "todo", "see", "http", "https", "attention", "remark", "nb", "eg", "ie", "danger", "info",
  ]

  private func isLabel(_ label: Range<Int>) -> Bool {
    guard !label.isEmpty, label.count <= 60 else { return false }
    var hasLetter = false
    for index in label where bytes[index].isLetter || bytes[index] >= 0x80 { hasLetter = true }
    // `**FR-001:** …` defines; it labels nothing.
    return hasLetter && IDScanner.token(bytes, at: label.lowerBound, end: label.upperBound) == nil
  }

  private func afterBlanks(_ start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index].isBlank { index += 1 }
    return index
  }

  /// `**Priority:** High **Status:** Draft`: a bold key after a value of a few words, not one in
  /// the middle of a remark.
  private func endsShortValue(of line: KeyLine?, before node: Int) -> Bool {
    guard let line, nodes[node - 1].kind == .text else { return false }
    let start = nodes[node].span.lower
    guard start - line.valueStart > 1, bytes[start - 1] == 0x20 else { return false }
    return isShort(line.valueStart..<start)
  }

  /// Whether a value is a few words or IDs and ends no sentence.
  private func isShort(_ value: Range<Int>) -> Bool {
    guard value.count <= 200, !endsSentence(value) else { return false }
    return value.count <= 40 || !value.contains { bytes[$0].isLower }
  }

  /// Whether a sentence ends in a value or with it.
  func endsSentence(_ value: Range<Int>) -> Bool {
    value.contains {
      bytes[$0] == 0x2E && ($0 + 1 == value.upperBound || bytes[$0 + 1].isSpace)
    }
  }

  /// `,`, `;` or `|`, as they stand between the keys of a line.
  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x3B || byte == 0x7C
  }

  private func allowsKeyAfter(_ first: Int, _ last: Int, _ isLineStart: Bool) -> Bool {
    let text = base(first)
    let literal = nodes[first].literal.lower..<nodes[last].literal.upper
    let trimmed = text.trimmed(literal)
    if trimmed.isEmpty { return isLineStart || literal.count > 1 }
    if literal.upperBound - trimmed.upperBound > 1 { return true }
    let byte = text[trimmed.upperBound - 1]
    return byte == 0x7C || text.has("·", at: trimmed.upperBound - 2, limit: trimmed.upperBound)
      || text.has("•", at: trimmed.upperBound - 3, limit: trimmed.upperBound)
  }

  /// The length of the colon at `index`, ASCII or full width; 0 if there is none.
  private func colon(_ text: Bytes, at index: Int, limit: Int) -> Int {
    guard index < limit else { return 0 }
    if text[index] == 0x3A { return 1 }
    return text.has("：", at: index, limit: limit) ? 3 : 0
  }

  private func colon(before end: Int, from start: Int) -> Int {
    guard end > start else { return 0 }
    if bytes[end - 1] == 0x3A { return 1 }
    return bytes.has("：", at: end - 3, limit: end) && end - 3 >= start ? 3 : 0
  }

  /// The value of a key as shown: its text without markup.
  func value(of line: KeyLine) -> String {
    var texts: [UInt8] = []
    var node = line.valueNode
    while node < line.valueNodeEnd {
      switch nodes[node].kind {
      case .text, .code:
        var literal = nodes[node].literal.indices
        if nodes[node].span.lower < line.valueStart {
          guard nodes[node].span.upper > line.valueStart else { break }
          let skipped = line.valueStart - nodes[node].span.lower
          literal = min(literal.lowerBound + skipped, literal.upperBound)..<literal.upperBound
        }
        texts.append(contentsOf: UnsafeBufferPointer(rebasing: base(node)[literal]))
      case .softBreak, .lineBreak: texts.append(0x20)
      default: break
      }
      node += 1
    }
    return texts.withUnsafeBufferPointer { texts in
      var range = texts.trimmed(0..<texts.count)
      while let last = range.last,
        texts[last] == 0x7C || line.isFollowed && Self.isSeparator(texts[last])
      {
        range = texts.trimmed(range.dropLast())
      }
      return texts.string(range)
    }
  }
}
