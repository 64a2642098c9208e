import Findings

extension HTMLWriter {
  /// Writes the start of a block, or all of a leaf; returns the next node to visit.
  mutating func enterBlock(_ index: Int, _ node: Node, _ pages: Pages) -> Int {
    switch node.kind {
    case .document: push(index)
    case .blockQuote: return enterQuote(index, node, pages)
    case .list: enterList(index, node)
    case .item: enterItem(index, node)
    case .paragraph: enterParagraph(index, pages)
    case .heading:
      html.startLine()
      html.put("<h")
      html.put(0x30 + UInt8(truncatingIfNeeded: node.number))
      putIdentifier(index)
      html.put(">")
      push(index)
    case .codeBlock: writeCodeBlock(index, node, pages)
    case .htmlBlock: writeHTMLBlock(index, node, pages)
    case .thematicBreak:
      html.startLine()
      html.put("<hr")
      putIdentifier(index)
      html.put(" />\n")
    case .footnoteDefinition: enterFootnote(index, node, pages)
    case .table: enterTable(index)
    case .tableRow: enterRow(index, node)
    case .tableCell: enterCell(index, node)
    default: push(index, isBare: true)
    }
    return index + 1
  }

  mutating func closeBlock(_ closed: Open, _ node: Node, _ pages: Pages) {
    switch node.kind {
    case .blockQuote:
      html.startLine()
      if closed.isAlert { html.put("</div>\n") } else { html.put("</blockquote>\n") }
    case .list:
      if node.flags.contains(.ordered) { html.put("</ol>\n") } else { html.put("</ul>\n") }
    case .item: if rendition.isTerse { html.startLine() } else { html.put("</li>\n") }
    case .paragraph: if !closed.isBare { closeParagraph(closed.node, pages) }
    case .heading:
      html.put("</h")
      html.put(0x30 + UInt8(truncatingIfNeeded: node.number))
      html.put(">\n")
    case .footnoteDefinition: closeFootnote(node, pages)
    case .table: closeTable()
    case .tableRow: closeRow(node)
    case .tableCell: closeCell()
    default: break
    }
  }

  private mutating func enterQuote(_ index: Int, _ node: Node, _ pages: Pages) -> Int {
    html.startLine()
    if rendition.alerts, let alert = Alert(quote: index, tree: tree) {
      html.put("<div class=\"alert alert-")
      html.put(alert.name)
      html.put("\"")
      putIdentifier(index)
      html.put(">\n<p class=\"alert-title\">")
      html.put(alert.title)
      html.put("</p>\n")
      push(index, isAlert: true)
      // The paragraph that holds the marker goes on after it.
      if alert.next < Int(pages.nodes[index + 1].end) {
        html.put("<p>")
        push(index + 1)
      }
      return alert.next
    }
    html.put("<blockquote")
    putIdentifier(index)
    html.put(">\n")
    push(index)
    return index + 1
  }

  private mutating func enterList(_ index: Int, _ node: Node) {
    html.startLine()
    if !node.flags.contains(.ordered) {
      html.put("<ul")
    } else if node.number == 1 {
      html.put("<ol")
    } else {
      html.put("<ol start=\"")
      html.put(Int(node.number))
      html.put("\"")
    }
    putIdentifier(index)
    html.put(">\n")
    push(index)
  }

  private mutating func enterItem(_ index: Int, _ node: Node) {
    html.startLine()
    html.put("<li")
    let isTask = node.flags.contains(.task)
    putIdentifier(index)
    html.put(">")
    if isTask {
      let isChecked = node.flags.contains(.checked)
      html.put("<input type=\"checkbox\"")
      if rendition.labelledTasks {
        html.put(
          isChecked
            ? " checked disabled aria-label=\"Done\"> " : " disabled aria-label=\"Open\"> ")
      } else {
        html.put(isChecked ? " checked=\"\" disabled=\"\" /> " : " disabled=\"\" /> ")
      }
    }
    push(index)
  }

  private mutating func enterParagraph(_ index: Int, _ pages: Pages) {
    if marks[index] & RenditionMarks.listed != 0 {
      enterDefinitionList(index)
      return
    }
    let isTight =
      open.count >= 2 && pages.nodes[open[open.count - 2].node].kind == .list
      && pages.nodes[open[open.count - 2].node].flags.contains(.tight)
    if isTight {
      if marks[index] & RenditionMarks.identified != 0 {
        html.put("<span")
        putIdentifier(index)
        html.put("></span>")
      }
    } else {
      html.startLine()
      html.put("<p")
      putIdentifier(index)
      html.put(">")
    }
    push(index, isBare: isTight)
  }

  private mutating func closeParagraph(_ index: Int, _ pages: Pages) {
    if marks[index] & RenditionMarks.listed != 0 {
      closeDefinitionList()
      return
    }
    if let parent = open.last?.node, pages.nodes[parent].kind == .footnoteDefinition,
      pages.nodes[parent].end == pages.nodes[index].end
    {
      html.put(" ")
      putBackReferences(pages.nodes[parent], pages)
    }
    html.put("</p>\n")
  }

  private mutating func writeCodeBlock(_ index: Int, _ node: Node, _ pages: Pages) {
    html.startLine()
    html.put("<pre")
    putIdentifier(index)
    html.put("><code")
    while nextInfo < tree.infoStrings.count, Int(tree.infoStrings[nextInfo].node) < index {
      nextInfo += 1
    }
    if nextInfo < tree.infoStrings.count, Int(tree.infoStrings[nextInfo].node) == index {
      var info = tree.infoStrings[nextInfo].text
      html.put(" class=\"language-")
      info.withUTF8 { bytes in
        let end = bytes.firstIndex { $0 == 0x20 || $0 >= 0x09 && $0 <= 0x0D } ?? bytes.count
        html.escape(UnsafeBufferPointer(rebasing: bytes[..<end]))
      }
      html.put("\"")
    }
    html.put(">")
    writeLiteral(index, pages.literal(node))
    html.put("</code></pre>\n")
  }

  private mutating func writeHTMLBlock(_ index: Int, _ node: Node, _ pages: Pages) {
    html.startLine()
    switch rendition.rawHTML {
    case .omitted: html.put("<!-- raw HTML omitted -->")
    case .verbatim: html.put(pages.literal(node))
    case .filtered: filterHTML(index, pages.literal(node))
    }
    html.startLine()
  }
}
