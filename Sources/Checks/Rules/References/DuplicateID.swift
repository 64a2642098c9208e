import Configuration
package import Findings
import Links
import Specs

/// An ID that is defined twice where it must be unique.
package enum DuplicateID: Rule {
  package static let description = RuleDescription(
    name: "duplicate-id", group: .references, severity: .error,
    summary: "an ID is defined more than once",
    why: """
      Two items with one ID share their references, tests and status: each is half traced. Numbering \
      that starts anew in every folder is fine, and a weaker place, such as a table that repeats what \
      a heading defines, is a reference.
      """,
    mend: "Give one of the items the next free number, and correct what refers to it.",
    failing: [
      RuleExample([
        "a.md": "---\nid: FR-001\n---\n# Refunds\n",
        "b.md": "---\nid: ⟦FR-001⟧\n---\n# Receipts\n",
        "c.md": "---\nid: FR-002\n---\n# Fees, after FR-001\n",
      ]),
      RuleExample([
        "risks.md": """
        | ID | Risk |
        |----|------|
        | RISK-001 | Outage |
        | RISK-002 | Fraud |
        | RISK-003 | Delay |
        | ⟦RISK-001⟧ | Loss of keys |
        """
      ]),
    ],
    passing: [
      RuleExample([
        "fr.md": """
        ### FR-001: Refunds

        | Req ID | Title |
        |--------|-------|
        | FR-001 | Refunds |
        """,
        "other/fr.md": "### FR-001: Receipts\n",
      ]),
      RuleExample([
        "docs/templates/ARC.template.md": "---\nid: ARC-001\n---\n# Architecture\n",
        "docs/ARC-001.md": "---\nid: ARC-001\n---\n# Ledger and feeds, after ARC-002\n",
        "docs/ARC-002.md": "---\nid: ARC-002\n---\n# Queues\n",
        "test/fixtures/ARC-002.md": "---\nid: ARC-002\n---\n# Made up\n",
      ]),
    ])

  /// How many of the other definitions a finding names.
  private static let mostOthers = 8

  package static func check(_ subject: CheckSubject) -> [Finding] {
    let fixtures = PathGlobs(subject.configuration.checks.fixtures)
    return subject.graph.duplicates.flatMap { all -> [Finding] in
      // What data for tests or a template repeats is not at fault, nor is what it repeats.
      let group = all.filter { index in
        let path = subject.graph.documents[Int(subject.graph.items[Int(index)].document)].path
        return !EmptySection.isTemplate(path) && !fixtures.matches(path)
      }
      guard let first = group.first else { return [] }
      let id = subject.graph.items[Int(first)].id
      return group.dropFirst().map { index in
        let item = subject.graph.items[Int(index)]
        // Of thousands of duplicates only the first are looked at.
        let others = group.prefix(mostOthers + 1).filter { $0 != index }.prefix(mostOthers)
        return subject.finding(
          description, in: item.document, at: item.range,
          message: "`\(id)` is already the ID of “\(subject.graph.items[Int(first)].title)”",
          help: "give one of them the next free number", item: index,
          related: others.map { subject.declaration(of: $0, "also defined here") })
      }
    }
  }
}
