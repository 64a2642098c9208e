package import Findings
import Links
import Specs

/// An item that stands alone, where the others of its kind are linked.
package enum OrphanItem: Rule {
  package static let description = RuleDescription(
    name: "orphan-item", group: .traceability, severity: .info,
    summary: "nothing refers to an item and it refers to nothing",
    why: """
      What nobody needs may be left over, or its links were forgotten. Only kinds of which three \
      in four items are linked are looked at, and tests have a rule of their own.
      """,
    mend: "Say what it derives from, depends on or belongs to, or remove it.",
    failing: [
      RuleExample([
        "a.md": "---\nid: FR-001\ndepends_on: FR-002\n---\n# Refunds\n",
        "b.md": "---\nid: FR-002\n---\n# Receipts\n",
        "d.md": "---\nid: FR-004\nrelated: FR-001\n---\n# Rates\n",
        "c.md": "---\nid: ⟦FR-003⟧\n---\n# FR-003: Fees\n\nFR-003 stands alone.\n",
      ])
    ],
    passing: [
      // Mentioned is linked; a page without an ID owes nobody a link.
      RuleExample([
        "a.md": "---\nid: FR-001\n---\n# Refunds\n\nAs in FR-002.\n",
        "b.md": "---\nid: FR-002\n---\n# Receipts\n",
        "readme.md": "# Welcome\n",
      ]),
      // Nobody links these here.
      RuleExample([
        "tasks.md":
          "- [ ] T001 Begin\n- [ ] T002 Go on, as after T001\n- [ ] T003 End\n- [ ] T004 Rest\n- [ ] T005 Sleep\n"
      ]),
    ])

  /// How many items of a kind must be linked for each that is not.
  private static let linkedPerOrphan = 3

  package static let isOfFacts = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    let graph = subject.graph
    let tests = Verification(subject)
    let repeated = Set(graph.duplicates.flatMap { $0.dropFirst() })
    var referring: Set<NodeIndex> = []
    for reference in graph.unresolved { referring.insert(reference.from) }
    var findings: [Finding] = []
    for (number, kind) in graph.kinds.enumerated() where !tests.isTestKind[number] {
      let items = kind.items.filter {
        graph.items[Int($0)].hasID && !repeated.contains($0)
          && subject.states.stage(of: $0)?.isObsolete != true
      }
      let alone = items.filter { !isLinked($0, graph) && !referring.contains($0) }
      guard !alone.isEmpty, alone.count * linkedPerOrphan <= items.count - alone.count else {
        continue
      }
      // What nobody has written yet has had no time to refer to anything.
      findings += alone.filter { !subject.isUnwritten(graph.items[Int($0)].document) }.map { item in
        let value = graph.items[Int(item)]
        return subject.finding(
          description, in: value.document, at: value.range,
          message: "nothing refers to `\(value.id)`, and it refers to nothing",
          help: "say what it belongs to, or remove it", item: item)
      }
    }
    return findings
  }

  private static func isLinked(_ item: NodeIndex, _ graph: LinkGraph) -> Bool {
    func isLink(_ index: Int32) -> Bool {
      graph.edges[Int(index)].from != graph.edges[Int(index)].to
    }
    return graph.outgoing[item].contains(where: isLink)
      || graph.incoming[item].contains(where: isLink)
  }
}
