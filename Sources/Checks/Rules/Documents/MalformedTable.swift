package import Findings
import Links
import Markdown
import Specs

/// A table that loses text, or lines that were meant to be one.
package enum MalformedTable: Rule {
  package static let description = RuleDescription(
    name: "malformed-table", group: .documents, severity: .warning,
    summary: "a table loses text or is none",
    why: """
      A row with more cells than the header loses what stands in them: Markdown drops it without a \
      word, and the specification that is read is not the one that was written. Without the line \
      of dashes under its header, or with another number of columns in it, a table is a heap of \
      bars.
      """,
    mend: """
      Write `\\|` for a bar inside a cell, also in code; give the header as many cells as the rows \
      have; put `|---|---|` under the header.
      """,
    failing: [
      RuleExample([
        "errors.md": """
        # Errors

        | Code | Answer |
        |------|--------|
        | 429 | wait | ⟦then retry⟧ |

        ⟦| Code | Answer |⟧
        | 500 | retry |

        ⟦| Code | Answer |⟧
        |------|
        | 503 | retry |
        """
      ])
    ],
    passing: [
      RuleExample([
        "errors.md": """
        # Errors

        | Code | Answer |
        |------|--------|
        | 429 | `a \\| b` |  |
        | 500

        |x| is the absolute value of x, and
        |y| that of y.

        ```
        | a | b |
        | c | d |
        ```
        """
      ])
    ])

  package static let isLocal = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    var findings: [Finding] = []
    for (number, document) in subject.lookedAt {
      let index = Int32(number)
      let source = document.source
      document.tree.nodes.withUnsafeBufferPointer { nodes in
        for (place, node) in nodes.enumerated() {
          if node.kind == .tableRow {
            guard let range = dropped(place, nodes, source) else { continue }
            findings.append(
              subject.finding(
                description, in: index, at: range,
                message: "this is lost: the row has more cells than the header",
                help: "add a column to the header, or write `\\|` for a bar inside a cell",
                item: subject.graph.documentItem(index)))
          } else if node.kind == .paragraph, node.span.count > 8,
            source.bytes[node.span.lower] == 0x7C, let fault = bars(node, source)
          {
            findings.append(
              subject.finding(
                description, in: index, at: fault.range, message: fault.message,
                help: "put a line such as `|---|---|` with a cell for each column under the header",
                item: subject.graph.documentItem(index)))
          }
        }
      }
    }
    return findings
  }

  /// What stands behind the last cell of a row that the table has.
  private static func dropped(
    _ row: Int, _ nodes: UnsafeBufferPointer<Node>, _ source: SourceText
  ) -> ByteRange? {
    var last = row + 1
    let end = Int(nodes[row].end)
    guard last < end else { return nil }
    while Int(nodes[last].end) < end { last = Int(nodes[last].end) }
    var start = nodes[last].span.upper
    var stop = nodes[row].span.upper
    func isFiller(_ offset: Int) -> Bool {
      source.bytes[offset] == 0x7C || source.bytes[offset] == 0x20 || source.bytes[offset] == 0x09
    }
    while start < stop, isFiller(start) { start += 1 }
    while stop > start, isFiller(stop - 1) { stop -= 1 }
    return start < stop ? ByteRange(start, stop) : nil
  }

  /// Two lines or more that start and end with a bar: the first of them, and what is wrong.
  private static func bars(
    _ paragraph: Node, _ source: SourceText
  ) -> (range: ByteRange, message: String)? {
    let first = source.line(at: paragraph.span.lower)
    guard let header = row(first, paragraph, source), first < source.lineStarts.count,
      let second = row(first + 1, paragraph, source)
    else { return nil }
    guard second.isDelimiter else {
      return (header.range, "this table has no line of dashes under its header")
    }
    return (
      header.range,
      "this is no table: its header has \(header.cells) cells, the line under it \(second.cells)"
    )
  }

  private static func row(
    _ line: Int, _ paragraph: Node, _ source: SourceText
  ) -> (range: ByteRange, cells: Int, isDelimiter: Bool)? {
    let whole = source.lineRange(line)
    var start = max(whole.lower, paragraph.span.lower)
    var end = min(whole.upper, paragraph.span.upper)
    while start < end, source.bytes[start] == 0x20 || source.bytes[start] == 0x3E { start += 1 }
    while end > start, source.bytes[end - 1] == 0x20 { end -= 1 }
    guard end - start > 2, source.bytes[start] == 0x7C, source.bytes[end - 1] == 0x7C else {
      return nil
    }
    var bars = 0
    var isDelimiter = true
    for offset in start..<end {
      switch source.bytes[offset] {
      case 0x7C where offset == start || source.bytes[offset - 1] != 0x5C: bars += 1
      case 0x2D, 0x3A, 0x20: break
      default: isDelimiter = false
      }
    }
    return (ByteRange(start, end), bars - 1, isDelimiter)
  }
}
