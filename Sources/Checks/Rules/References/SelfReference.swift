package import Findings
import Links
import Specs

/// An item that is related to itself.
package enum SelfReference: Rule {
  package static let description = RuleDescription(
    name: "self-reference", group: .references, severity: .warning,
    summary: "an item is related to itself",
    why: "Nothing rests on itself: most often a neighbour was meant, or a list was copied.",
    mend: "Name the item that is meant, or remove the entry.",
    failing: [
      RuleExample([
        "fr-001.md": "---\nid: FR-001\ndepends_on: [⟦FR-001⟧]\n---\n# Refunds\n"
      ]),
      RuleExample([
        "fr-001.md": """
        ---
        id: FR-001
        ---
        # Refunds

        ## Dependencies

        - FR-002 (accounts), ⟦FR-001⟧ (refunds)
        """,
        "fr-002.md": "---\nid: FR-002\n---\n# Accounts\n",
      ]),
    ],
    passing: [
      RuleExample([
        "fr-001.md": "---\nid: FR-001\n---\n# FR-001: Refunds\n\nFR-001 came up in spring.\n"
      ]),
      RuleExample([
        "fr-001.md": """
        ---
        id: FR-001
        ---
        # Refunds

        ## Dependencies

        - FR-002: opens the account that FR-001 books on
        - [Accounts](fr-002.md): FR-002, which builds on FR-001
        """,
        "fr-002.md": "---\nid: FR-002\n---\n# Accounts\n",
      ]),
    ])

  package static func check(_ subject: CheckSubject) -> [Finding] {
    subject.graph.edges.compactMap { edge in
      guard edge.from == edge.to, edge.relation != .mentions, !edge.style.isWeak,
        let id = subject.id(edge.from), !isRemark(edge, of: id, subject)
      else { return nil }
      return subject.finding(
        description, in: edge.document, at: edge.range,
        message: "`\(id)` is related to itself here (\(edge.relation.name))",
        help: "name the item that is meant, or remove it", item: edge.from)
    }
  }

  /// Whether an edge stands in what is said about another: `FR-002: opens what FR-001 books on`.
  private static func isRemark(_ edge: Edge, of id: String, _ subject: CheckSubject) -> Bool {
    guard edge.style == .bare || edge.style == .code || edge.style == .bold else { return false }
    let document = subject.graph.documents[Int(edge.document)]
    let line = document.source.lineRange(document.source.line(at: edge.range.lower))
    let followsWord = document.source.bytes.withUnsafeBufferPointer { bytes in
      var end = edge.range.lower
      while end > line.lower, bytes[end - 1].isBlank || bytes[end - 1] == 0x60 { end -= 1 }
      var start = end
      while start > line.lower, bytes[start - 1].isLetter { start -= 1 }
      return start < end && !conjunctions.contains(bytes.string(start..<end).lowercased())
    }
    guard followsWord else { return false }
    let before = line.lower...edge.range.lower
    return document.mentions.contains { $0.id != id && before.contains($0.range.upper) }
      || document.links.contains { before.contains($0.range.upper) }
  }

  private static let conjunctions: Set<String> = ["and", "or", "und", "oder", "et", "ou", "y", "e"]
}
