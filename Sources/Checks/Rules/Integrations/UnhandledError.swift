package import Findings
import Links
import Markdown
import Specs

/// A failure that a specification makes likely and says nothing about.
package enum UnhandledError: Rule {
  package static let description = RuleDescription(
    name: "unhandled-error", group: .integrations, severity: .warning,
    summary: "a failure has no response in the error handling",
    why: """
      Who states a rate limit will one day exceed it; who states a timeout will one day reach it. \
      If the error handling does not say what happens then, everybody who builds it decides anew. \
      The same holds for an error that is listed without a response.
      """,
    mend: "Add the row, or say what the system does.",
    failing: [
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
        | **Rate Limits** | 60 requests per minute |
        | **Timeout** | 5 s |

        ⟦⟦## Error Handling⟧⟧

        | Error Code | Meaning | System Response |
        |------------|---------|-----------------|
        | 400 | Bad request | Reject the entry |
        | ⟦401⟧ | Unauthorised | |
        | 500 | Server error | Retry with backoff |
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
        | **Rate Limits** | 60 requests per minute |
        | **Timeout** | 5 s |

        ## Error Handling

        | Error Code | Meaning | System Response |
        |------------|---------|-----------------|
        | 4xx | Refused | Reject the entry and tell the accountant |
        | 5xx | Server error | Retry with backoff |
        | Timeout | No answer | Ask for the state of the entry, then retry |
        """,
        "INT-002-rates.md": """
        # INT-002: Rates

        ## External System

        - **Provider**: Bank of Examples
        - **System Name**: Rates
        - **Rate Limits**: None stated by the provider

        ## Error Handling

        | Error Code | System Response |
        |------------|-----------------|
        | 404 | Use the rate of the day before |
        """,
      ])
    ])

  package static let isLocal = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    subject.integrations.flatMap { spec -> [Finding] in
      guard !spec.document.facets.errors.isEmpty else { return [] }
      return missing(spec, subject) + empty(spec, subject)
    }
  }

  private static func missing(_ spec: IntegrationSpec, _ subject: CheckSubject) -> [Finding] {
    let errors = spec.document.facets.errors
    return LimitFailure.allCases.compactMap { failure in
      guard let cause = failure.cause(in: spec),
        !errors.contains(where: { $0.modes.contains(where: failure.isCovered) }),
        !spec.mentions(failure)
      else { return nil }
      return switch failure {
      case .rateExceeded:
        finding(
          spec, subject, "a rate limit is stated, but not what happens when it is exceeded (429)",
          "add a row for 429: wait for how long, queue or drop, tell whom", cause,
          "the rate limit is stated here")
      case .timeReached:
        finding(
          spec, subject, "a timeout is stated, but not what happens when it is reached",
          "add a row for the timeout: retry or not, how the state is found out", cause,
          "the timeout is stated here")
      }
    }
  }

  private static func finding(
    _ spec: IntegrationSpec, _ subject: CheckSubject, _ message: String, _ help: String,
    _ cause: FacetText, _ note: String
  ) -> Finding {
    subject.finding(
      description, in: spec.index, at: spec.place(of: .errorHandling), message: message,
      help: help, item: subject.graph.documentItem(spec.index),
      related: [subject.related(in: spec.index, at: cause.range, note)])
  }

  /// Rows without a response, in tables that have a column for it.
  private static func empty(_ spec: IntegrationSpec, _ subject: CheckSubject) -> [Finding] {
    let facets = spec.document.facets
    return facets.errors.compactMap { error in
      guard facets.sections.indices.contains(Int(error.section)),
        facets.sections[Int(error.section)].shape == .table, !IntegrationSpec.answers(error),
        facets.errors.contains(where: { $0.section == error.section && IntegrationSpec.answers($0) }
        )
      else { return nil }
      return subject.finding(
        description, in: spec.index, at: error.label.range,
        message: "`\(error.label.text)` is listed without a response",
        help: "say what the system does", item: subject.graph.documentItem(spec.index))
    }
  }
}
