import Findings
import Markdown

/// `[[ID]]`, `[[page#anchor|label]]`: CommonMark leaves them as text.
extension DocumentWalk {
  /// Adds the wiki link whose brackets open at `start`, and says where it ends; `nil` if it is
  /// none.
  mutating func addWikiLink(
    _ text: Bytes, _ start: Int, _ range: Range<Int>, _ first: Int, _ last: Int, inCell: Bool
  ) -> Int? {
    var index = start + 2
    var bar = -1
    while index < range.upperBound, !text.has("]]", at: index, limit: range.upperBound) {
      if text[index] == 0x5B || text[index] == 0x0A { return nil }
      if text[index] == 0x7C, bar < 0 { bar = index }
      index += 1
    }
    // In a table the bar before the label ends the cell.
    let isClosed = index < range.upperBound
    guard isClosed || inCell, index - start < 400 else { return nil }
    var targetEnd = bar >= 0 ? bar : index
    if targetEnd > start, text[targetEnd - 1] == 0x5C { targetEnd -= 1 }
    let target = text.trimmed(start + 2..<targetEnd)
    guard !target.isEmpty else { return nil }
    let end = isClosed ? index + 2 : index
    var node = first
    while node < last, nodes[node].literal.upper <= start { node += 1 }
    let base = nodes[node].literal.lower
    let literal = ByteRange(start - base, min(end, nodes[node].literal.upper) - base)
    let spilled = isSpilled(node)
    let targetLiteral = ByteRange(target.lowerBound - base, target.upperBound - base)
    let range =
      spilled
      ? tree.sourceRange(ofLiteral: targetLiteral, in: node)
      : ByteRange(target.lowerBound, target.upperBound)
    append(
      LinkUse(
        style: .wikiLink, node: Int32(node), literal: literal, target: text.string(target),
        range: range, context: context()),
      until: spilled ? range.upper : end, from: spilled ? range.lower : start)
    return end
  }
}
