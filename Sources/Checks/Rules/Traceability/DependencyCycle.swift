package import Findings
import Links

/// Items that depend on each other in a circle.
package enum DependencyCycle: Rule {
  package static let description = RuleDescription(
    name: "dependency-cycle", group: .traceability, severity: .error,
    summary: "items depend on each other in a circle",
    why: """
      None of them can be built, approved or rolled back before the others. One of the dependencies \
      is usually only a relation, or points the wrong way.
      """,
    mend: "Remove or turn around one of the dependencies; `related` says that two belong together.",
    failing: [
      RuleExample([
        "FR-001-refunds.md": "---\nid: FR-001\ndepends_on: [⟦FR-002⟧]\n---\n# Refunds\n",
        "FR-002-receipts.md": "---\nid: FR-002\ndepends_on: FR-003\n---\n# Receipts\n",
        "FR-003-fees.md": "# FR-003: Fees\n\n## Dependencies\n\n- [FR-001](FR-001-refunds.md)\n",
      ])
    ],
    passing: [
      RuleExample([
        "FR-001-refunds.md": "---\nid: FR-001\ndepends_on: [FR-002]\n---\n# Refunds\n",
        "FR-002-receipts.md": "---\nid: FR-002\nrelated: FR-001\n---\n# Receipts\n",
      ])
    ])

  package static let isOfFacts = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    subject.graph.dependencyCycles.compactMap { cycle in
      guard let first = cycle.edges.first, let start = cycle.items.first else { return nil }
      let edge = subject.graph.edges[Int(first)]
      let path = (cycle.items + [start]).compactMap { subject.id($0) }.joined(separator: " → ")
      let rest = cycle.size - cycle.items.count
      let more = rest > 0 ? "; \(rest) more \(rest == 1 ? "item is" : "items are") part of it" : ""
      return subject.finding(
        description, in: edge.document, at: edge.range,
        message: "the dependencies go in a circle: \(path)\(more)",
        help: "remove or turn around one of them", item: start,
        related: cycle.edges.dropFirst().map { index in
          let edge = subject.graph.edges[Int(index)]
          let from = subject.id(edge.from) ?? ""
          let to = subject.id(edge.to) ?? ""
          return subject.related(
            in: edge.document, at: edge.range, "\(from) depends on \(to) here")
        })
    }
  }
}
