import Findings
import Markdown

/// Anchors that the text itself sets: `<a id="…">`, `<a name="…">`, any element's `id`, and
/// Obsidian's `^name` at the end of a block.
extension DocumentWalk {
  func explicitAnchors() -> [String] {
    var anchors: [String] = []
    if bytes.contains(byte: 0x3C) { anchors = tree.htmlAnchors().map(\.name) }
    guard bytes.contains(byte: 0x5E) else { return anchors }
    for node in nodes.indices where nodes[node].kind == .text {
      if let anchor = blockAnchor(node) { anchors.append(anchor) }
    }
    return anchors
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
