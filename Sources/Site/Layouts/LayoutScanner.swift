/// Cuts a layout into text and tags, and takes out what the Mustache specification calls
/// standalone lines: a line with nothing but one section, partial or comment tag leaves no trace.
struct LayoutScanner {
  enum Tag: UInt8 {
    case variable, raw, section, inverted, close, partial, parent, block, comment, delimiters
  }

  enum Token {
    case text(Range<Int>)
    /// `offset` is that of the tag; `indentation` the blanks before a tag alone on its line.
    case tag(Tag, name: String, offset: Int, indentation: Range<Int>)
  }

  let bytes: [UInt8]
  private var position = 0
  private var opening: [UInt8] = [0x7B, 0x7B]
  private var closing: [UInt8] = [0x7D, 0x7D]
  private(set) var tokens: [Token] = []
  private(set) var faults: [(offset: Int, message: String, help: String?)] = []

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func scan() {
    while let start = find(opening, from: position) {
      guard let tag = readTag(at: start) else { return }
      let (isAlone, lineStart, lineEnd) = surroundings(of: start..<tag.end)
      let canStandAlone = tag.kind != .variable && tag.kind != .raw
      var indentation = start..<start
      var textEnd = start
      var next = tag.end
      if canStandAlone, isAlone {
        indentation = lineStart..<start
        textEnd = max(position, lineStart)
        next = lineEnd
      } else if tag.kind == .parent, isBlank(lineStart..<start), position <= lineStart {
        indentation = lineStart..<start
        textEnd = lineStart
      }
      if textEnd > position { tokens.append(.text(position..<textEnd)) }
      position = next
      switch tag.kind {
      case .comment: break
      case .delimiters: changeDelimiters(tag.name, offset: start)
      default:
        tokens.append(.tag(tag.kind, name: tag.name, offset: start, indentation: indentation))
      }
    }
    if position < bytes.count { tokens.append(.text(position..<bytes.count)) }
  }

  private mutating func readTag(at start: Int) -> (kind: Tag, name: String, end: Int)? {
    var content = start + opening.count
    var kind = Tag.variable
    var terminator = closing
    while content < bytes.count, isBlank(bytes[content]) { content += 1 }
    if content < bytes.count, let found = sigil(bytes[content]) {
      kind = found
      if bytes[content] == 0x7B { terminator = [0x7D] + closing }
      if kind == .delimiters { terminator = [0x3D] + closing }
      content += 1
    }
    guard let end = find(terminator, from: content) else {
      faults.append((start, "this tag is not closed", "end it with \(string(terminator))"))
      return nil
    }
    let name = trimmed(content..<end)
    if name.isEmpty, kind != .comment {
      faults.append((start, "this tag has no name", nil))
    }
    return (kind, name, end + terminator.count)
  }

  private func sigil(_ byte: UInt8) -> Tag? {
    switch byte {
    case 0x23: .section
    case 0x5E: .inverted
    case 0x2F: .close
    case 0x3E: .partial
    case 0x3C: .parent
    case 0x24: .block
    case 0x21: .comment
    case 0x3D: .delimiters
    case 0x26, 0x7B: .raw
    default: nil
    }
  }

  private mutating func changeDelimiters(_ text: String, offset: Int) {
    let parts = text.split(whereSeparator: \.isWhitespace)
    guard parts.count == 2, !text.contains("=") else {
      faults.append((offset, "these delimiters are wrong", "write {{=<% %>=}}"))
      return
    }
    opening = Array(parts[0].utf8)
    closing = Array(parts[1].utf8)
  }

  /// Whether nothing but blanks shares the line with a tag, and where that line starts and ends
  /// (its newline included).
  private func surroundings(of tag: Range<Int>) -> (alone: Bool, start: Int, end: Int) {
    var start = tag.lowerBound
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    var end = tag.upperBound
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    let alone = isBlank(start..<tag.lowerBound) && isBlank(tag.upperBound..<end)
    return (alone, start, min(end + 1, bytes.count))
  }

  private func isBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy(isBlank) }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A
  }

  private func find(_ needle: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + needle.count <= bytes.count {
      if bytes[index] == needle[0], bytes[index..<index + needle.count].elementsEqual(needle) {
        return index
      }
      index += 1
    }
    return nil
  }

  private func trimmed(_ range: Range<Int>) -> String {
    var range = range
    while let first = range.first, isBlank(bytes[first]) { range = (first + 1)..<range.upperBound }
    while let last = range.last, isBlank(bytes[last]) { range = range.lowerBound..<last }
    return string(Array(bytes[range]))
  }

  private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
