package import Findings
import Links
import Specs

/// Something finished whose acceptance criteria are not all ticked.
package enum OpenCriteria: Rule {
  package static let description = RuleDescription(
    name: "open-criteria", group: .traceability, severity: .warning,
    summary: "a finished item has open acceptance criteria",
    why: """
      Either it is not finished, or nobody ticked what was accepted: a reader cannot tell. Only \
      acceptance criteria count, and only statuses that say that the work is done, such as \
      Implemented, Released or Done; what is approved is still to be built.
      """,
    mend: "Tick what was accepted, finish what was not, or take the status back.",
    failing: [
      RuleExample([
        "fr-001.md": """
        # FR-001: Refunds

        **Status:** Implemented

        ## Acceptance Criteria

        - [x] Refunds arrive within a day
        - [ ] ⟦The payer is told⟧
        - [ ] The fee is refunded, too
        """
      ])
    ],
    passing: [
      RuleExample([
        "fr-001.md": """
        # FR-001: Refunds

        **Status:** Approved

        ## Acceptance Criteria

        - [ ] Refunds arrive within a day
        """,
        "fr-002.md": """
        # FR-002: Receipts

        **Status:** Done

        ## Acceptance Criteria

        - [x] Receipts are printed

        ## Ideas

        - [ ] Coloured paper
        """,
      ])
    ])

  package static let isOfFacts = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    let graph = subject.graph
    var findings: [Finding] = []
    var start = 0
    while start < graph.items.count {
      let document = graph.items[start].document
      var end = start + 1
      while end < graph.items.count, graph.items[end].document == document { end += 1 }
      findings += check(subject, document, items: start..<end)
      start = end
    }
    return findings
  }

  /// The items of one document; the first is the document itself.
  private static func check(
    _ subject: CheckSubject, _ document: Int32, items: Range<Int>
  ) -> [Finding] {
    let graph = subject.graph
    let lists = graph.documents[Int(document)].facets.checklists.filter { list in
      list.isAcceptance && list.tasks.contains { !$0.isDone }
    }
    guard !lists.isEmpty else { return [] }
    var itemOf: [Int32: Int] = [:]
    for index in items { itemOf[graph.items[index].definition] = index }
    return lists.compactMap { list in
      var item = list.definition < 0 ? items.lowerBound : itemOf[list.definition]
      // What has no status of its own has that of its document.
      if let own = item, graph.items[own].status == nil { item = items.lowerBound }
      guard let item, subject.states.stage(of: NodeIndex(item)) == .done else { return nil }
      let open = list.tasks.filter { !$0.isDone }
      guard let first = open.first else { return nil }
      let value = graph.items[item]
      let what = open.count > 1 ? "\(open.count) of its acceptance criteria are" : "a criterion is"
      return subject.finding(
        description, in: document, at: first.text.range,
        message: "`\(value.id)` is \(value.status ?? "done"), but \(what) open",
        help: "tick what was accepted, or take the status back", item: NodeIndex(item))
    }
  }
}
