import Findings
import Markdown

/// An entry of a list: `- **Provider:** x`, `1. **Detection:** …`, `- [x] Done`.
struct FacetItem {
  /// The list item.
  var node: Int
  /// Its first paragraph, or -1.
  var paragraph: Int
  /// The bold text that it starts with, if a colon or dash stands behind it.
  var lead: FacetText?
  /// What follows the lead; the whole paragraph if there is none.
  var text: FacetText
  var isTask: Bool
  /// A ticked box.
  var isDone: Bool
  /// The paragraph, or the item if it has none.
  var range: ByteRange
}

extension FacetWalk {
  /// The direct entries of a list, for `item`.
  func items(of list: Int) -> FacetNodes {
    FacetNodes(nodes: nodes, node: list + 1, end: Int(nodes[list].end))
  }

  func item(_ node: Int) -> FacetItem {
    let flags = nodes[node].flags
    let isTask = flags.contains(.task)
    let isDone = flags.contains(.checked)
    let paragraph = node + 1
    guard paragraph < Int(nodes[node].end), nodes[paragraph].kind == .paragraph else {
      let start = nodes[node].span.lower
      return FacetItem(
        node: node, paragraph: -1, lead: nil,
        text: FacetText(text: "", range: ByteRange(start, start)), isTask: isTask, isDone: isDone,
        range: nodes[node].span)
    }
    let found = lead(of: paragraph)
    return FacetItem(
      node: node, paragraph: paragraph, lead: found?.lead,
      text: found?.text ?? text(of: paragraph), isTask: isTask, isDone: isDone,
      range: nodes[paragraph].span)
  }

  /// The bold text at the start of a paragraph and what follows its colon or dash.
  func lead(of paragraph: Int) -> (lead: FacetText, text: FacetText)? {
    var strong = paragraph + 1
    let end = Int(nodes[paragraph].end)
    // A check mark or other sign may stand before it.
    if strong < end, nodes[strong].kind == .text, isSign(strong) { strong += 1 }
    guard strong < end, nodes[strong].kind == .strong else { return nil }
    let span = nodes[strong].span
    guard span.count > 4, span.count <= 164 else { return nil }
    var label = bytes.trimmed(span.lower + 2..<span.upper - 2)
    let colon = colon(before: label.upperBound, from: label.lowerBound)
    let hasColon = colon > 0
    if hasColon { label = bytes.trimmed(label.lowerBound..<label.upperBound - colon) }
    guard !label.isEmpty else { return nil }
    let next = Int(nodes[strong].end)
    var skipped = 0
    if !hasColon {
      guard next < end, nodes[next].kind == .text else { return nil }
      skipped = separator(next)
      guard skipped > 0 else { return nil }
    }
    let lead = FacetText(
      text: hasColon || next - strong > 2
        ? bytes.string(label) : walk.plainText(strong),
      range: ByteRange(label.lowerBound, label.upperBound))
    return (lead, text(from: next, to: end, in: paragraph, skipping: skipped))
  }

  private func isSign(_ node: Int) -> Bool {
    let base = walk.base(node)
    let literal = nodes[node].literal.indices
    guard literal.count <= 16 else { return false }
    return literal.allSatisfy { !base[$0].isAlphanumeric }
  }

  private func colon(before end: Int, from start: Int) -> Int {
    guard end > start else { return 0 }
    if bytes[end - 1] == 0x3A { return 1 }
    return end - 3 >= start && bytes.has("：", at: end - 3, limit: end) ? 3 : 0
  }

  /// The length of `: `, ` - ` or the like at the start of a text, or 0.
  private func separator(_ node: Int) -> Int {
    let base = walk.base(node)
    let literal = nodes[node].literal
    var index = literal.lower
    while index < literal.upper, base[index].isBlank { index += 1 }
    let isSpaced = index > literal.lower
    guard index < literal.upper else { return 0 }
    if base[index] == 0x3A {
      index += 1
    } else if base.has("：", at: index, limit: literal.upper) {
      index += 3
    } else if isSpaced, base[index] == 0x2D {
      index += 1
      if index < literal.upper, !base[index].isBlank { return 0 }
    } else if isSpaced,
      base.has("–", at: index, limit: literal.upper)
        || base.has("—", at: index, limit: literal.upper)
    {
      index += 3
    } else {
      return 0
    }
    while index < literal.upper, base[index].isBlank { index += 1 }
    return index - literal.lower
  }
}
