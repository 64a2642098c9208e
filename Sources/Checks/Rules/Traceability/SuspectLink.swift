package import Findings
import Links
import Specs

/// A relation to something that changed after it was last reviewed.
package enum SuspectLink: Rule {
  package static let description = RuleDescription(
    name: "suspect-link", group: .traceability, severity: .warning,
    summary: "what an item rests on changed after the item was reviewed",
    why: """
      The review or approval was of something that is no longer so. Both dates must be written: the \
      review or approval of the item (`Last reviewed`, `Approved on`, the last of its sign-offs) and the last \
      change of what it depends on, derives from, satisfies or verifies (`Last modified`, or the \
      latest row of its change history).
      """,
    mend: "Review the item against the change, then write the new date.",
    failing: [
      RuleExample([
        "a.md": """
        ---
        id: FR-001
        last_reviewed: 2026-01-10
        depends_on: [⟦FR-002⟧, FR-003]
        ---
        # Refunds
        """,
        "b.md": "---\nid: FR-002\nlast_modified: 2026-02-01\n---\n# Receipts\n",
        "c.md": "---\nid: FR-003\nlast_modified: 2026-01-10\n---\n# Fees\n",
      ]),
      RuleExample([
        "tests.md": """
        # Tests

        ### TC-001: Refund

        **Verifies:** ⟦FR-001⟧
        **Approved on:** 2026-01-10
        """,
        "fr.md": """
        # FR-001: Refunds

        ## Change History

        | Version | Date | Author | Description |
        |---------|------|--------|-------------|
        | 1.1 | 2026-02-03 | Ann | Fees are refunded, too |
        | 1.0 | 2026-01-02 | Ann | First |
        """,
      ]),
    ],
    passing: [
      // A date is missing or is none; merely related; reviewed since.
      RuleExample([
        "a.md": """
        ---
        id: FR-001
        last_reviewed: 2026-01-10
        next_review: 2025-01-10
        depends_on: [FR-002, FR-003]
        related: FR-004
        ---
        # Refunds
        """,
        "b.md": "---\nid: FR-002\nlast_modified: TBD\n---\n# Receipts\n",
        "c.md": "---\nid: FR-003\ndepends_on: FR-004\n---\n# Fees\n",
        "d.md": "---\nid: FR-004\nlast_modified: 2026-02-01\n---\n# Rates\n",
        "e.md": """
        ---
        id: FR-005
        last_reviewed: 2026-01-10
        approved_on: 2026-03-01
        depends_on: FR-004
        ---
        # Taxes
        """,
        // Not all have signed yet.
        "f.md": """
        # FR-006: Tips

        **Depends on:** FR-004

        ## Approvals

        - [x] Product: Ann Lee - 2026-01-10
        - [ ] Security: Bo Roe - pending
        """,
      ])
    ])

  package static let isOfFacts = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    let graph = subject.graph
    var dates = ItemDates(graph)
    guard dates.hasReviews else { return [] }
    let relations = graph.statedRelations(upTo: .verifies).filter {
      dates.reviewed[$0.from] != nil
    }
    for document in Set(relations.map { graph.items[Int($0.to)].document }) {
      dates.readChanges(of: document, graph)
    }
    return relations.compactMap { stated in
      guard let reviewed = dates.reviewed[stated.from], let changed = dates.changed[stated.to],
        reviewed.day < changed.day, subject.states.stage(of: stated.from)?.isObsolete != true,
        graph.items[Int(stated.from)].document != graph.items[Int(stated.to)].document,
        let from = subject.id(stated.from), let to = subject.id(stated.to)
      else { return nil }
      let edge = graph.edges[Int(stated.edge)]
      return subject.finding(
        description, in: edge.document, at: edge.range,
        message:
          "`\(to)` changed on \(changed.day), after `\(from)` was reviewed (\(reviewed.day))",
        help: "review `\(from)` against the change, then write the new date", item: stated.from,
        related: [
          subject.related(
            in: graph.items[Int(stated.to)].document, at: changed.range, "changed here"),
          subject.related(
            in: graph.items[Int(stated.from)].document, at: reviewed.range, "reviewed here"),
        ])
    }
  }
}
