package import Findings
import Links
import Specs

/// A reference to an ID that nothing defines.
package enum UnknownID: Rule {
  package static let description = RuleDescription(
    name: "unknown-id", group: .references, severity: .error,
    summary: "a reference names an ID that no item has",
    why: """
      A requirement that cannot be found cannot be built, tested or reviewed. Most often the ID is \
      misspelt or its padding differs; sometimes the item was removed and what rests on it was not. \
      It is an info where nothing rests on it: in a row yet to be filled in, in code after “such as”, \
      in the lists of a roadmap, in a guide to a new version. Data for tests makes no kind of ID known.
      """,
    mend: """
      Write the ID as its definition does: case, padding and separators count. If the item is gone, \
      remove the reference; if it is yet to come, define it.
      """,
    failing: [
      RuleExample([
        "fr.md": """
        # Requirements

        ### FR-001: Refunds
        ### FR-002: Receipts

        Receipts follow ⟦FR-2⟧, and ⟦FR-019⟧ says why.
        """
      ]),
      RuleExample([
        "INT-007-ledger.md": "# INT-007: Ledger\n",
        "fees.md": """
        ---
        depends_on: [INT-007, ⟦INT-0007⟧]
        ---
        # Fees

        Nightly, as in ⟦int-007⟧ and (see ⟦INT007⟧).
        """,
      ]),
    ],
    passing: [
      // The IDs of data for tests are not those of the project.
      RuleExample([
        "docs/standard.md": "Requirements are written as in REQ-004.\n",
        "test/fixtures/REQ-001-login.md": "# REQ-001: Log in\n",
      ]),
      RuleExample([
        "fr.md": """
        ### FR-001: Refunds
        ### FR-003: Receipts

        FR-001 to FR-003 hold for all of `FR-*`. Times are UTF-8 text in ISO-8601.

        ```
        FR-999
        ```
        """
      ]),
      // A list of changes names what is gone, and what it begins with is defined elsewhere or not.
      RuleExample([
        "fr.md": "### FR-001: Refunds\n",
        "CHANGELOG.md": "# Changes\n\n- FR-002 is withdrawn\n- **ERR-014**: was never raised\n",
        "codes.md": "The program answers ERR-015.\n",
      ]),
    ])

  package static func check(_ subject: CheckSubject) -> [Finding] {
    subject.graph.unresolved.compactMap { reference in
      guard reference.status == .missing, !reference.style.isLink, !reference.style.isWeak,
        !subject.graph.documents[Int(reference.document)].isHistory
      else { return nil }
      let isPlanned = subject.isPlan(reference.document) && subject.isEntry(reference)
      let help =
        reference.candidates.isEmpty
        ? "define it, or name the item that is meant"
        : "did you mean \(Wording.alternatives(reference.candidates))?"
      var finding = subject.finding(
        description, in: reference.document, at: reference.range,
        message: "no item has the ID `\(reference.text)`" + (isPlanned ? " yet" : ""),
        help: isPlanned && reference.candidates.isEmpty ? "define it when it is written" : help,
        item: reference.from)
      finding.cause = reference.text
      if isPlanned || isSaidInPassing(reference, subject) { finding.severity = .info }
      return finding
    }
  }

  /// Nothing rests on it: an example of how IDs look, a row yet to be filled in, what a new version
  /// no longer has.
  private static func isSaidInPassing(
    _ reference: UnresolvedReference, _ subject: CheckSubject
  ) -> Bool {
    subject.isExample(reference) || subject.isSkeleton(reference.document, reference.range)
      || subject.isMigration(reference.document)
  }
}
