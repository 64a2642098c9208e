package import Findings
import Links
import Specs

/// A day that there is not.
package enum InvalidDate: Rule {
  package static let description = RuleDescription(
    name: "invalid-date", group: .documents, severity: .warning,
    summary: "a date names a day that there is not",
    why: """
      Change logs, reviews and audits are sorted by these dates. A day that there is not was typed \
      wrongly, and nobody knows which one was meant.
      """,
    mend: "Write the day that is meant, best as YYYY-MM-DD.",
    failing: [
      RuleExample([
        "ledger.md": """
        ---
        created: ⟦2025-02-29⟧
        ---
        # Ledger

        **Last Modified:** ⟦31.04.2025⟧

        ## Change History

        | Version | Date | Author | Description |
        |---------|------|--------|-------------|
        | 1.0 | ⟦2025-13-04⟧ | Ana | First version |
        """
      ])
    ],
    passing: [
      RuleExample([
        "ledger.md": """
        ---
        created: 2024-02-29
        last_modified: 2025-03-01T10:00:00Z
        reviewed: 04/30/2025
        due: Q3 2025
        effective: March 1, 2025
        ---
        # Ledger

        The 30 February of the sample, 2025-02-30, is a joke.
        """
      ])
    ])

  package static let isLocal = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    var findings: [Finding] = []
    for (number, document) in subject.lookedAt {
      let index = Int32(number)
      func judge(_ text: String, _ range: ByteRange) {
        guard case .impossible(let why) = CalendarDay.read(text) else { return }
        findings.append(
          subject.finding(
            description, in: index, at: range, message: "“\(text)” is no day: \(why)",
            help: "write the day that is meant as YYYY-MM-DD",
            item: subject.graph.documentItem(index)))
      }
      for entry in document.metadata.entries
      where entry.value.utf8.contains(where: { $0 &- 0x30 < 10 }) && DateKey.matches(entry.key) {
        judge(entry.value, entry.valueRange)
      }
      for revision in document.facets.revisions {
        if let date = revision.date { judge(date.text, date.range) }
      }
      for approval in document.facets.approvals {
        if let date = approval.date { judge(date.text, date.range) }
      }
    }
    return findings
  }
}
