package import Findings
import Links
import Specs

/// A specification that calls itself approved and names nobody who has.
package enum ApprovedWithoutApprover: Rule {
  package static let description = RuleDescription(
    name: "approved-without-approver", group: .documents, severity: .warning,
    summary: "an approved specification does not say who approved it",
    why: """
      Teams build on what is approved. If the place for the approver is empty, or nobody has \
      signed the list, either the approval or its record is missing.
      """,
    mend: "Name who approved it, or take the status back until somebody has.",
    failing: [
      RuleExample([
        "ledger.md": "---\nstatus: ⟦Approved⟧\napproved_by: \"[PENDING]\"\n---\n# Ledger\n",
        "refunds.md": """
        # Refunds

        **Status:** ⟦Approved⟧

        ## Approvals

        - [ ] Product: Ana - pending
        - [ ] Engineering: Ben - pending
        """,
      ])
    ],
    passing: [
      RuleExample([
        "a.md": "---\nstatus: Approved\napproved_by: Tom\n---\n# A\n",
        "b.md": "---\nstatus: Draft\napproved_by: Pending\n---\n# B\n",
        // It has no place for an approver, so nobody expects one.
        "c.md": "# C\n\n**Status:** Approved\n",
        "d.md": """
        # D

        **Status:** Approved

        ## Approvals

        - [x] Product: Ana - 2025-03-01
        - [ ] Engineering: Ben - pending
        """,
      ])
    ])

  package static let isLocal = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    var findings: [Finding] = []
    for (number, document) in subject.lookedAt {
      guard let status = document.metadata["status"], isApproved(status.value),
        let slot = emptySlot(document)
      else { continue }
      let index = Int32(number)
      findings.append(
        subject.finding(
          description, in: index, at: status.valueRange,
          message: "this is “\(status.value)”, but \(slot.words)",
          help: "name who approved it, or take the status back",
          item: subject.graph.documentItem(index),
          related: [subject.related(in: index, at: slot.range, "an approver is expected here")]))
    }
    return findings
  }

  private static func isApproved(_ status: String) -> Bool {
    let label = LabelFolding.fold(status)
    return label.hasPrefix("approved") || label == "signedoff" || label == "freigegeben"
  }

  /// Where an approver should be named and is not; `nil` if one is, or if there is no such place.
  private static func emptySlot(_ document: Document) -> (words: String, range: ByteRange)? {
    var slot: (words: String, range: ByteRange)?
    for entry in document.metadata.entries
    where entry.definition < 0 && keys.contains(entry.key) {
      guard isNobody(entry.value) else { return nil }
      slot = slot ?? ("`\(entry.label)` names nobody", entry.keyRange)
    }
    let approvals = document.facets.approvals
    if let first = approvals.first {
      if approvals.contains(where: \.isDone) { return nil }
      slot = slot ?? ("nobody has signed", first.range)
    }
    // The history says it in a column of its own.
    if slot != nil,
      document.facets.revisions.contains(where: { revision in
        revision.approvedBy.map { !isNobody($0.text) } ?? false
      })
    {
      return nil
    }
    return slot
  }

  private static let keys: Set<String> = [
    "approvedby", "approver", "approvers", "signedoffby", "signoff", "freigegebenvon",
  ]

  private static func isNobody(_ value: String) -> Bool {
    let label = LabelFolding.fold(value)
    return label.isEmpty || nobody.contains(label)
  }

  private static let nobody: Set<String> = [
    "pending", "tbd", "todo", "none", "na", "nobody", "open", "name", "approver", "offen",
    "notyetapproved", "notapproved", "xxx",
  ]
}
