package import Findings
import Links
import Specs

/// Metadata that states one version while the change history ends with another.
package enum VersionHistoryMismatch: Rule {
  package static let description = RuleDescription(
    name: "version-history-mismatch", group: .documents, severity: .warning,
    summary: "the version of the metadata is not the newest of the change history",
    why: """
      Either a change was made and not recorded, or it was recorded and the version not raised. \
      Whoever reviews or approves cannot tell which text has been agreed on.
      """,
    mend: "Raise the version, or add the missing row to the change history.",
    failing: [
      RuleExample([
        "ledger.md": """
        ---
        version: ⟦"1.2"⟧
        ---
        # Ledger

        ## Change History

        | Version | Date | Author | Description |
        |---------|------|--------|-------------|
        | 1.1 | 2025-03-01 | Ana | Limits |
        | 1.0 | 2025-02-01 | Ana | First version |
        """
      ])
    ],
    passing: [
      RuleExample([
        "ledger.md": """
        ---
        version: v1.10
        ---
        # Ledger

        ## Change History

        | Version | Date | Author | Description |
        |---------|------|--------|-------------|
        | 1.9 | 2025-03-01 | Ana | Limits |
        | 1.10.0 | 2025-04-01 | Ana | Errors |
        """
      ])
    ])

  package static let isLocal = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    var findings: [Finding] = []
    for (number, document) in subject.lookedAt
    where !document.facets.revisions.isEmpty {
      guard let entry = document.metadata["version"] ?? document.metadata["revision"],
        let stated = VersionNumber(entry.value), let newest = newest(document.facets.revisions),
        stated != newest.version
      else { continue }
      let index = Int32(number)
      let isAhead = stated > newest.version
      findings.append(
        subject.finding(
          description, in: index, at: entry.valueRange,
          message: "the version is \(entry.value), the newest of the change history "
            + "\(newest.revision.version.text)",
          help: isAhead
            ? "add a row for \(entry.value) to the change history"
            : "write \(newest.revision.version.text)",
          item: subject.graph.documentItem(index),
          related: [
            subject.related(
              in: index, at: newest.revision.version.range, "the newest change stands here")
          ]))
    }
    return findings
  }

  /// The highest version, whether the newest stands first or last.
  private static func newest(
    _ revisions: [Revision]
  ) -> (revision: Revision, version: VersionNumber)? {
    var newest: (revision: Revision, version: VersionNumber)?
    for revision in revisions {
      guard let version = VersionNumber(revision.version.text) else { continue }
      if newest.map({ $0.version < version }) ?? true { newest = (revision, version) }
    }
    return newest
  }
}
