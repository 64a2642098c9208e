import Findings
import Markdown

/// Finds the comments that silence rules. A comment in a code block or in code is text.
///
/// One on lines of its own holds for the block after it: a paragraph, a heading, a table, a whole
/// list; in a list for the next item. One inside a line holds for the block it stands in; in a
/// table for its row.
extension DocumentWalk {
  func ignoreComments() -> [IgnoreComment] {
    guard bytes.contains(byte: 0x3C) else { return [] }
    var ignores: [IgnoreComment] = []
    // The innermost block, row and item around an inline node.
    var block = 0
    var row = 0
    var item = 0
    var comments = CommentsInARow()
    for index in nodes.indices {
      let node = nodes[index]
      switch node.kind {
      case .htmlBlock:
        read(in: whole(index), into: &ignores) { blockAfter(index, &comments) }
        block = index
      case .htmlInline:
        read(in: node.span, into: &ignores) {
          if nodes[block].kind == .tableCell { return nodes[row].span }
          guard nodes[item].kind == .item, block == item + 1 else { return nodes[block].span }
          return ByteRange(nodes[item].span.lower, nodes[block].span.upper)
        }
      case .tableRow: row = index
      case .item:
        item = index
        block = index
      default: if !node.kind.isInline { block = index }
      }
    }
    return ignores
  }

  /// The next block that is not a comment itself: parents come first, so it starts where the
  /// subtree of this one ends.
  private func blockAfter(_ index: Int, _ comments: inout CommentsInARow) -> ByteRange {
    var next = comments.nodes.contains(index) ? comments.nodes.upperBound : Int(nodes[index].end)
    while next < nodes.count, nodes[next].kind == .htmlBlock {
      let text = bytes.trimmed(whole(next).indices)
      guard bytes.has("<!--", at: text.lowerBound, limit: text.upperBound),
        bytes.has("-->", at: text.upperBound - 3, limit: text.upperBound)
      else { break }
      next = Int(nodes[next].end)
    }
    comments.nodes = index..<next
    return next < nodes.count ? nodes[next].span : ByteRange(bytes.count, bytes.count)
  }

  /// An HTML block up to the next block: the parser's claim of its end can fall short.
  private func whole(_ index: Int) -> ByteRange {
    let span = nodes[index].span
    let next = Int(nodes[index].end)
    let limit = next < nodes.count ? nodes[next].span.lower : bytes.count
    return limit > span.upper ? ByteRange(span.lower, limit) : span
  }

  private func read(
    in span: ByteRange, into ignores: inout [IgnoreComment], block: () -> ByteRange
  ) {
    var start = span.lower
    while start + 4 <= span.upper {
      guard bytes.has("<!--", at: start, limit: span.upper) else {
        start += 1
        continue
      }
      var end = start + 4
      while end < span.upper, !bytes.has("-->", at: end, limit: span.upper) { end += 1 }
      guard end < span.upper else { return }
      readComment(start + 4..<end, into: &ignores, block: block)
      start = end + 3
    }
  }

  /// `body` is what stands between `<!--` and `-->`.
  private func readComment(
    _ body: Range<Int>, into ignores: inout [IgnoreComment], block: () -> ByteRange
  ) {
    let text = bytes.trimmed(body)
    var start = text.lowerBound
    guard bytes.has("specweft-ignore", at: start, limit: text.upperBound) else {
      return readMistyped(text, in: body, into: &ignores)
    }
    start += "specweft-ignore".utf8.count
    let isForDocument = bytes.has("-file", at: start, limit: text.upperBound)
    if isForDocument { start += "-file".utf8.count }
    guard start == text.upperBound || bytes[start].isSpace || bytes[start] == 0x3A else {
      return readMistyped(text, in: body, into: &ignores)
    }
    let colon = (start..<text.upperBound).first { bytes[$0] == 0x3A }
    let reason = colon.map { bytes.trimmed($0 + 1..<text.upperBound) }
    let range = ByteRange(body.lowerBound - 4, body.upperBound + 3)
    var comment = IgnoreComment(
      rule: "", reason: reason.map { oneLine($0) } ?? "", range: range,
      block: isForDocument ? ByteRange(0, bytes.count) : block(), isForDocument: isForDocument)
    var names = bytes.trimmed(start..<(colon ?? text.upperBound))
    if colon == nil, let blank = names.first(where: { bytes[$0].isSpace }),
      bytes[blank - 1] != 0x2C
    {
      // What follows is most likely a reason without its colon.
      names = names.lowerBound..<blank
    }
    for name in parts(of: names) {
      comment.rule = bytes.string(name)
      comment.ruleRange = name.isEmpty ? range : ByteRange(name.lowerBound, name.upperBound)
      ignores.append(comment)
    }
  }

  /// A comment that was to be one of these, by its first word, silences nothing.
  private func readMistyped(
    _ text: Range<Int>, in body: Range<Int>, into ignores: inout [IgnoreComment]
  ) {
    guard let word = MistypedIgnore.word(of: bytes, in: text) else { return }
    ignores.append(
      IgnoreComment(
        rule: "", reason: "", range: ByteRange(body.lowerBound - 4, body.upperBound + 3),
        block: ByteRange(body.upperBound, body.upperBound),
        ruleRange: ByteRange(word.lowerBound, word.upperBound),
        mistyped: bytes.string(word)))
  }

  /// Between the commas; one empty part if there is nothing.
  private func parts(of names: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = names.lowerBound
    for index in names where bytes[index] == 0x2C {
      parts.append(bytes.trimmed(start..<index))
      start = index + 1
    }
    parts.append(bytes.trimmed(start..<names.upperBound))
    let named = parts.filter { !$0.isEmpty }
    return named.isEmpty ? [names.lowerBound..<names.lowerBound] : named
  }

  private func oneLine(_ range: Range<Int>) -> String {
    bytes.string(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// HTML blocks that stand side by side: what follows one of them follows all. Walking them anew
/// for each would cost the square of their number.
private struct CommentsInARow {
  var nodes = 0..<0
}
