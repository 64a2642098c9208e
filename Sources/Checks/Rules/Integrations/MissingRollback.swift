package import Findings
import Links
import Specs

/// An integration that cannot be taken back.
package enum MissingRollback: Rule {
  package static let description = RuleDescription(
    name: "missing-rollback", group: .integrations, severity: .info,
    summary: "an integration has no rollback plan",
    why: """
      When an integration fails in production, somebody has to switch it off at once, mostly at \
      night. Documents that follow a template are asked for the section by `missing-section`.
      """,
    mend: "Say how failure is noticed, how the integration is switched off, and what works then.",
    failing: [
      RuleExample([
        "INT-001-ledger.md": """
        ⟦# INT-001: Ledger⟧

        ## External System

        | Attribute | Value |
        |-----------|-------|
        | **System Name** | Ledger |
        | **Provider** | Bank of Examples |
        """
      ])
    ],
    passing: [
      RuleExample([
        "INT-001-ledger.md": """
        # INT-001: Ledger

        ## External System

        | Attribute | Value |
        |-----------|-------|
        | **System Name** | Ledger |
        | **Provider** | Bank of Examples |

        ## Rollback Plan

        1. Switch off `ledger_enabled`
        """,
        "INT-002-rates.md": """
        # INT-002: Rates

        ## External System

        - **Provider**: Bank of Examples
        - **System Name**: Rates

        A feature flag turns to the rates of the day before.
        """,
      ])
    ])

  private static let words: [StaticString] = [
    "rollback", "roll back", "rolled back", "fallback", "fall back", "feature flag", "kill switch",
    "switch off", "switched off", "disable",
  ]

  package static let isLocal = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    let search = WordSearch(words)
    return subject.integrations.compactMap { spec in
      guard spec.template == nil, !search.finds(in: spec.document.source.bytes),
        !spec.document.facets.sections.contains(where: { $0.kind == .rollback })
      else { return nil }
      return subject.finding(
        description, in: spec.index, at: spec.place(of: .rollback),
        message: "nothing says how this integration is taken back",
        help: "add a section `Rollback Plan`: detection, decision, steps",
        item: subject.graph.documentItem(spec.index))
    }
  }
}
