import Findings
import Markdown

/// Anchors that the text itself sets: `<a id="…">`, `<a name="…">`, any element's `id`, and
/// Obsidian's `^name` at the end of a block.
extension DocumentWalk {
  func explicitAnchors() -> [String] {
    var anchors: [String] = []
    let hasCarets = bytes.contains(byte: 0x5E)
    guard hasCarets || bytes.contains(byte: 0x3C) else { return [] }
    for node in nodes.indices {
      switch nodes[node].kind {
      case .htmlBlock, .htmlInline:
        collectAnchors(base(node), nodes[node].literal.indices, &anchors)
      case .text where hasCarets:
        if let anchor = blockAnchor(node) { anchors.append(anchor) }
      default: break
      }
    }
    return anchors
  }

  private func collectAnchors(_ text: Bytes, _ range: Range<Int>, _ anchors: inout [String]) {
    var index = range.lowerBound
    var inComment = false
    while index < range.upperBound {
      if text.has("<!--", at: index, limit: range.upperBound) { inComment = true }
      if text.has("-->", at: index, limit: range.upperBound) { inComment = false }
      if !inComment, text[index].isSpace, let start = value(text, index + 1, range.upperBound) {
        var end = start.offset
        while end < range.upperBound,
          start.quote == 0
            ? !text[end].isSpace && text[end] != 0x3E
            : text[end] != start.quote
        {
          end += 1
        }
        if end > start.offset { anchors.append(text.string(start.offset..<end)) }
        index = end
      }
      index += 1
    }
  }

  /// Where the value of an `id` or `name` attribute at `offset` starts, and its quote or 0.
  private func value(_ text: Bytes, _ offset: Int, _ limit: Int) -> (offset: Int, quote: UInt8)? {
    var index = offset
    if text.has("id", at: index, limit: limit) || text.has("ID", at: index, limit: limit) {
      index += 2
    } else if text.has("name", at: index, limit: limit) {
      index += 4
    } else {
      return nil
    }
    while index < limit, text[index].isSpace { index += 1 }
    guard index < limit, text[index] == 0x3D else { return nil }
    index += 1
    while index < limit, text[index].isSpace { index += 1 }
    guard index < limit else { return nil }
    let quote = text[index]
    return quote == 0x22 || quote == 0x27 ? (index + 1, quote) : (index, 0)
  }

  private func blockAnchor(_ node: Int) -> String? {
    let text = base(node)
    let literal = text.trimmed(nodes[node].literal.indices)
    guard let last = literal.last, text[last].isAlphanumeric else { return nil }
    var caret = last
    while caret > literal.lowerBound,
      text[caret].isAlphanumeric || text[caret] == 0x2D || text[caret] == 0x5F
    {
      caret -= 1
    }
    guard text[caret] == 0x5E, caret == literal.lowerBound || text[caret - 1].isBlank,
      caret < last
    else { return nil }
    return text.string(caret..<last + 1)
  }
}
