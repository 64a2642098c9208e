import Findings
import Markdown

/// Adding mentions: their place, the definition they declare, the list they stand in.
extension DocumentWalk {
  /// Adds a mention that stands in the text nodes from `first` to `last`, at offsets of the bytes
  /// that hold their literals.
  mutating func addMention(
    _ id: String, _ token: Range<Int>, _ style: ReferenceStyle, in first: Int, _ last: Int
  ) {
    var node = first
    while node < last, nodes[node].literal.upper <= token.lowerBound { node += 1 }
    let start = nodes[node].literal.lower
    let literal = ByteRange(
      token.lowerBound - start, min(token.upperBound, nodes[node].literal.upper) - start)
    let range =
      isSpilled(node)
      ? tree.sourceRange(ofLiteral: literal, in: node)
      : ByteRange(token.lowerBound, token.upperBound)
    var mention = Mention(
      id: id, range: range, node: Int32(node), literal: literal, style: style, isImplied: false,
      definition: -1, context: context())
    if !pendingDefinitions.isEmpty { claim(&mention) }
    joinList(&mention)
    mentions.append(mention)
    lastReference = (range.upper, mentions.count - 1)
  }

  /// Ties a token to the definition it declares, and the definition to its place.
  private mutating func claim(_ mention: inout Mention) {
    for (position, index) in pendingDefinitions.enumerated()
    where definitions[Int(index)].id == mention.id {
      mention.definition = index
      if definitions[Int(index)].form != .heading || definitions[Int(index)].range.isEmpty
        || definitions[Int(index)].range.count >= mention.range.count
      {
        definitions[Int(index)].range = mention.range
      }
      pendingDefinitions.remove(at: position)
      return
    }
  }

  /// Marks this mention and the one before it as a list if only a comma or the like parts them.
  private mutating func joinList(_ mention: inout Mention) {
    guard lastReference.end >= 0, isListGap(lastReference.end, mention.range.lower) else { return }
    if mention.style == .bare { mention.style = .list }
    if lastReference.mention >= 0, mentions[lastReference.mention].style == .bare {
      mentions[lastReference.mention].style = .list
    }
  }

  func isListGap(_ start: Int, _ end: Int) -> Bool {
    guard end > start, end - start <= 12 else { return false }
    var hasJoint = false
    var index = start
    while index < end {
      switch bytes[index] {
      case 0x2C, 0x3B, 0x2F, 0x26, 0x2B: hasJoint = true
      case 0x20, 0x0A, 0x0D, 0x2A, 0x60, 0x5B, 0x5D, 0x5F, 0x28, 0x29, 0x3E: break
      case 0x61 where bytes.has("and ", at: index, limit: end):
        hasJoint = true
        index += 2
      case 0x6F where bytes.has("or ", at: index, limit: end):
        hasJoint = true
        index += 1
      default: return false
      }
      index += 1
    }
    return hasJoint
  }
}
