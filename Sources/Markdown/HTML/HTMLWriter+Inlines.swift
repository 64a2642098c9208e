import Findings

extension HTMLWriter {
  mutating func enterInline(_ index: Int, _ node: Node, _ pages: Pages) {
    if isInValue, writeInValue(index, node, pages) { return }
    switch node.kind {
    case .text: writeLiteral(index, pages.literal(node))
    case .softBreak: html.put("\n")
    case .lineBreak: html.put("<br />\n")
    case .code:
      html.put("<code")
      putIdentifier(index)
      html.put(">")
      writeLiteral(index, pages.literal(node))
      html.put("</code>")
    case .htmlInline:
      switch rendition.rawHTML {
      case .omitted: html.put("<!-- raw HTML omitted -->")
      case .verbatim: html.put(pages.literal(node))
      case .filtered: filterHTML(index, pages.literal(node))
      }
    case .emphasis: enterMark("<em", index)
    case .strong: enterMark("<strong", index)
    case .strikethrough: enterMark("<del", index)
    case .link: enterLink(index, node)
    case .image: enterImage(index, node)
    case .footnoteReference: writeReference(index, node, pages)
    default: push(index, isBare: true)
    }
  }

  mutating func closeInline(_ closed: Open, _ node: Node, _ pages: Pages) {
    switch node.kind {
    case .emphasis: html.put("</em>")
    case .strong: html.put("</strong>")
    case .strikethrough: html.put("</del>")
    case .link:
      linkDepth -= 1
      html.put(closed.isBare ? "</span>" : "</a>")
    case .image: closeImage(closed, node)
    default: break
    }
  }

  private mutating func enterMark(_ tag: StaticString, _ index: Int) {
    html.put(tag)
    putIdentifier(index)
    html.put(">")
    push(index)
  }

  private mutating func enterLink(_ index: Int, _ node: Node) {
    let isInner = filter.isInLink
    linkDepth += 1
    let target = target(of: index, node)
    guard target.isLink, !isInner else {
      html.put("<span")
      if !target.isLink { html.put(" class=\"broken-link\"") }
      putIdentifier(index)
      html.put(">")
      push(index, isBare: true)
      return
    }
    if rendition.rawHTML == .filtered, DangerousURL.matches(target.url) {
      html.put("<a")
    } else {
      html.put("<a href=\"")
      if rendition.rawHTML == .verbatim || !DangerousURL.matches(target.url) {
        html.escapeURL(target.url)
      }
      html.put("\"")
    }
    putTitle(node)
    putIdentifier(index)
    html.put(">")
    push(index)
  }

  private mutating func enterImage(_ index: Int, _ node: Node) {
    let target = target(of: index, node)
    if !target.isLink {
      html.put("<span class=\"broken-link\">")
    } else if rendition.rawHTML == .filtered,
      ForeignURL.matches(target.url.utf8) || DangerousURL.matches(target.url)
    {
      openForeignImage(index, node, target.url)
    } else {
      html.put("<img src=\"")
      if rendition.rawHTML == .verbatim || !DangerousURL.matches(target.url) {
        html.escapeURL(target.url)
      }
      html.put("\"")
      putIdentifier(index)
      html.put(" alt=\"")
    }
    imageEnd = Int(node.end)
    push(index, isBare: !target.isLink)
  }

  /// An image on another host is a link to it: the page itself asks no other host for anything.
  private mutating func openForeignImage(_ index: Int, _ node: Node, _ url: String) {
    html.put(isInLink ? "<span" : "<a")
    html.put(" class=\"external-image\"")
    if !isInLink, !DangerousURL.matches(url) {
      html.put(" href=\"")
      html.escapeURL(url)
      html.put("\"")
    }
    putTitle(node)
    putIdentifier(index)
    html.put(">")
    imageText = html.count
  }

  private mutating func closeImage(_ closed: Open, _ node: Node) {
    imageEnd = -1
    if imageText >= 0 {
      // A link without any text could not be found.
      if html.count == imageText { html.escape(tree.destinations[node.literal.lower].url) }
      html.put(isInLink ? "</span>" : "</a>")
      imageText = -1
      return
    }
    if closed.isBare {
      html.put("</span>")
      return
    }
    html.put("\"")
    putTitle(node)
    html.put(" />")
  }

  private mutating func putTitle(_ node: Node) {
    let title = tree.destinations[node.literal.lower].title
    if title.isEmpty { return }
    html.put(" title=\"")
    html.escape(title)
    html.put("\"")
  }

  /// Where a link or an image leads, by the rendition or as written.
  private func target(of index: Int, _ node: Node) -> (isLink: Bool, url: String) {
    if marks[index] & RenditionMarks.redirected != 0,
      let given = rendition.destinations[Int32(index)]
    {
      return (given != nil, given ?? "")
    }
    return (true, tree.destinations[node.literal.lower].url)
  }

  /// A literal with the rendition's links in it.
  mutating func writeLiteral(
    _ index: Int, _ whole: UnsafeBufferPointer<UInt8>, from start: Int = 0, to stop: Int? = nil
  ) {
    let literal = UnsafeBufferPointer(rebasing: whole[..<(stop ?? whole.count)])
    guard marks[index] & RenditionMarks.linked != 0, !isInLink else {
      html.escape(UnsafeBufferPointer(rebasing: literal[min(start, literal.count)...]))
      return
    }
    let links = rendition.inlineLinks
    while nextLink < links.count, Int(links[nextLink].node) < index { nextLink += 1 }
    var position = min(start, literal.count)
    while nextLink < links.count, Int(links[nextLink].node) == index {
      let link = links[nextLink]
      nextLink += 1
      let end = min(link.range.upper, literal.count)
      guard link.range.lower >= position, link.range.lower < end else { continue }
      html.escape(UnsafeBufferPointer(rebasing: literal[position..<link.range.lower]))
      openInlineLink(link)
      let shown = max(link.shown.lower, link.range.lower)
      html.escape(
        UnsafeBufferPointer(rebasing: literal[min(shown, end)..<min(link.shown.upper, end)]))
      if link.href.isEmpty { html.put("</span>") } else { html.put("</a>") }
      position = end
    }
    html.escape(UnsafeBufferPointer(rebasing: literal[position...]))
  }

  private mutating func openInlineLink(_ link: InlineLink) {
    if link.href.isEmpty { html.put("<span") } else { html.put("<a") }
    if !link.cssClass.isEmpty {
      html.put(" class=\"")
      html.escape(link.cssClass)
      html.put("\"")
    }
    if !link.href.isEmpty {
      html.put(" href=\"")
      html.escape(link.href)
      html.put("\"")
    }
    if !link.title.isEmpty {
      html.put(" title=\"")
      html.escape(link.title)
      html.put("\"")
    }
    html.put(">")
  }
}
