package import Findings
import Links
import Specs

/// An integration that does not say whether failed calls are repeated.
package enum MissingRetry: Rule {
  package static let description = RuleDescription(
    name: "missing-retry", group: .integrations, severity: .info,
    summary: "an integration states no retry policy",
    why: """
      Retries that each client invents either lose data or arrive all at once when a provider \
      recovers. A document that follows a template is asked only for what its template has a place \
      for.
      """,
    mend: "State how often and after what delay a failed call is repeated, or that it is not.",
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
        | **Rate Limits** | 60 per minute |
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
        | **Rate Limits** | 60 per minute |
        | **Retry Policy** | 3 times, 2 s apart |
        """,
        "notes.md": "# Notes\n\nThe ledger is slow on Mondays.\n",
      ])
    ])

  private static let words: [StaticString] = ["retry", "retries", "retried", "backoff", "attempts"]

  package static let isLocal = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    let templates = subject.templates(asking: .retry)
    return subject.integrations.compactMap { spec in
      guard spec.retry == nil, spec.isAskedFor(words, of: .limits, by: templates) else {
        return nil
      }
      return subject.finding(
        description, in: spec.index, at: spec.place(of: .limits),
        message: "no retry policy is stated",
        help: "state how often and after what delay a failed call is repeated, or that it is not",
        item: subject.graph.documentItem(spec.index))
    }
  }
}
