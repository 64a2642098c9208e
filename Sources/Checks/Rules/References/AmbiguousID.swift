package import Findings
import Links
import Specs

/// A reference to an ID that several items have, none of them nearer than the others.
package enum AmbiguousID: Rule {
  package static let description = RuleDescription(
    name: "ambiguous-id", group: .references, severity: .error,
    summary: "a reference names an ID that several items have",
    why: """
      Numbering may start anew in each folder. A reference then means the nearest definition: in the \
      same document, the same folder, the nearest enclosing folder. Where none is nearer than the \
      others, a reader cannot tell which item is meant.
      """,
    mend: "Link to the document that is meant: `[FR-001](refunds/spec.md)`.",
    failing: [
      RuleExample([
        "refunds/spec.md": "- **FR-001**: System MUST refund.\n- **FR-002**: System MUST tell.\n",
        "receipts/spec.md": "- **FR-001**: System MUST print.\n- **FR-002**: System MUST send.\n",
        "plan.md": "We begin with ⟦FR-001⟧.\n",
      ]),
      // Only worth knowing: every list has its own tasks.
      RuleExample([
        "refunds/tasks.md": "- [ ] T001 Write the schema\n",
        "receipts/tasks.md": "- [ ] T001 Write the form\n",
        "plan.md": "We begin with ⟦T001⟧.\n",
      ]),
    ],
    passing: [
      RuleExample([
        "refunds/spec.md": "- **FR-001**: System MUST refund.\n",
        "refunds/tests/cases.md": "Covers FR-001.\n",
        "receipts/spec.md": "- **FR-001**: System MUST print.\n\nFR-001 comes first.\n",
      ])
    ])

  private static let mostPlaces = 8

  package static func check(_ subject: CheckSubject) -> [Finding] {
    subject.graph.unresolved.compactMap { reference in
      guard reference.status == .ambiguous, !reference.style.isWeak else { return nil }
      let items = subject.graph.itemsByID[reference.text] ?? []
      var finding = subject.finding(
        description, in: reference.document, at: reference.range,
        message:
          "`\(reference.text)` is the ID of \(items.count) items, none nearer than the others",
        help: reference.candidates.first.map {
          "link to the one that is meant, such as the one in \($0)"
        }, item: reference.from,
        related: items.prefix(mostPlaces).map { subject.declaration(of: $0, "defined here") })
      // Tasks are numbered anew in every list: prose about one says which list it means.
      if reference.relation == .mentions, items.allSatisfy({ isTask($0, subject.graph) }) {
        finding.severity = .info
      }
      return finding
    }
  }

  private static func isTask(_ item: Int32, _ graph: LinkGraph) -> Bool {
    let item = graph.items[Int(item)]
    guard item.definition >= 0 else { return false }
    return graph.documents[Int(item.document)].definitions[Int(item.definition)].form == .task
  }
}
