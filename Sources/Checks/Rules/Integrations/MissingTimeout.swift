package import Findings
import Links
import Specs

/// An integration that does not say how long it waits.
package enum MissingTimeout: Rule {
  package static let description = RuleDescription(
    name: "missing-timeout", group: .integrations, severity: .info,
    summary: "an integration states no timeout",
    why: """
      Without a timeout one slow provider holds up every caller. A document that follows a template \
      is asked only for what its template has a place for.
      """,
    mend: "State how long a call may take before it is given up.",
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
        | **Availability** | 99.9 % |
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
        | **Timeout** | 5 s |
        """,
        "notes.md": "# Notes\n\nThe ledger is slow on Mondays.\n",
      ])
    ])

  private static let words: [StaticString] = ["timeout", "time out", "timed out", "deadline"]

  package static let isLocal = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    let templates = subject.templates(asking: .timeout)
    return subject.integrations.compactMap { spec in
      guard spec.timeout == nil, spec.isAskedFor(words, of: .limits, by: templates) else {
        return nil
      }
      return subject.finding(
        description, in: spec.index, at: spec.place(of: .limits),
        message: "no timeout is stated",
        help: "state how long a call may take before it is given up",
        item: subject.graph.documentItem(spec.index))
    }
  }
}
