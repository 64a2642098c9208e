/// The YAML at the very start of a file, between `---` and `---` or `...`.
struct FrontMatter: Equatable {
  /// The lines between the fences.
  var content: Range<Int>
  /// Where Markdown starts.
  var end: Int
  var isClosed: Bool

  /// `nil` if the file starts with something else, be it a thematic break.
  init?(_ bytes: Bytes) {
    guard bytes.has("---", at: 0, limit: bytes.count) else { return nil }
    let first = Self.lineEnd(bytes, 3)
    guard bytes.trimmed(3..<first.content).isEmpty else { return nil }
    var start = first.next
    var looksLikeYAML = false
    var firstBlank = -1
    while start < bytes.count {
      let line = Self.lineEnd(bytes, start)
      let text = bytes.trimmed(start..<line.content)
      if text.lowerBound == start, text.count == 3,
        bytes.has("---", at: start, limit: line.content)
          || bytes.has("...", at: start, limit: line.content)
      {
        self.init(content: first.next..<start, end: line.next, isClosed: true)
        // A break above a title that is underlined is no front matter.
        if !looksLikeYAML, !text.isEmpty, content.contains(where: { !bytes[$0].isSpace }) {
          return nil
        }
        return
      }
      if Self.isKey(bytes, start..<line.content) { looksLikeYAML = true }
      if text.isEmpty, firstBlank < 0 { firstBlank = start }
      if !looksLikeYAML, !text.isEmpty, bytes[text.lowerBound] != 0x23 { return nil }
      start = line.next
    }
    guard looksLikeYAML else { return nil }
    // Never closed: what follows the first blank line is taken for the text.
    let stop = firstBlank < 0 ? bytes.count : firstBlank
    self.init(content: first.next..<stop, end: stop, isClosed: false)
  }

  private init(content: Range<Int>, end: Int, isClosed: Bool) {
    self.content = content
    self.end = end
    self.isClosed = isClosed
  }

  private static func lineEnd(_ bytes: Bytes, _ start: Int) -> (content: Int, next: Int) {
    var index = start
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    var next = index
    if next < bytes.count, bytes[next] == 0x0D { next += 1 }
    if next < bytes.count, bytes[next] == 0x0A, next == index || bytes[next - 1] == 0x0D {
      next += 1
    }
    return (index, next)
  }

  private static func isKey(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
    guard let first = line.first,
      bytes[first].isLetter || bytes[first] == 0x22 || bytes[first] >= 0x80
    else { return false }
    for index in line where bytes[index] == 0x3A {
      return index + 1 == line.upperBound || bytes[index + 1].isBlank
    }
    return false
  }
}
