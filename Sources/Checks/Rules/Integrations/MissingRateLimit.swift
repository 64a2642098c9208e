package import Findings
import Links
import Specs

/// An integration whose rate limit nobody wrote down.
package enum MissingRateLimit: Rule {
  package static let description = RuleDescription(
    name: "missing-rate-limit", group: .integrations, severity: .info,
    summary: "an integration states no rate limit",
    why: """
      The limit of the provider is found out in production otherwise, by the first busy day. A \
      document that follows a template is asked only for what its template has a place for.
      """,
    mend: "State how many calls are allowed in what time, or that there is no limit.",
    failing: [
      RuleExample([
        "INT-001-ledger.md": """
        # INT-001: Ledger

        ## External System

        | Attribute | Value |
        |-----------|-------|
        | **System Name** | Ledger |
        | **Provider** | Bank of Examples |

        ⟦## Non-Functional Requirements⟧

        | Aspect | Requirement |
        |--------|-------------|
        | **Availability** | 99.9 % |
        | **Timeout** | 5 s |
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

        ## Non-Functional Requirements

        | Aspect | Requirement |
        |--------|-------------|
        | **Rate Limits** | None |
        | **Timeout** | 5 s |
        """,
        "notes.md": "# Notes\n\nThe ledger is slow on Mondays.\n",
      ])
    ])

  private static let words: [StaticString] = [
    "rate limit", "rate-limit", "throttl", "quota", "requests per",
  ]

  package static let isLocal = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    let templates = subject.templates(asking: .rateLimit)
    return subject.integrations.compactMap { spec in
      guard spec.rateLimit == nil, spec.isAskedFor(words, of: .limits, by: templates) else {
        return nil
      }
      return subject.finding(
        description, in: spec.index, at: spec.place(of: .limits),
        message: "no rate limit is stated",
        help: "state how many calls are allowed in what time, or that there is none",
        item: subject.graph.documentItem(spec.index))
    }
  }
}
