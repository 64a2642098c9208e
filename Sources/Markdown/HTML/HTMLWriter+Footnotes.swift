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
    putReferenceAnchor(footnotes.order[Int32(index)] ?? 1, definition, pages)
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
      putReferenceAnchor(order, node, pages)
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

  /// With cmark the second reference to `[^1]` and the first to `[^1-2]` share an anchor; with a
  /// prefix the number stands before the label, where it cannot be a part of it.
  private mutating func putReferenceAnchor(_ order: Int, _ node: Node, _ pages: Pages) {
    if order == 1 {
      putFootnoteAnchor("fnref-", node, pages)
    } else if rendition.footnotePrefix.isEmpty {
      putFootnoteAnchor("fnref-", node, pages)
      html.put("-")
      html.put(order)
    } else {
      html.put(rendition.footnotePrefix)
      html.put("fnref")
      html.put(order)
      html.put("-")
      html.escapeURL(UnsafeBufferPointer(rebasing: pages.source[node.literal.indices]))
    }
  }

  private mutating func putFootnoteAnchor(_ kind: StaticString, _ node: Node, _ pages: Pages) {
    html.put(rendition.footnotePrefix)
    html.put(kind)
    html.escapeURL(UnsafeBufferPointer(rebasing: pages.source[node.literal.indices]))
  }
}
