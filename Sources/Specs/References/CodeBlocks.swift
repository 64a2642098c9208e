import Findings
import Markdown

/// Fenced and indented code: YAML metadata, and weak mentions.
extension DocumentWalk {
  mutating func readCode(_ node: Int) {
    let info = infoString(node)
    if info == "yaml" || info == "yml", isMetadataBlock(node) {
      readYAMLBlock(node)
      return
    }
    let style: ReferenceStyle = info == "mermaid" ? .mermaid : .fence
    let outer = place
    place = .fence
    lastReference = (-1, -1)
    let text = base(node)
    var scanner = IDScanner(text, nodes[node].literal.indices)
    while let event = scanner.next() {
      guard case .id(let token) = event else { continue }
      switch token.shape {
      case .separated, .versioned: break
      case .compact where style == .mermaid && token.range.count > 3: break
      default: continue
      }
      addMention(text.string(token.range), token.range, style, in: node, node)
      mentions[mentions.count - 1].style = style
    }
    place = outer
  }

  /// Under a “Metadata” heading every YAML block is metadata; at the top of a document only one
  /// that says so by its keys, since it could as well be an example.
  private func isMetadataBlock(_ node: Int) -> Bool {
    guard heading >= 0, Int(heading) != outline.title else {
      let text = base(node)
      let literal = nodes[node].literal
      var line = literal.lower
      while line < literal.upper {
        for key in ["id:", "status:", "title:", "owner:", "author:"] as [StaticString]
        where text.has(key, at: line, limit: literal.upper) {
          return true
        }
        while line < literal.upper, text[line] != 0x0A { line += 1 }
        line += 1
      }
      return false
    }
    return outline.sections[Int(heading)].contains(.metadata)
  }

  /// The first word of a fence's info string, in lower case.
  private mutating func infoString(_ node: Int) -> String {
    while infoCursor < tree.infoStrings.count, tree.infoStrings[infoCursor].node < Int32(node) {
      infoCursor += 1
    }
    guard infoCursor < tree.infoStrings.count, tree.infoStrings[infoCursor].node == Int32(node)
    else { return "" }
    let text = tree.infoStrings[infoCursor].text
    let word = text.prefix { $0 != " " && $0 != "{" && $0 != "," }
    return word.allSatisfy { $0.isASCII && !$0.isUppercase } ? String(word) : word.lowercased()
  }
}
