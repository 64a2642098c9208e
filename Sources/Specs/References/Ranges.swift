import Findings
import Markdown

/// `FR-001 to FR-005`: the two ends are written, what lies between is meant.
extension DocumentWalk {
  /// The most IDs that one range stands for. A longer one is a slip of the pen.
  private static let longestRange = 1000
  /// The most IDs that the ranges of one document stand for.
  private static let mostImplied = 20_000

  /// Marks the ends of ranges among the mentions of a block and adds those between them.
  mutating func expandRanges(from start: Int) {
    var expanded: [Mention] = []
    var copied = start
    for index in start..<max(start, mentions.count - 1) {
      completeEnd(at: index + 1)
      let next = mentions[index + 1]
      let isElided = next.style == .range && mentions[index].style != .range
      guard isElided || isRangeGap(mentions[index].range.upper, next.range.lower) else { continue }
      guard let first = IDParts(mentions[index].id), let last = IDParts(next.id),
        first.prefix == last.prefix, first.suffix.isEmpty, last.suffix.isEmpty,
        first.number < last.number
      else {
        if isElided { mentions[index + 1].style = .elided }
        continue
      }
      mentions[index].style = .range
      mentions[index + 1].style = .range
      let between = last.number - first.number - 1
      guard between > 0, between <= Self.longestRange,
        impliedCount + between <= Self.mostImplied
      else { continue }
      impliedCount += between
      expanded.append(contentsOf: mentions[copied...index])
      copied = index + 1
      let joint = bytes.trimmed(mentions[index].range.upper..<next.range.lower)
      let gap = ByteRange(joint.lowerBound, joint.upperBound)
      for number in first.number + 1..<last.number {
        expanded.append(
          Mention(
            id: first.id(number), range: gap, node: next.node, literal: ByteRange(0, 0),
            style: .range, isImplied: true, definition: -1, context: next.context))
      }
    }
    guard !expanded.isEmpty else { return }
    expanded.append(contentsOf: mentions[copied...])
    mentions.replaceSubrange(start..., with: expanded)
  }

  /// `E13-A1 through A11`: the far end may leave out what its family starts with.
  private mutating func completeEnd(at index: Int) {
    let first = mentions[index - 1]
    let last = mentions[index]
    guard last.style != .range, last.definition < 0, last.id.utf8.count < first.id.utf8.count + 4,
      isRangeGap(first.range.upper, last.range.lower), let start = IDParts(first.id),
      let end = IDParts(last.id), start.suffix.isEmpty, end.suffix.isEmpty,
      start.number < end.number, end.prefix.utf8.allSatisfy(\.isUpper),
      start.prefix.hasSuffix("-" + end.prefix) || start.prefix.hasSuffix("_" + end.prefix)
    else { return }
    mentions[index].id = start.prefix + end.digits
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
