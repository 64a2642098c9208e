import Findings
import Markdown

/// `FR-001 to FR-005`: the two ends are written, what lies between is meant.
extension DocumentWalk {
  /// The most IDs that one range stands for. A longer one is a slip of the pen.
  private static let longestRange = 1000

  /// Marks the ends of ranges among the mentions of a block and adds those between them.
  mutating func expandRanges(from start: Int) {
    var index = start
    while index + 1 < mentions.count {
      let next = mentions[index + 1]
      let isElided = next.style == .range && mentions[index].style != .range
      guard isElided || isRangeGap(mentions[index].range.upper, next.range.lower),
        let first = IDParts(mentions[index].id), let last = IDParts(next.id),
        first.prefix == last.prefix, first.suffix.isEmpty, last.suffix.isEmpty,
        first.number < last.number
      else {
        if isElided { mentions[index + 1].style = .elided }
        index += 1
        continue
      }
      mentions[index].style = .range
      mentions[index + 1].style = .range
      let between = last.number - first.number - 1
      if between > 0, between <= Self.longestRange {
        let gap = ByteRange(mentions[index].range.upper, next.range.lower)
        let implied = (first.number + 1..<last.number).map { number in
          Mention(
            id: first.id(number), range: gap, node: next.node, literal: ByteRange(0, 0),
            style: .range, isImplied: true, definition: -1, context: next.context)
        }
        mentions.insert(contentsOf: implied, at: index + 1)
        index += implied.count
      }
      index += 1
    }
  }

  /// `to`, `through`, `..`, `–`, and the markup around the two IDs.
  private func isRangeGap(_ start: Int, _ end: Int) -> Bool {
    guard end > start, end - start <= 16 else { return false }
    var word: [UInt8] = []
    var isSpaced = false
    for index in start..<end {
      switch bytes[index] {
      case 0x2A, 0x60, 0x5B, 0x5D, 0x5F: break
      case 0x20, 0x0A, 0x0D: isSpaced = true
      default: word.append(bytes[index] | (bytes[index].isUpper ? 0x20 : 0))
      }
    }
    switch String(decoding: word, as: UTF8.self) {
    case "to", "through", "thru", "until", "bis", "up to", "upto": return isSpaced
    case "..", "...", "…", "–", "~", "～": return true
    case "—", "-": return !isSpaced
    default: return false
    }
  }
}
