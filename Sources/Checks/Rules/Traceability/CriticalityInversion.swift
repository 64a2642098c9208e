package import Findings
import Links
import Specs

/// Something indispensable that rests on something dispensable.
package enum CriticalityInversion: Rule {
  package static let description = RuleDescription(
    name: "criticality-inversion", group: .traceability, severity: .warning,
    summary: "an item depends on one that matters much less",
    why: """
      What rests on a Could Have is no Must Have: when time runs out the Could Have is dropped, and \
      what needs it falls with it. Critical, Must Have and High are one level, and so are Important, \
      Should Have and Medium, then Optional, Could Have and Low; one level lower is normal, two are not.
      """,
    mend:
      "Raise the priority of what is needed, lower that of what needs it, or remove the dependency.",
    failing: [
      RuleExample([
        "fr-001.md": """
        ---
        id: FR-001
        priority: Must Have
        depends_on: [⟦FR-002⟧, FR-003]
        ---
        # Refunds

        ## Dependencies

        - FR-002: Receipts
        """,
        "fr-002.md": "---\nid: FR-002\npriority: Could Have\n---\n# Receipts\n",
        "fr-003.md": "---\nid: FR-003\npriority: Should Have\n---\n# Fees\n",
      ]),
      RuleExample([
        "int-001.md": "# INT-001: Ledger\n\n**Criticality:** High\n**Depends on:** ⟦INT-002⟧\n",
        "int-002.md": "# INT-002: Rates\n\n**Criticality:** 🟢 Low\n",
      ]),
    ],
    passing: [
      RuleExample([
        "fr-001.md": """
        ---
        id: FR-001
        priority: Must Have
        depends_on: FR-002
        related: FR-003
        ---
        # Refunds
        """,
        "fr-002.md": "---\nid: FR-002\npriority: Critical\ndepends_on: FR-003\n---\n# Receipts\n",
        "fr-003.md": "---\nid: FR-003\npriority: Important\ndepends_on: FR-004\n---\n# Fees\n",
        "fr-004.md": "---\nid: FR-004\npriority: Low\n---\n# Colours\n",
      ])
    ])

  /// How many levels lower what is needed must stand to be reported.
  private static let steps = 2

  package static let isOfFacts = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    let graph = subject.graph
    return graph.statedRelations(upTo: .dependsOn).compactMap { stated in
      guard let high = subject.states.criticality(of: stated.from),
        let low = subject.states.criticality(of: stated.to), high.step - low.step >= steps,
        subject.states.stage(of: stated.from)?.isObsolete != true,
        let from = subject.id(stated.from), let to = subject.id(stated.to)
      else { return nil }
      let edge = graph.edges[Int(stated.edge)]
      let highWord = graph.items[Int(stated.from)].priority ?? ""
      let lowWord = graph.items[Int(stated.to)].priority ?? ""
      return subject.finding(
        description, in: edge.document, at: edge.range,
        message: "`\(from)` (\(highWord)) depends on `\(to)`, which is only \(lowWord)",
        help: "raise the priority of `\(to)`, lower that of `\(from)`, or remove the dependency",
        item: stated.from,
        related: [subject.declaration(of: stated.to, "`\(to)` is \(lowWord)")])
    }
  }
}
