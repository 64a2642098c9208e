import Findings
import Links
import Markdown
import Specs

/// A finding in a list.
struct FindingRow: View {
  var finding: Finding
  /// The page that explains the rule.
  var ruleHref: String
  /// The page of the file at fault and the nearest place on it, if it has one.
  var href: String?
  /// The finding itself, where it stands in the text of the page.
  var placedHref: String?

  static let fields = Fields<FindingRow>([
    .text("severity") { $0.finding.severity.name },
    .text("rule") { $0.finding.rule },
    .text("ruleHref") { $0.ruleHref },
    .text("href") { $0.href },
    .text("placedHref") { $0.placedHref },
    .text("file") { $0.finding.file },
    .number("line") { $0.finding.start.line },
    .number("column") { $0.finding.start.column },
    .html("message") { FindingRow.html($0.finding.message) },
    .html("help") { FindingRow.html($0.finding.help ?? "") },
    .text("item") { $0.finding.item },
  ])

  /// What a message quotes in backticks reads as code.
  static func html(_ text: String) -> [UInt8] {
    var html: [UInt8] = []
    var text = text
    text.withUTF8 { bytes in
      html.reserveCapacity(bytes.count + 64)
      let marks = bytes.indices.filter { bytes[$0] == 0x60 }
      guard marks.count % 2 == 0 else { return html.appendEscaped(bytes) }
      var start = 0
      for (index, mark) in marks.enumerated() {
        html.appendEscaped(UnsafeBufferPointer(rebasing: bytes[start..<mark]))
        html.append(index % 2 == 0 ? "<code>" : "</code>")
        start = mark + 1
      }
      html.appendEscaped(UnsafeBufferPointer(rebasing: bytes[start...]))
    }
    return html
  }

  init(_ map: SiteMap, _ index: Int, on page: SiteAddress, document: Int32) {
    finding = map.findings[index]
    let rule = finding.rule
    let group = map.findingGroups.firstIndex { $0.rule == rule }
    ruleHref = page.link(to: group.map { map.rulePages[$0][0] } ?? map.findingsPage)
    guard document >= 0 else { return }
    href = page.link(
      to: map.documents[Int(document)],
      anchor: map.anchor(nearest: finding.start.line, in: document))
  }
}

extension SiteMap {
  /// The heading that a line stands under.
  func anchor(nearest line: Int, in document: Int32) -> String? {
    let document = graph.documents[Int(document)]
    let source = document.source
    guard line <= source.lineStarts.count else { return nil }
    let end = source.lineRange(line).upper
    // Headings stand in the order of the text: a page of thousands is not searched from its end.
    var low = 0
    var high = document.headings.count
    while low < high {
      let middle = (low + high) / 2
      let start = document.tree.nodes[Int(document.headings[middle].node)].span.lower
      if start <= end { low = middle + 1 } else { high = middle }
    }
    return document.headings[..<low].last { $0.node != document.titleNode }?.slug
  }
}
