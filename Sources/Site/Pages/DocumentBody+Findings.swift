import Findings
import Markdown
import Specs

/// The findings of a document, each after the block that it concerns.
extension DocumentBody {
  /// The anchor of a finding by its number on the page.
  static func findingAnchor(_ number: Int) -> String { "\(ownPrefix)f\(number + 1)" }

  /// Findings that a page shows one by one.
  static let findingsShown = 200

  mutating func placeFindings(_ content: Document) {
    let range = map.findingsOfDocument[Int(document)]
    guard !range.isEmpty else { return }
    for (number, index) in range.prefix(DocumentBody.findingsShown).enumerated() {
      let finding = map.findings[index]
      guard let node = block(of: finding, content) else { continue }
      placedFindings.insert(number)
      let row = FindingRow(map, index, on: page, document: document)
      rendition.followers[node, default: []] += DocumentBody.note(row, number)
    }
  }

  private static func note(_ row: FindingRow, _ number: Int) -> [UInt8] {
    let severity = row.finding.severity.name
    var html: [UInt8] = []
    html.append("<details class=\"note note-\(severity)\" id=\"\(findingAnchor(number))\">")
    html.append("<summary><span class=\"badge severity-\(severity)\">\(severity)</span> ")
    html.append(contentsOf: FindingRow.html(row.finding.message))
    html.append("</summary><p>")
    if let help = row.finding.help {
      html.append(contentsOf: FindingRow.html(help))
      html.append(". ")
    }
    html.append("<a href=\"")
    html.appendEscaped(row.ruleHref)
    html.append("\">")
    html.appendEscaped(row.finding.rule)
    html.append("</a>, line \(row.finding.start.line)</p></details>")
    return html
  }

  /// The smallest block around the line of a finding after which a note can stand, if the page
  /// shows it.
  private func block(of finding: Finding, _ content: Document) -> Int32? {
    let line = finding.start.line
    guard line <= content.source.lineStarts.count else { return nil }
    let lines = content.source.lineRange(line)
    let nodes = content.tree.nodes
    var node = 0
    while true {
      switch nodes[node].kind {
      case .document, .blockQuote, .list, .item, .footnoteDefinition:
        // Footnotes stand at the end of the tree, wherever they are written; and some blocks end
        // later than the parser says.
        var found: Int?
        var isAround = false
        for child in content.tree.children(of: node)
        where nodes[child].span.lower < max(lines.upper, lines.lower + 1) {
          let covers = nodes[child].span.upper > lines.lower
          if covers || !isAround { found = child }
          isAround = isAround || covers
        }
        guard let found else { return nil }
        node = found
      case .paragraph, .heading, .codeBlock, .htmlBlock, .table, .thematicBreak:
        return rendition.omitted.contains(Int32(node)) ? nil : Int32(node)
      default: return nil
      }
      if rendition.omitted.contains(Int32(node)) { return nil }
      if rendition.replacements[Int32(node)] != nil { return Int32(node) }
    }
  }
}
