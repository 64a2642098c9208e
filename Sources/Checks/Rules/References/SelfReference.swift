package import Findings
import Links

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
      ])
    ],
    passing: [
      RuleExample([
        "fr-001.md": "---\nid: FR-001\n---\n# FR-001: Refunds\n\nFR-001 came up in spring.\n"
      ])
    ])

  package static func check(_ subject: CheckSubject) -> [Finding] {
    subject.graph.edges.compactMap { edge in
      guard edge.from == edge.to, edge.relation != .mentions, !edge.style.isWeak,
        let id = subject.id(edge.from)
      else { return nil }
      return subject.finding(
        description, in: edge.document, at: edge.range,
        message: "`\(id)` is related to itself here (\(edge.relation.name))",
        help: "name the item that is meant, or remove it", item: edge.from)
    }
  }
}
