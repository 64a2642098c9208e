import Findings
import Markdown

/// Where role, wish and benefit stand in the source of a story.
struct StoryParts {
  var role: Range<Int>?
  var want: Range<Int>
  var benefit: Range<Int>?

  /// `nil` if the text is no story.
  init?(_ bytes: Bytes, _ source: ByteRange) {
    // Longer than any story: a chapter that happens to start so.
    guard source.count <= 4000 else { return nil }
    var start = source.lower
    while start < source.upper, !bytes[start].isLetter, start - source.lower < 40 { start += 1 }
    if let colon = Self.afterTitle(bytes, start, source.upper) { start = colon }
    guard let opening = StoryWords.opening(bytes, at: start, limit: source.upper),
      let wish = StoryWords.find(StoryWords.wishes, bytes, opening..<source.upper)
    else { return nil }
    role = Self.trimmed(bytes, opening..<wish.lowerBound)
    let reason = StoryWords.find(StoryWords.reasons, bytes, wish.upperBound..<source.upper)
    var end = reason?.lowerBound ?? source.upper
    want = Self.trimmed(bytes, wish.upperBound..<end)
    if bytes.hasFolded("to ", at: want.lowerBound, limit: want.upperBound) {
      want = Self.trimmed(bytes, want.lowerBound + 3..<want.upperBound)
    }
    end = source.upper
    benefit = reason.map { Self.trimmed(bytes, $0.upperBound..<end) }
  }

  /// The place behind a bold title: `**Pay**: As a buyer …`.
  private static func afterTitle(_ bytes: Bytes, _ start: Int, _ limit: Int) -> Int? {
    guard start >= 2, bytes[start - 1] == 0x2A else { return nil }
    guard StoryWords.opening(bytes, at: start, limit: limit) == nil else { return nil }
    var index = start
    while index < min(limit, start + 120), bytes[index] != 0x3A, bytes[index] != 0x0A { index += 1 }
    guard index < limit, bytes[index] == 0x3A else { return nil }
    while index < limit, !bytes[index].isLetter { index += 1 }
    return index
  }

  /// Without blanks, bold type and punctuation at both ends.
  private static func trimmed(_ bytes: Bytes, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    func isEdge(_ byte: UInt8) -> Bool {
      byte.isSpace || byte == 0x2A || byte == 0x2C || byte == 0x3A || byte == 0x3B || byte == 0x5C
        || byte == 0x3E
    }
    while start < end, isEdge(bytes[start]) { start += 1 }
    while end > start, isEdge(bytes[end - 1]) || bytes[end - 1] == 0x2E || endsLine(end) {
      end -= 1
    }
    // The mark of the next line's quotation or list.
    func endsLine(_ end: Int) -> Bool {
      bytes[end - 1] == 0x2D && end - 2 >= start && bytes[end - 2] == 0x0A
    }
    return start..<end
  }
}

/// The words that stories are told with.
enum StoryWords {
  private static let openings: [StaticString] = [
    "as an", "as a", "as the", "als", "en tant que", "en tant qu'", "como",
  ]
  static let wishes: [StaticString] = [
    "i want", "we want", "i need", "i would like", "i'd like", "i can", "i must be able",
    "möchte ich", "will ich", "je veux", "je souhaite", "quiero", "deseo",
  ]
  static let reasons: [StaticString] = [
    "so that", "so i can", "so we can", "in order to", "damit", "afin de", "afin que", "para que",
    "para",
  ]
  /// What `as a` often starts but no role.
  private static let other: [StaticString] = [
    "result", "consequence", "rule", "reminder", "note", "matter", "first step", "last resort",
    "starting point", "side effect", "whole", "follow-up",
  ]

  /// The place behind `As a`.
  static func opening(_ text: Bytes, at start: Int, limit: Int) -> Int? {
    for words in openings where text.hasFolded(words, at: start, limit: limit) {
      var end = start + words.utf8CodeUnitCount
      guard end == limit || !text[end].isLetter else { continue }
      let after = end
      while end < limit, text[end].isSpace || text[end] == 0x2A || text[end] == 0x3A { end += 1 }
      for word in other where text.hasFolded(word, at: end, limit: limit) { return nil }
      return after
    }
    return nil
  }

  /// Whether the first text of a list's first item opens a story.
  static func opening(_ bytes: Bytes, inItem item: Int, of walk: FacetWalk) -> Bool {
    let paragraph = item + 1
    guard paragraph < walk.nodes.count, walk.nodes[paragraph].kind == .paragraph,
      let lead = walk.walk.lead(of: paragraph)
    else { return false }
    let literal = walk.nodes[lead.node].literal
    let base = walk.walk.base(lead.node)
    let start = base.trimmed(literal.indices).lowerBound
    return opening(base, at: start, limit: literal.upper) != nil
  }

  /// The first of several phrases, as whole words.
  static func find(_ words: [StaticString], _ text: Bytes, _ range: Range<Int>) -> Range<Int>? {
    for index in range where index == 0 || !text[index - 1].isLetter && text[index - 1] < 0x80 {
      guard text[index].isLetter else { continue }
      for word in words where text.hasFolded(word, at: index, limit: range.upperBound) {
        let end = index + word.utf8CodeUnitCount
        if end == range.upperBound || !text[end].isLetter { return index..<end }
      }
    }
    return nil
  }
}
