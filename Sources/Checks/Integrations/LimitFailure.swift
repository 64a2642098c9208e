import Findings
import Markdown
package import Specs

/// A failure that a specification makes likely by stating a limit: who states one will one day
/// reach it.
package enum LimitFailure: Sendable, CaseIterable {
  case rateExceeded, timeReached

  /// What states the limit, if it does so in numbers.
  package func cause(in spec: IntegrationSpec) -> FacetText? {
    let text =
      switch self {
      case .rateExceeded: spec.rateLimit
      case .timeReached: spec.timeout
      }
    guard let text, IntegrationSpec.isLimit(text.text) else { return nil }
    return text
  }

  /// Whether what is done about a way of failing is also done about this one.
  package func isCovered(by mode: FailureMode) -> Bool {
    switch self {
    case .rateExceeded:
      mode == .rateLimited || mode == .status(429) || mode == .statusClass(4)
    case .timeReached:
      switch mode {
      case .timeout, .connection, .unavailable, .status(408), .status(504), .statusClass(5): true
      default: false
      }
    }
  }

  package var words: [StaticString] {
    switch self {
    case .rateExceeded: ["429", "rate limit", "rate-limit", "throttl", "quota"]
    case .timeReached: ["timeout", "time out", "timed out", "no response", "no answer"]
    }
  }
}

extension IntegrationSpec {
  /// Whether the sections about errors speak of the failure, if only in words.
  package func mentions(_ failure: LimitFailure) -> Bool {
    speaksOfErrors(in: WordSearch(failure.words))
  }

  /// Whether the sections about errors have any of the words.
  package func speaksOfErrors(in search: WordSearch) -> Bool {
    let nodes = document.tree.nodes
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

  /// Whether it is said what the system does about an error.
  package static func answers(_ error: HandledError) -> Bool {
    error.response.map { says($0.text) } ?? false
  }
}
