import Specs

/// Which failures are answered.
extension FacetCards {
  mutating func addFailures() {
    guard let first = facets.errors.first else { return }
    var chips: [CardContent.Chip] = []
    var covered: [FailureMode] = []
    for error in facets.errors {
      let isAnswered =
        error.isDone ?? (error.response?.isPresent == true || error.userMessage?.isPresent == true)
      for mode in error.modes {
        let isKnown = covered.contains(mode)
        if !isKnown, covered.count < 32 { covered.append(mode) }
        guard !isKnown || mode == .other, chips.count < 12 else { continue }
        chips.append(
          CardContent.Chip(
            word: mode == .other ? error.label.text.shortened(to: 20) : FacetCards.word(of: mode),
            state: isAnswered ? .good : .gap, note: isAnswered ? nil : "no answer"))
      }
    }
    for gap in gaps(in: covered) {
      chips.append(CardContent.Chip(word: gap, state: .bad, note: "not mentioned"))
    }
    var card = CardContent()
    card.chips(chips)
    add("failures", "Failures", at: first.section, card)
  }

  /// What every call over a network meets some day. A limit or a class of codes covers its own.
  private func gaps(in covered: [FailureMode]) -> [String] {
    func has(_ modes: FailureMode...) -> Bool { modes.contains { covered.contains($0) } }
    var gaps: [String] = []
    // What fails is described in words only: nobody can tell which codes it covers.
    guard covered.contains(where: { if case .status = $0 { true } else { false } }) else {
      return []
    }
    if !has(.status(401), .status(403), .statusClass(4), .authentication) { gaps.append("401") }
    if !has(.status(429), .statusClass(4), .rateLimited), attribute(.rateLimit) != nil {
      gaps.append("429")
    }
    let isDown = covered.contains {
      if case .status(let code) = $0 { code >= 500 } else { $0 == .statusClass(5) }
    }
    if !isDown, !has(.unavailable) { gaps.append("5xx") }
    if !has(.timeout, .status(408), .status(504), .connection) { gaps.append("Timeout") }
    return gaps
  }

  private static func word(of mode: FailureMode) -> String {
    switch mode {
    case .status(let code): "\(code)"
    case .statusClass(let hundred): "\(hundred)xx"
    case .timeout: "Timeout"
    case .connection: "Connection"
    case .unavailable: "Unavailable"
    case .rateLimited: "Rate limit"
    case .authentication: "Auth"
    case .invalidData: "Invalid data"
    case .other: "Other"
    }
  }
}
