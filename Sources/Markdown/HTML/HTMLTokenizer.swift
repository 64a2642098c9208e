/// Splits HTML into text, tags and the rest, as a browser would, over plain bytes.
struct HTMLTokenizer {
  private let source: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ source: UnsafeBufferPointer<UInt8>) { self.source = source }

  enum Token {
    case text(Range<Int>)
    case comment
    case start(Tag)
    case end(name: Range<Int>, Range<Int>)
    /// Declarations and processing instructions.
    case other(Range<Int>)
  }

  struct Tag {
    var name: Range<Int>
    /// From `<` to after `>`.
    var range: Range<Int>
    var isRawText: Bool
    var attributes: [Attribute]
  }

  struct Attribute {
    var name: Range<Int>
    /// Without quotes; `nil` if there is no `=`.
    var value: Range<Int>?
  }

  mutating func next() -> Token? {
    guard position < source.count else { return nil }
    let start = position
    if source[start] == 0x3C, let token = markup() { return token }
    // A `<` that starts nothing is text.
    position = start + 1
    while position < source.count, source[position] != 0x3C { position += 1 }
    return .text(start..<position)
  }

  private mutating func markup() -> Token? {
    let start = position
    guard start + 1 < source.count else { return nil }
    switch source[start + 1] {
    case 0x21 where has("<!--", at: start):
      position = find("-->", from: start + 4) ?? source.count
      return .comment
    case 0x21, 0x3F:
      position = find(">", from: start + 2) ?? source.count
      return .other(start..<position)
    case 0x2F:
      guard start + 2 < source.count, isLetter(source[start + 2]) else { return nil }
      let name = name(from: start + 2)
      guard let end = find(">", from: name.upperBound) else { return nil }
      position = end
      return .end(name: name, start..<end)
    case let byte where isLetter(byte):
      return startTag(at: start).map { .start($0) }
    default: return nil
    }
  }

  private mutating func startTag(at start: Int) -> Tag? {
    let name = name(from: start + 1)
    var attributes: [Attribute] = []
    var at = name.upperBound
    while true {
      while at < source.count, isSpace(source[at]) || source[at] == 0x2F { at += 1 }
      guard at < source.count else { return nil }
      if source[at] == 0x3E { break }
      guard let attribute = attribute(from: &at) else { return nil }
      attributes.append(attribute)
    }
    position = at + 1
    return Tag(
      name: name, range: start..<position, isRawText: isRawText(name), attributes: attributes)
  }

  /// Reads a name and a value; `nil` if the text ends in a quoted value.
  private func attribute(from at: inout Int) -> Attribute? {
    let start = at
    at += 1
    while at < source.count, !isSpace(source[at]), !isOne(source[at], of: "/>=") { at += 1 }
    let name = start..<at
    var after = at
    while after < source.count, isSpace(source[after]) { after += 1 }
    guard after < source.count, source[after] == 0x3D else { return Attribute(name: name) }
    after += 1
    while after < source.count, isSpace(source[after]) { after += 1 }
    guard after < source.count else { return nil }
    if source[after] == 0x22 || source[after] == 0x27 {
      let quote = source[after]
      let first = after + 1
      at = first
      while at < source.count, source[at] != quote { at += 1 }
      guard at < source.count else { return nil }
      at += 1
      return Attribute(name: name, value: first..<at - 1)
    }
    at = after
    while at < source.count, !isSpace(source[at]), source[at] != 0x3E { at += 1 }
    return Attribute(name: name, value: after..<at)
  }

  /// Passes the content of an element that holds no markup, such as a script, and says where it is.
  mutating func skipRawText(after tag: Tag) -> Range<Int> {
    let start = position
    while position < source.count {
      if source[position] == 0x3C, position + 1 < source.count, source[position + 1] == 0x2F {
        let closing = name(from: position + 2)
        if closing.count == tag.name.count,
          zip(closing, tag.name).allSatisfy({ source[$0] | 0x20 == source[$1] | 0x20 })
        {
          break
        }
      }
      position += 1
    }
    return start..<position
  }

  private func isRawText(_ name: Range<Int>) -> Bool {
    let text = String(decoding: source[name], as: UTF8.self).lowercased()
    return [
      "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext",
    ].contains(text)
  }

  private func name(from start: Int) -> Range<Int> {
    var end = start
    while end < source.count, !isSpace(source[end]), !isOne(source[end], of: "/><") { end += 1 }
    return start..<end
  }

  /// The position after the next occurrence of a text.
  private func find(_ text: StaticString, from start: Int) -> Int? {
    var at = start
    while at < source.count {
      if has(text, at: at) { return at + text.utf8CodeUnitCount }
      at += 1
    }
    return nil
  }

  private func has(_ text: StaticString, at start: Int) -> Bool {
    text.withUTF8Buffer { text in
      start + text.count <= source.count
        && zip(text, source[start...]).allSatisfy { $0 == $1 }
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
  }

  private func isOne(_ byte: UInt8, of set: StaticString) -> Bool {
    set.withUTF8Buffer { $0.contains(byte) }
  }
}
