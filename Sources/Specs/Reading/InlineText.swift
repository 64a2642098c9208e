import Findings
import Markdown

/// Literals as they lie in memory: the source, or the spilled copy of what reads differently.
extension DocumentWalk {
  func isSpilled(_ node: Int) -> Bool { nodes[node].flags.contains(.spilled) }

  func base(_ node: Int) -> Bytes { isSpilled(node) ? spill : bytes }

  /// The last of the text nodes from `node` on whose literals touch in the source.
  func textRun(from node: Int, end: Int) -> Int {
    var last = node
    guard !isSpilled(node) else { return last }
    while last + 1 < end, nodes[last + 1].kind == .text, !isSpilled(last + 1),
      nodes[last + 1].literal.start == nodes[last].literal.end
    {
      last += 1
    }
    return last
  }

  /// Puts the text of a block, without markup, into `flat`, up to about `limit` bytes.
  mutating func flatten(_ block: Int, limit: Int = 400) {
    flat.removeAll(keepingCapacity: true)
    var node = block + 1
    let end = Int(nodes[block].end)
    while node < end, flat.count < limit {
      switch nodes[node].kind {
      case .text, .code:
        let literal = nodes[node].literal
        flat.append(contentsOf: UnsafeBufferPointer(rebasing: base(node)[literal.indices]))
      case .softBreak, .lineBreak: flat.append(0x20)
      default: break
      }
      node += 1
    }
  }

  /// What a block begins with, seen through its markup.
  struct Lead {
    /// The text or code node.
    var node: Int
    var isBold = false
    var isCode = false
    var isLinked = false
    /// The end of the strong node around it, or 0.
    var boldEnd = 0
  }

  func lead(of block: Int) -> Lead? {
    var lead = Lead(node: block + 1)
    let end = Int(nodes[block].end)
    while lead.node < end {
      switch nodes[lead.node].kind {
      case .strong:
        lead.isBold = true
        lead.boldEnd = Int(nodes[lead.node].end)
      case .link: lead.isLinked = true
      case .emphasis, .strikethrough: break
      case .code:
        lead.isCode = true
        return lead
      case .text:
        let literal = nodes[lead.node].literal
        if !base(lead.node).trimmed(literal.indices).isEmpty { return lead }
      case .htmlInline: break
      default: return nil
      }
      lead.node += 1
    }
    return nil
  }

  func plainText(_ node: Int, limit: Int = 1000) -> String {
    let value = nodes[node]
    var texts: [UInt8] = []
    var index = node + 1
    while index < Int(value.end), texts.count < limit {
      switch nodes[index].kind {
      case .text, .code:
        texts.append(
          contentsOf: UnsafeBufferPointer(
            rebasing: base(index)[nodes[index].literal.indices]))
      case .softBreak, .lineBreak: texts.append(0x20)
      default: break
      }
      index += 1
    }
    return texts.withUnsafeBufferPointer { $0.string($0.trimmed(0..<$0.count)) }
  }

  /// The source of the inlines of a block.
  func inlineSource(_ block: Int) -> ByteRange {
    let first = block + 1
    let end = Int(nodes[block].end)
    guard first < end else { return ByteRange(nodes[block].span.lower, nodes[block].span.lower) }
    let stop = max(nodes[block].span.lower, nodes[block].span.upper)
    let range = bytes.trimmed(min(nodes[first].span.lower, stop)..<stop)
    return ByteRange(range.lowerBound, range.upperBound)
  }
}
