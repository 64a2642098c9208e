import Findings
import Markdown

/// Entries that are two or three things in one line.
extension FacetWalk {
  /// The first list inside an entry.
  func nestedList(of item: FacetItem) -> Int? {
    guard item.paragraph >= 0 else { return nil }
    var node = Int(nodes[item.paragraph].end)
    while node < Int(nodes[item.node].end) {
      if nodes[node].kind == .list { return node }
      node = Int(nodes[node].end)
    }
    return nil
  }

  /// `Connection failures (retry logic)`: the text, and the remark that ends it.
  func remark(_ text: FacetText) -> (FacetText, FacetText)? {
    let utf8 = text.text.utf8
    guard utf8.last == 0x29, utf8.count > 3 else { return nil }
    var depth = 0
    var open = utf8.endIndex
    while open > utf8.startIndex {
      open = utf8.index(before: open)
      if utf8[open] == 0x29 { depth += 1 }
      if utf8[open] == 0x28 { depth -= 1 }
      if depth == 0 { break }
    }
    guard depth == 0, open > utf8.startIndex else { return nil }
    let inner = utf8.index(after: open)..<utf8.index(before: utf8.endIndex)
    let label = piece(text, text.text.startIndex..<open)
    let remark = piece(text, inner)
    return label.text.isEmpty || remark.text.isEmpty ? nil : (label, remark)
  }

  /// `429: back off`, `Timeout → retry`, `Product - Ana`: what stands on both sides of the first
  /// separator.
  func parts(_ text: FacetText) -> (FacetText, FacetText)? {
    let utf8 = text.text.utf8
    var index = utf8.startIndex
    while index < utf8.endIndex {
      if let end = separator(utf8, at: index), index > utf8.startIndex, end < utf8.endIndex {
        let label = piece(text, text.text.startIndex..<index)
        let rest = piece(text, end..<text.text.endIndex)
        return label.text.isEmpty || rest.text.isEmpty ? nil : (label, rest)
      }
      index = utf8.index(after: index)
    }
    return nil
  }

  /// The end of `: `, ` - `, ` – `, ` — ` or `→` at an offset.
  func separator(_ utf8: String.UTF8View, at index: String.Index) -> String.Index? {
    func has(_ word: StaticString) -> String.Index? {
      var position = index
      return word.withUTF8Buffer { expected in
        for byte in expected {
          guard position < utf8.endIndex, utf8[position] == byte else { return nil }
          position = utf8.index(after: position)
        }
        return position
      }
    }
    switch utf8[index] {
    case 0x3A: return has(": ")
    case 0x20: return has(" - ") ?? has(" – ") ?? has(" — ") ?? has(" -> ")
    case 0xE2: return has("→")
    case 0xEF: return has("：")
    default: return nil
    }
  }

  /// A part of a text, with its place: exact where the text is written as it reads, else that of
  /// the whole.
  func piece(_ text: FacetText, _ part: Range<String.Index>) -> FacetText {
    var part = part
    let utf8 = text.text.utf8
    while part.lowerBound < part.upperBound, utf8[part.lowerBound].isSpace {
      part = utf8.index(after: part.lowerBound)..<part.upperBound
    }
    while part.lowerBound < part.upperBound,
      utf8[utf8.index(before: part.upperBound)].isSpace
    {
      part = part.lowerBound..<utf8.index(before: part.upperBound)
    }
    let value = String(text.text[part])
    let offset = utf8.distance(from: utf8.startIndex, to: part.lowerBound)
    return FacetText(text: value, range: place(of: value, in: text.range, near: offset))
  }

  /// Where a part of a text is written: at `offset`, or behind it where markup stands before it.
  func place(of part: String, in range: ByteRange, near offset: Int) -> ByteRange {
    let count = part.utf8.count
    guard count > 0 else {
      let end = min(range.lower + offset, range.upper)
      return ByteRange(end, end)
    }
    var start = range.lower + offset
    while start + count <= range.upper, start - range.lower - offset <= 80 {
      if bytes.hasText(part, at: start, limit: range.upper) {
        return ByteRange(start, start + count)
      }
      start += 1
    }
    return range
  }
}
