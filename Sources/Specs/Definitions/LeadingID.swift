import Findings
import Markdown

/// An ID at the start of a block, and the title behind it.
struct LeadingID {
  var id: String
  var shape: IDToken.Shape
  var title: String
  /// What parts the ID from the title.
  var separator: Separator

  enum Separator {
    /// Nothing follows.
    case end
    /// `:`, a dash, a closing bracket, a point.
    case mark
    case space
  }
}

extension LeadingID {
  /// Reads a flattened text from `start` on. `nil` if no ID stands there, or if the ID is one of
  /// several: `FR-001, FR-002`, `FR-001 to FR-005`, `FR-001 → …`.
  static func read(_ bytes: Bytes, from start: Int) -> LeadingID? {
    let end = bytes.count
    var index = start
    while index < end, bytes[index].isBlank || isOpening(bytes[index]) { index += 1 }
    guard let token = IDScanner.token(bytes, at: index, end: end) else { return nil }
    index = token.end
    var hasMark = false
    while index < end, isClosing(bytes[index]) {
      hasMark = true
      index += 1
    }
    let afterToken = index
    while index < end, bytes[index].isBlank { index += 1 }
    let isSpaced = index > afterToken
    let id = bytes.string(token.range)
    guard index < end else {
      return LeadingID(id: id, shape: token.shape, title: "", separator: .end)
    }
    let afterBlank = index
    var separator = hasMark ? Separator.mark : .space
    var dashes = 0
    var hasColon = false
    loop: while index < end {
      switch bytes[index] {
      case 0x3A:
        index += 1
        hasColon = true
      case 0x7C: index += 1
      case 0x2E where index == token.end: index += 1
      // Behind a colon a dash may begin the title: `FR-001: --verbose`, `FR-002: -5 °C`.
      case 0x2D where hasColon && !isDash(bytes, at: index, end: end): break loop
      case 0x2D:
        guard isSpaced || dashes > 0 || index + 1 < end && bytes[index + 1].isBlank else {
          return nil
        }
        index += 1
        dashes += 1
      case 0xE2
      where bytes.has("–", at: index, limit: end) || bytes.has("—", at: index, limit: end):
        index += 3
        dashes += 1
      case 0xC2 where bytes.has("·", at: index, limit: end): index += 2
      case 0xEF where bytes.has("：", at: index, limit: end): index += 3
      default: break loop
      }
      separator = .mark
      while index < end, bytes[index].isBlank { index += 1 }
    }
    guard index > afterBlank || isSpaced || hasMark else { return nil }
    // Behind a colon stands a title, whatever it starts with: `FR-001: ~5 s`, `FR-001: /orders`.
    let isTitle = hasColon && index < end && bytes[index].isPunctuationOfSeveral
    guard isTitle || !isOneOfSeveral(bytes, at: index, end: end, afterDash: dashes > 0) else {
      return nil
    }
    return LeadingID(
      id: id, shape: token.shape, title: bytes.string(bytes.trimmed(index..<end)),
      separator: index == end ? .end : separator)
  }

  /// Whether hyphens stand for a dash: a blank follows, or nothing.
  private static func isDash(_ bytes: Bytes, at start: Int, end: Int) -> Bool {
    var index = start
    while index < end, bytes[index] == 0x2D { index += 1 }
    return index == end || bytes[index].isBlank
  }

  private static func isOpening(_ byte: UInt8) -> Bool { byte == 0x5B || byte == 0x28 }

  private static func isClosing(_ byte: UInt8) -> Bool { byte == 0x5D || byte == 0x29 }

  private static func isOneOfSeveral(
    _ bytes: Bytes, at index: Int, end: Int, afterDash: Bool
  ) -> Bool {
    guard index < end else { return false }
    if bytes[index].isPunctuationOfSeveral { return true }
    switch bytes[index] {
    case 0x2E: return bytes.has("..", at: index, limit: end)
    case 0xE2 where bytes.has("→", at: index, limit: end): return true
    default: break
    }
    if afterDash, bytes[index].isDigit || IDScanner.token(bytes, at: index, end: end) != nil {
      return true
    }
    for word in ["to ", "and ", "or ", "through ", "thru ", "vs ", "vs. "] as [StaticString]
    where bytes.has(word, at: index, limit: end) {
      return true
    }
    return false
  }

  /// Cuts a title that is a whole sentence or paragraph.
  static func shorten(_ title: String, to limit: Int = 160) -> String {
    if let stop = title.firstRange(ofSentenceEndBefore: limit) { return String(title[..<stop]) }
    guard title.utf8.count > limit else { return title }
    var end =
      title.index(title.startIndex, offsetBy: limit, limitedBy: title.endIndex)
      ?? title.endIndex
    guard end < title.endIndex else { return title }
    while end > title.startIndex, title[title.index(before: end)] != " " {
      end = title.index(before: end)
    }
    return end > title.startIndex ? title[..<title.index(before: end)] + "…" : title
  }
}

extension UInt8 {
  /// `,`, `/`, `&`, `+`, `;`, `~`.
  fileprivate var isPunctuationOfSeveral: Bool {
    switch self {
    case 0x2C, 0x2F, 0x26, 0x2B, 0x3B, 0x7E: true
    default: false
    }
  }
}

extension String {
  /// The end of the first sentence, if more follows it.
  fileprivate func firstRange(ofSentenceEndBefore limit: Int) -> Index? {
    let utf8 = self.utf8
    var index = utf8.startIndex
    var count = 0
    while index < utf8.endIndex, count < limit {
      let next = utf8.index(after: index)
      if utf8[index] == 0x2E, count > 20, next < utf8.endIndex, utf8[next] == 0x20 { return index }
      index = next
      count += 1
    }
    return nil
  }
}
