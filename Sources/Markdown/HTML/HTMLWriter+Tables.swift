import Findings

extension HTMLWriter {
  mutating func enterTable(_ index: Int) {
    html.startLine()
    if rendition.wrapTables {
      html.put("<div class=\"table\">")
    }
    html.put("<table")
    putIdentifier(index)
    html.put(">")
    isInTableBody = false
    push(index)
  }

  mutating func closeTable() {
    if isInTableBody, !rendition.isTerse {
      html.startLine()
      html.put("</tbody>")
      html.startLine()
    }
    isInTableBody = false
    html.startLine()
    html.put("</table>")
    html.startLine()
    if rendition.wrapTables { html.put("</div>\n") }
  }

  mutating func enterRow(_ index: Int, _ node: Node) {
    html.startLine()
    if node.flags.contains(.header) {
      isInTableHead = true
      html.put(rendition.isTerse ? "<thead>" : "<thead>\n")
    } else if !isInTableBody {
      html.put(rendition.isTerse ? "<tbody>" : "<tbody>\n")
      isInTableBody = true
    }
    html.put("<tr")
    putIdentifier(index)
    html.put(">")
    push(index)
  }

  mutating func closeRow(_ node: Node) {
    if !rendition.isTerse {
      html.startLine()
      html.put("</tr>")
    }
    if node.flags.contains(.header) {
      if !rendition.isTerse { html.startLine() }
      html.put("</thead>")
      isInTableHead = false
    }
  }

  mutating func closeCell() {
    if !rendition.isTerse { html.put(isInTableHead ? "</th>" : "</td>") }
  }

  mutating func enterCell(_ index: Int, _ node: Node) {
    if !rendition.isTerse { html.startLine() }
    html.put(isInTableHead ? "<th" : "<td")
    putAlignment(node.flags)
    putIdentifier(index)
    html.put(">")
    push(index)
  }

  /// HTML has no `align` any more: a page says it by class, and nothing for the left, where text
  /// stands anyway. Without the frame of a page it is as in cmark-gfm's HTML.
  private mutating func putAlignment(_ flags: NodeFlags) {
    if flags.contains(.alignCenter) {
      html.put(rendition.wrapTables ? " class=\"align-center\"" : " align=\"center\"")
    } else if flags.contains(.alignRight) {
      html.put(rendition.wrapTables ? " class=\"align-right\"" : " align=\"right\"")
    } else if flags.contains(.alignLeft), !rendition.wrapTables {
      html.put(" align=\"left\"")
    }
  }
}
