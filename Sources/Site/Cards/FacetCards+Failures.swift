import Analysis
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
    // Those that are listed without an answer stand above.
    for gap in failures?.gaps ?? [] where failures?.cell(gap).errors.isEmpty ?? false {
      chips.append(CardContent.Chip(word: gap.label, state: .bad, note: "not mentioned"))
    }
    var card = CardContent()
    card.chips(chips)
    add("failures", "Failures", at: first.section, card)
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
