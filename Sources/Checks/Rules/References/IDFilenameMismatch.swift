package import Findings
import Links
import Specs

/// A document that states one ID and whose file name says another.
package enum IDFilenameMismatch: Rule {
  package static let description = RuleDescription(
    name: "id-filename-mismatch", group: .references, severity: .warning,
    summary: "a document's ID is not the one in its file name",
    why: """
      People look for a specification by its file name. A file that was copied and not renamed, or \
      renumbered and not moved, is found under the wrong number.
      """,
    mend: "Rename the file, or correct the ID if the file name is right.",
    failing: [
      RuleExample([
        "INT-012-ledger.md": "---\nid: ⟦INT-021⟧\n---\n# INT-021: Ledger\n"
      ])
    ],
    passing: [
      RuleExample([
        "INT-012-ledger.md": "# INT-012: Ledger\n",
        "ADR-003-review-of-INT-012.md": "---\nid: ADR-003\n---\n# Review\n",
        "ledger.md": "# INT-013: Ledger\n",
      ])
    ])

  package static let isLocal = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    subject.lookedAt.compactMap { index, _ in
      guard let own = subject.graph.documentItem(Int32(index)) else { return nil }
      let item = subject.graph.items[Int(own)]
      guard item.form == .document, item.definition >= 0 else { return nil }
      let definitions = subject.graph.documents[Int(item.document)].definitions
      guard definitions[Int(item.definition)].form <= .firstHeading,
        let name = definitions.first(where: { $0.form == .fileName }), name.id != item.id,
        IDFamily.of(name.id) == IDFamily.of(item.id)
      else { return nil }
      return subject.finding(
        description, in: item.document, at: item.range,
        message: "the ID is `\(item.id)`, the file name says `\(name.id)`",
        help: "rename the file or correct the ID",
        item: subject.graph.documentItem(item.document))
    }
  }
}

extension DefinitionForm {
  /// Forms stand in order of precedence.
  fileprivate static func <= (left: DefinitionForm, right: DefinitionForm) -> Bool {
    left.rawValue <= right.rawValue
  }
}
