package import Findings
import Links
import Specs

/// A document whose title names another ID than its metadata.
package enum IDTitleMismatch: Rule {
  package static let description = RuleDescription(
    name: "id-title-mismatch", group: .references, severity: .warning,
    summary: "a document's title names another ID than its metadata",
    why: """
      The metadata decides what the document is; its readers see the title. A specification that \
      was copied and only half renumbered is quoted under the number of another.
      """,
    mend: "Correct the title, or the ID in the metadata if the title is right.",
    failing: [
      RuleExample(["ledger.md": "---\nid: INT-012\n---\n# ⟦INT-021⟧: Ledger\n"])
    ],
    passing: [
      RuleExample([
        "a.md": "---\nid: INT-012\n---\n# INT-012: Ledger\n",
        "b.md": "---\nid: INT-013\n---\n# Refunds, after INT-012\n",
        // Of another kind: what it implements, not what it is.
        "c.md": "---\nid: TC-001\n---\n# INT-012: test of the ledger\n",
      ])
    ])

  package static let isLocal = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    var findings: [Finding] = []
    for (index, document) in subject.lookedAt {
      guard let own = document.definitions.first(where: { $0.form == .metadata }),
        let title = document.definitions.first(where: { $0.form == .firstHeading }),
        own.id != title.id, IDFamily.of(own.id) == IDFamily.of(title.id)
      else { continue }
      findings.append(
        subject.finding(
          description, in: Int32(index), at: title.range,
          message: "the title says `\(title.id)`, the metadata says `\(own.id)`",
          help: "correct the one that is wrong",
          item: subject.graph.documentItem(Int32(index)),
          related: [subject.related(in: Int32(index), at: own.range, "the metadata")]))
    }
    return findings
  }
}
