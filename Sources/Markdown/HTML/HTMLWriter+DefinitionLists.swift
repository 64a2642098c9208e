import Findings

/// A paragraph of keys and values is a definition list: each key a term, what follows its value,
/// with everything that Markdown allows in it.
extension HTMLWriter {
  mutating func enterDefinitionList(_ index: Int) {
    html.startLine()
    html.put("<dl class=\"facts\"")
    putIdentifier(index)
    html.put(">\n")
    push(index)
  }

  mutating func closeDefinitionList() {
    closeValue()
    html.put("</dl>\n")
  }

  /// Writes a term and opens its value; returns the next node to visit.
  mutating func writeKey(_ key: DefinitionKey, _ index: Int, _ node: Node, _ pages: Pages) -> Int {
    closeValue()
    html.put("<dt>")
    html.escape(key.label)
    html.put("<dd>")
    isInValue = true
    startsValue = true
    guard node.kind == .text else { return Int(node.end) }
    writeText(index, pages.literal(node), from: Int(key.length))
    return index + 1
  }

  /// Writes what differs at the edges of a value; returns whether that was all of the node.
  mutating func writeInValue(_ index: Int, _ node: Node, _ pages: Pages) -> Bool {
    switch node.kind {
    case .text:
      writeText(index, pages.literal(node), from: 0)
      return true
    case .softBreak, .lineBreak:
      return isBeforeKey(index)
    default:
      startsValue = false
      return false
    }
  }

  private mutating func closeValue() {
    if isInValue { html.startLine() }
    isInValue = false
    startsValue = false
  }

  private mutating func writeText(
    _ index: Int, _ literal: UnsafeBufferPointer<UInt8>, from start: Int
  ) {
    var start = min(start, literal.count)
    var stop = literal.count
    if startsValue {
      if start < stop, literal[start] == 0x3A { start += 1 }
      while start < stop, literal[start] == 0x20 || literal[start] == 0x09 { start += 1 }
      startsValue = start == stop
    }
    // Keys that share a line are kept apart with a bar.
    if isBeforeKey(index) {
      while stop > start, literal[stop - 1] == 0x20 || literal[stop - 1] == 0x7C { stop -= 1 }
    }
    writeLiteral(index, literal, from: start, to: stop)
  }

  private func isBeforeKey(_ index: Int) -> Bool {
    index + 1 < tree.nodes.count && marks[index + 1] & RenditionMarks.keyed != 0
  }
}
