import Specs

/// How far things are: checklists, what must be there first, what was decided when.
extension FacetCards {
  /// One bar for each section that has boxes; acceptance first.
  mutating func addChecklists() {
    struct Bar {
      var section: Int32
      var label: String
      var done: Int
      var total: Int
      var isAcceptance: Bool
    }
    var bars: [Bar] = []
    for list in facets.checklists where !list.tasks.isEmpty && !hasOwnCard(list.about) {
      let label = heading(of: list.section).map { $0.text } ?? "Tasks"
      if let index = bars.firstIndex(where: {
        $0.isAcceptance == list.isAcceptance && $0.label == label
      }) {
        bars[index].done += list.done
        bars[index].total += list.tasks.count
      } else {
        bars.append(
          Bar(
            section: list.section, label: label, done: list.done, total: list.tasks.count,
            isAcceptance: list.isAcceptance))
      }
    }
    guard !bars.isEmpty else { return }
    let ordered = bars.filter(\.isAcceptance) + bars.filter { !$0.isAcceptance }
    var card = CardContent()
    for bar in ordered.prefix(5) {
      card.progress(bar.label, done: bar.done, of: bar.total)
    }
    let more = ordered.count - 5
    if more > 0 { card.line("and \(counted(more, "more list"))") }
    add("checklists", "Progress", at: ordered.first?.section, card)
  }

  /// Lists whose part of the specification has a card that counts them.
  private func hasOwnCard(_ kind: FacetKind) -> Bool {
    switch kind {
    case .openQuestions, .testing, .rollback, .launch, .dependencies, .approvals: true
    default: false
    }
  }

  mutating func addDependencies() {
    guard let first = facets.dependencies.first else { return }
    let items = facets.dependencies.filter { $0.id != nil }
    var card = CardContent()
    if !items.isEmpty {
      var seen: Set<String> = []
      let ids = items.compactMap { $0.id?.text }.filter { seen.insert($0).inserted }
      card.chips(ids.prefix(6).map { .init(word: $0) })
      if ids.count > 6 { card.line("and \(ids.count - 6) more") }
    }
    let others = facets.dependencies.count - items.count
    if others > 0 {
      let boxes = facets.dependencies.filter { $0.id == nil && $0.isDone != nil }
      if boxes.isEmpty {
        card.line("\(others) of infrastructure")
      } else {
        card.progress("ready", done: boxes.count { $0.isDone == true }, of: boxes.count)
      }
    }
    add("dependencies", "Needs", at: first.section, card)
  }

  /// The matrix that is kept by hand.
  mutating func addMatrix() {
    guard let first = facets.matrixRows.first else { return }
    var card = CardContent()
    card.line(counted(facets.matrixRows.count, "integration"))
    add("matrix", "Declared matrix", at: first.section, card)
  }

  mutating func addHistory() {
    var card = CardContent()
    let latest = facets.latestRevision
    if let latest {
      let version = latest.version.text.isEmpty ? "" : "\(latest.version.text.shortened(to: 16)), "
      card.line("\(version)\(latest.date?.text ?? "no date")", limit: 50)
      let said = [latest.description?.text, latest.author?.text].compactMap { $0 }
        .filter { !$0.isEmpty }.joined(separator: " — ")
      if !said.isEmpty { card.line(said, limit: 90) }
      if facets.revisions.count > 1 { card.line(counted(facets.revisions.count, "version")) }
    }
    if !facets.approvals.isEmpty {
      let signed = facets.approvals.count { $0.isDone }
      card.progress("signed", done: signed, of: facets.approvals.count)
    } else if let name = latest?.approvedBy, name.isPresent {
      card.fact("Approved by", name.text, limit: 40)
    }
    add(
      "history", "History", at: latest?.section ?? facets.approvals.first?.section, card)
  }
}

extension Facets {
  /// The newest row of the change history: histories are written from either end, so dates decide
  /// where they are written year first; otherwise the last row is taken.
  var latestRevision: Revision? {
    guard var latest = revisions.last else { return nil }
    for revision in revisions.dropLast() {
      guard let date = revision.date?.text, let best = latest.date?.text,
        date.startsWithYear, best.startsWithYear
      else { continue }
      if date.utf8.lexicographicallyPrecedes(best.utf8) == false, date != best {
        latest = revision
      }
    }
    return latest
  }
}

extension String {
  /// `2026-…`
  fileprivate var startsWithYear: Bool {
    utf8.count >= 7 && utf8.prefix(4).allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      && utf8.dropFirst(4).first == 0x2D
  }
}
