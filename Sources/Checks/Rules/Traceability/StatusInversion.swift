package import Findings
import Links
import Specs

/// Something agreed that rests on a draft.
package enum StatusInversion: Rule {
  package static let description = RuleDescription(
    name: "status-inversion", group: .traceability, severity: .warning,
    summary: "an approved item depends on a draft",
    why: """
      Whoever approved it agreed to something that may still change under it. The approval holds only \
      when everything it rests on is agreed, too.
      """,
    mend: "Get the draft approved, take the approval back, or remove the dependency.",
    failing: [
      RuleExample([
        "fr-001.md": "---\nid: FR-001\nstatus: Approved\ndepends_on: ⟦FR-002⟧\n---\n# Refunds\n",
        "fr-002.md": "---\nid: FR-002\nstatus: Draft\n---\n# Receipts\n",
      ]),
      RuleExample([
        "a.md": """
        # FR-001: Erstattung

        **Status:** ✅ Freigegeben
        **Depends on:** ⟦FR-002⟧
        """,
        "b.md": "# FR-002: Belege\n\n**Status:** Entwurf\n",
      ]),
    ],
    passing: [
      RuleExample([
        "fr-001.md": """
        ---
        id: FR-001
        status: Approved
        depends_on: [FR-003, FR-004]
        related: FR-002
        ---
        # Refunds

        FR-002 comes later.
        """,
        "fr-002.md": "---\nid: FR-002\nstatus: Draft\ndepends_on: FR-001\n---\n# Receipts\n",
        "fr-003.md": "---\nid: FR-003\nstatus: Implemented\n---\n# Fees\n",
        "fr-004.md": "---\nid: FR-004\nstatus: In Progress\n---\n# Rates\n",
      ])
    ])

  package static let isOfFacts = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    let graph = subject.graph
    return graph.statedRelations(upTo: .dependsOn).compactMap { stated in
      guard subject.states.stage(of: stated.from)?.isAgreed == true,
        subject.states.stage(of: stated.to) == .draft,
        let from = subject.id(stated.from), let to = subject.id(stated.to)
      else { return nil }
      let edge = graph.edges[Int(stated.edge)]
      let fromWord = graph.items[Int(stated.from)].status ?? ""
      let toWord = graph.items[Int(stated.to)].status ?? ""
      return subject.finding(
        description, in: edge.document, at: edge.range,
        message: "`\(from)` (\(fromWord)) depends on `\(to)`, which is still \(toWord)",
        help: "get `\(to)` approved, or take the approval of `\(from)` back", item: stated.from,
        related: [subject.declaration(of: stated.to, "`\(to)` is \(toWord)")])
    }
  }
}
