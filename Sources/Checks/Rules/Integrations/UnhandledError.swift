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

  package static func check(_ subject: CheckSubject) -> [Finding] {
    subject.integrations.flatMap { spec -> [Finding] in
      guard !spec.document.facets.errors.isEmpty else { return [] }
      return missing(spec, subject) + empty(spec, subject)
    }
  }

  private static func missing(_ spec: IntegrationSpec, _ subject: CheckSubject) -> [Finding] {
    var findings: [Finding] = []
    let modes = spec.document.facets.errors.flatMap(\.modes)
    if let limit = spec.rateLimit, IntegrationSpec.isLimit(limit.text),
      !modes.contains(where: coversRateLimit),
      !isHandledInText(spec, ["429", "rate limit", "rate-limit", "throttl", "quota"])
    {
      findings.append(
        finding(
          spec, subject, "a rate limit is stated, but not what happens when it is exceeded (429)",
          "add a row for 429: wait for how long, queue or drop, tell whom", limit,
          "the rate limit is stated here"))
    }
    if let timeout = spec.timeout, IntegrationSpec.isLimit(timeout.text),
      !modes.contains(where: coversTimeout),
      !isHandledInText(spec, ["timeout", "time out", "timed out", "no response", "no answer"])
    {
      findings.append(
        finding(
          spec, subject, "a timeout is stated, but not what happens when it is reached",
          "add a row for the timeout: retry or not, how the state is found out", timeout,
          "the timeout is stated here"))
    }
    return findings
  }

  private static func coversRateLimit(_ mode: FailureMode) -> Bool {
    mode == .rateLimited || mode == .status(429) || mode == .statusClass(4)
  }

  private static func coversTimeout(_ mode: FailureMode) -> Bool {
    switch mode {
    case .timeout, .connection, .unavailable, .status(408), .status(504), .statusClass(5): true
    default: false
    }
  }

  /// What the sections about errors say in words counts as well.
  private static func isHandledInText(_ spec: IntegrationSpec, _ words: [StaticString]) -> Bool {
    let document = spec.document
    let nodes = document.tree.nodes
    let search = WordSearch(words)
    return document.facets.sections.contains { section in
      guard section.kind == .errorHandling else { return false }
      var range = section.range.indices
      if document.headings.indices.contains(Int(section.heading)) {
        let heading = document.headings[Int(section.heading)]
        let start = nodes[Int(heading.node)].span.upper
        let end =
          Int(heading.sectionEnd) < nodes.count
          ? nodes[Int(heading.sectionEnd)].span.lower : document.source.bytes.count
        range = start..<max(start, end)
      }
      return search.finds(in: document.source.bytes, range)
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
    func answers(_ error: HandledError) -> Bool {
      error.response.map { IntegrationSpec.says($0.text) } ?? false
    }
    return facets.errors.compactMap { error in
      guard facets.sections.indices.contains(Int(error.section)),
        facets.sections[Int(error.section)].shape == .table, !answers(error),
        facets.errors.contains(where: { $0.section == error.section && answers($0) })
      else { return nil }
      return subject.finding(
        description, in: spec.index, at: error.label.range,
        message: "`\(error.label.text)` is listed without a response",
        help: "say what the system does", item: subject.graph.documentItem(spec.index))
    }
  }
}
