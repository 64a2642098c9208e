import Specs

/// What may go wrong, what is taken for granted and what nobody has answered yet.
extension FacetCards {
  mutating func addRisks() {
    let risks = facets.risks.filter { kind(of: $0.section) == .risks }
    guard let first = risks.first else { return }
    var levels = [0, 0, 0]
    var unrated = 0
    var open = 0
    for risk in risks {
      if let likelihood = risk.likelihoodScore, let impact = risk.impactScore {
        let score = likelihood * impact
        levels[score >= 15 ? 0 : score >= 6 ? 1 : 2] += 1
      } else {
        unrated += 1
      }
      if risk.mitigation?.isPresent != true, risk.isDone != true { open += 1 }
    }
    var card = CardContent()
    var chips: [CardContent.Chip] = []
    if levels[0] > 0 { chips.append(.init(word: "\(levels[0]) high", state: .bad)) }
    if levels[1] > 0 { chips.append(.init(word: "\(levels[1]) medium", state: .gap)) }
    if levels[2] > 0 { chips.append(.init(word: "\(levels[2]) low", state: .plain)) }
    if unrated > 0 { chips.append(.init(word: "\(unrated) not rated", state: .plain)) }
    card.chips(chips)
    if open > 0, open < risks.count { card.line("\(open) without mitigation") }
    if unrated == risks.count {
      let named = DeclaredRisk.Category.allCases.compactMap { category -> String? in
        let count = risks.count { $0.category == category }
        return count > 0 && category != .other ? "\(category) \(count)" : nil
      }
      if !named.isEmpty { card.line(named.joined(separator: " · ")) }
    }
    add("risks", "Risks", at: first.section, card)
  }

  mutating func addQuestions() {
    let questions = facets.risks.filter { kind(of: $0.section) == .openQuestions }
    let assumptions = facets.risks.filter { kind(of: $0.section) == .assumptions }
    if let first = questions.first {
      let open = questions.filter { $0.isDone != true }
      var card = CardContent()
      card.progress("answered", done: questions.count - open.count, of: questions.count)
      if let question = open.first { card.line(question.title.text, limit: 90) }
      add("questions", "Open questions", at: first.section, card)
    }
    if let first = assumptions.first {
      var card = CardContent()
      card.line(counted(assumptions.count, "assumption"))
      add("assumptions", "Taken for granted", at: first.section, card)
    }
  }

  mutating func addScope() {
    let counts: [(FacetKind, String)] = [
      (.scope, "in"), (.outOfScope, "out"), (.deliverables, "to deliver"),
    ]
    var place: Int32?
    var words: [String] = []
    for (kind, word) in counts {
      var count = 0
      for entry in facets.entries where self.kind(of: entry.section) == kind {
        count += 1
        place = place ?? entry.section
      }
      if count > 0 { words.append("\(count) \(word)") }
    }
    guard let place else { return }
    var card = CardContent()
    card.line(words.joined(separator: " · "))
    add("scope", "Scope", at: place, card)
  }

  mutating func addSteps(_ kind: FacetKind, _ title: String) {
    let entries = facets.entries.filter { self.kind(of: $0.section) == kind }
    guard let first = entries.first else { return }
    let boxes = entries.filter { $0.isDone != nil }
    var card = CardContent()
    var titles: [String] = []
    for entry in entries {
      if let title = entry.title?.text, !title.isEmpty, !titles.contains(title) {
        titles.append(title)
      }
    }
    if !titles.isEmpty {
      card.line(titles.prefix(4).joined(separator: " · "))
    } else if boxes.isEmpty {
      card.line(counted(entries.count, "point"))
    }
    if !boxes.isEmpty {
      card.progress("done", done: boxes.count { $0.isDone == true }, of: boxes.count)
    }
    add(kind.name, title, at: first.section, card)
  }
}
