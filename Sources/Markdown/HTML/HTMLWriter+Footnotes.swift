import Findings

extension HTMLWriter {
  mutating func enterFootnote(_ index: Int, _ node: Node, _ pages: Pages) {
    if footnote == 0 {
      // What HTML left open must not reach into the footnotes.
      filter.close(to: filter.base, &html)
      html.put("<section class=\"footnotes\" data-footnotes>\n<ol>\n")
    }
    footnote += 1
    html.put("<li id=\"")
    putFootnoteAnchor("fn-", node, pages)
    html.put("\">\n")
    push(index)
  }

  mutating func closeFootnote(_ node: Node, _ pages: Pages) {
    if putBackReferences(node, pages) { html.put("\n") }
    html.put("</li>\n")
  }

  mutating func writeReference(_ index: Int, _ node: Node, _ pages: Pages) {
    let number = Int(node.number)
    guard number > 0, number <= footnotes.definitions.count else { return }
    let definition = pages.nodes[footnotes.definitions[number - 1]]
    // cmark nests links here; elsewhere a link has no other in it.
    let isPlain = rendition.rawHTML == .filtered && isInLink
    html.put("<sup class=\"footnote-ref\"")
    if !isPlain {
      html.put("><a href=\"#")
      putFootnoteAnchor("fn-", definition, pages)
      html.put("\"")
    }
    html.put(" id=\"")
    putFootnoteAnchor("fnref-", definition, pages)
    if let order = footnotes.order[Int32(index)], order > 1 {
      html.put("-")
      html.put(order)
    }
    html.put(isPlain ? "\">" : "\" data-footnote-ref>")
    html.put(number)
    html.put(isPlain ? "</sup>" : "</a></sup>")
  }

  /// The links from a footnote back to its references, once.
  @discardableResult
  mutating func putBackReferences(_ node: Node, _ pages: Pages) -> Bool {
    if lastBackReference >= footnote { return false }
    lastBackReference = footnote
    for order in 1...max(1, footnotes.references[footnote] ?? 1) {
      html.put(order == 1 ? "<a href=\"#" : " <a href=\"#")
      putFootnoteAnchor("fnref-", node, pages)
      if order > 1 {
        html.put("-")
        html.put(order)
      }
      html.put(
        "\" class=\"footnote-backref\" data-footnote-backref aria-label=\"Back to content\">↩")
      if order > 1 {
        html.put("<sup class=\"footnote-ref\">")
        html.put(order)
        html.put("</sup>")
      }
      html.put("</a>")
    }
    return true
  }

  private mutating func putFootnoteAnchor(_ kind: StaticString, _ node: Node, _ pages: Pages) {
    html.put(rendition.footnotePrefix)
    html.put(kind)
    html.escapeURL(UnsafeBufferPointer(rebasing: pages.source[node.literal.indices]))
  }
}
