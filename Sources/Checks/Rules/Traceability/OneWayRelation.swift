package import Findings
import Links
import Specs

/// A list that lacks what the other side says of it.
package enum OneWayRelation: Rule {
  package static let description = RuleDescription(
    name: "one-way-relation", group: .traceability, severity: .info,
    summary: "an item lists others of a kind, but not one that says it belongs there",
    why: """
      Whoever keeps such a list by hand means it to be whole: a reader who sees three test cases does \
      not look for a fourth. Only an item that lists others of the same kind in the same relation is \
      compared, and only with what those say themselves; `related` needs no answer.
      """,
    mend: "Add the missing entry, or drop the list: the site shows both sides anyway.",
    failing: [
      RuleExample([
        "fr.md": "# FR-001: Refunds\n\n**Verified by:** ⟦TC-001⟧, TC-002\n",
        "tests.md": """
        ### TC-001: A

        **Verifies:** FR-001

        ### TC-002: B

        **Verifies:** FR-001

        ### TC-003: C

        **Verifies:** FR-001
        """,
      ]),
      RuleExample([
        "a.md": "---\nid: FR-001\nrequired_by: [FR-002]\n---\n# Refunds\n",
        "b.md": "---\nid: FR-002\ndepends_on: ⟦FR-003⟧\n---\n# Receipts\n",
        "c.md": "---\nid: FR-003\nrequired_by: FR-002\n---\n# Fees\n",
      ]),
    ],
    passing: [
      // No list to add to; a list of another kind; a relation without sides.
      RuleExample([
        "a.md": "---\nid: FR-001\nrelated: FR-002\nrequired_by: INT-001\n---\n# Refunds\n",
        "b.md": "---\nid: FR-002\ndepends_on: FR-001\n---\n# Receipts\n",
        "c.md": "---\nid: FR-003\nrelated: [FR-001, FR-002]\n---\n# Fees\n",
        "d.md": "---\nid: INT-001\ndepends_on: FR-001\n---\n# Post\n",
      ])
    ])

  /// What one side of a relation lists: items of a kind.
  private struct List: Hashable {
    var relation: Relation
    var isInverse: Bool
    var kind: Int32
  }
  private struct Entry: Hashable {
    var list: List
    var other: NodeIndex
  }

  package static let isOfFacts = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    let graph = subject.graph
    var findings: [Finding] = []
    for index in graph.items.indices {
      let item = NodeIndex(index)
      guard isTold(item, graph), isUnique(item, graph) else { continue }
      var own: [List: Int32] = [:]
      var said: Set<Entry> = []
      var claims: [(entry: Entry, edge: Int32)] = []
      for (edges, isInverse) in [(graph.outgoing[item], false), (graph.incoming[item], true)] {
        for number in edges {
          let edge = graph.edges[Int(number)]
          guard edge.relation < .relatedTo else { break }
          guard let entry = entry(edge, of: item, isInverse: isInverse, graph) else { continue }
          if edge.isInverse != isInverse {
            // The other side's word: only where it is that side's own document.
            if graph.items[Int(entry.other)].document == edge.document {
              claims.append((entry, number))
            }
          } else if edge.document == graph.items[index].document {
            said.insert(entry)
            own[entry.list] = min(own[entry.list] ?? number, number)
          } else {
            // A matrix says it for this item.
            said.insert(entry)
          }
        }
      }
      guard !own.isEmpty else { continue }
      for (entry, number) in claims where said.insert(entry).inserted {
        guard let place = own[entry.list] else { continue }
        findings.append(finding(subject, item, entry, claim: number, at: place))
      }
    }
    return findings
  }

  /// Whether the item lists others, and others say something of it: most items end here.
  private static func isTold(_ item: NodeIndex, _ graph: LinkGraph) -> Bool {
    var (lists, isNamed) = (false, false)
    for (edges, isInverse) in [(graph.outgoing[item], false), (graph.incoming[item], true)] {
      for number in edges {
        let edge = graph.edges[Int(number)]
        guard edge.relation < .relatedTo else { break }
        if edge.isInverse == isInverse { lists = true } else { isNamed = true }
        if lists, isNamed { return true }
      }
    }
    return false
  }

  /// Of an ID that several items have nobody knows which one a list means.
  private static func isUnique(_ item: NodeIndex, _ graph: LinkGraph) -> Bool {
    graph.items[Int(item)].hasID && graph.itemsByID[graph.items[Int(item)].id]?.count == 1
  }

  private static func entry(
    _ edge: Edge, of item: NodeIndex, isInverse: Bool, _ graph: LinkGraph
  ) -> Entry? {
    let other = isInverse ? edge.from : edge.to
    guard other != item, Int(other) < graph.items.count, !edge.style.isWeak else { return nil }
    let value = graph.items[Int(other)]
    guard value.document != graph.items[Int(item)].document, isUnique(other, graph) else {
      return nil
    }
    return Entry(
      list: List(relation: edge.relation, isInverse: isInverse, kind: value.kind), other: other)
  }

  private static func finding(
    _ subject: CheckSubject, _ item: NodeIndex, _ entry: Entry, claim: Int32, at place: Int32
  ) -> Finding {
    let list = subject.graph.edges[Int(place)]
    let said = subject.graph.edges[Int(claim)]
    let (id, other) = (subject.id(item) ?? "", subject.id(entry.other) ?? "")
    // `TC-003` says that it verifies `FR-001`; `FR-001` says that `TC-003` verifies it.
    let verb = verb(entry.list.relation)
    let what = entry.list.isInverse ? "it \(verb) `\(id)`" : "`\(id)` \(verb) it"
    return subject.finding(
      description, in: list.document, at: list.range,
      message: "`\(other)` says that \(what), but this list does not name it",
      help: "add `\(other)`, or drop the list", item: item,
      related: [subject.related(in: said.document, at: said.range, "said here")])
  }

  private static func verb(_ relation: Relation) -> String {
    switch relation {
    case .dependsOn: "depends on"
    case .derivesFrom: "derives from"
    case .satisfies: "satisfies"
    case .verifies: "verifies"
    case .specifiedBy: "is specified by"
    case .affects: "affects"
    case .mitigates: "mitigates"
    case .supersedes: "supersedes"
    case .relatedTo: "is related to"
    case .mentions: "mentions"
    }
  }
}
