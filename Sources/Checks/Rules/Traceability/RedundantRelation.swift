package import Findings
import Links
import Specs

/// A dependency that others already imply.
package enum RedundantRelation: Rule {
  package static let description = RuleDescription(
    name: "redundant-relation", group: .traceability, severity: .info,
    summary: "a dependency is implied by other dependencies",
    why: """
      What an item depends on brings its own dependencies along. Naming those again makes the list \
      longer and the graph denser, and it has to be kept when the item between them changes. Only \
      one step in between is looked at, and only within one kind: there the longer way is surely \
      meant. To say one relation in a specification and again in a matrix is not redundant.
      """,
    mend: "Remove the entry, or keep it if the item needs it directly and would without the other.",
    failing: [
      RuleExample([
        "a.md": "---\nid: FR-001\ndepends_on: [FR-002, ⟦FR-003⟧]\n---\n# Refunds\n",
        "b.md": "---\nid: FR-002\ndepends_on: FR-003\n---\n# Receipts\n",
        "c.md": "---\nid: FR-003\n---\n# Fees\n",
      ])
    ],
    passing: [
      RuleExample([
        "a.md": """
        ---
        id: FR-001
        depends_on: [FR-002, FR-004]
        ---
        # Refunds

        ## Dependencies

        - FR-002: Receipts
        """,
        "b.md": "---\nid: FR-002\ndepends_on: FR-003\nrelated: FR-004\n---\n# Receipts\n",
        "c.md": "---\nid: FR-003\n---\n# Fees\n",
        "d.md": "---\nid: FR-004\n---\n# Rates\n",
      ]),
      // Each needs the other: another rule says so.
      RuleExample([
        "a.md": "---\nid: FR-001\ndepends_on: [FR-002, FR-003]\n---\n# Refunds\n",
        "b.md": "---\nid: FR-002\ndepends_on: [FR-001, FR-003]\n---\n# Receipts\n",
        "c.md": "---\nid: FR-003\n---\n# Fees\n",
      ]),
    ])

  /// How many dependencies of dependencies of one item are looked at: hubs stay cheap.
  private static let mostSteps = 256

  package static let isOfFacts = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    let graph = subject.graph
    let stated = graph.statedRelations(upTo: .dependsOn)
    var starts = [Int](repeating: 0, count: graph.items.count + 1)
    for one in stated { starts[Int(one.from) + 1] += 1 }
    for index in 0..<graph.items.count { starts[index + 1] += starts[index] }
    // By item: the position in `stated` of the dependency of the item at hand on it.
    var direct = [Int32](repeating: -1, count: graph.items.count)
    var findings: [Finding] = []
    for from in graph.items.indices where starts[from + 1] - starts[from] > 1 {
      let own = starts[from]..<starts[from + 1]
      for position in own { direct[Int(stated[position].to)] = Int32(position) }
      var steps = 0
      for position in own where steps < mostSteps {
        let middle = Int(stated[position].to)
        let next = starts[middle]..<starts[middle + 1]
        guard !next.contains(where: { Int(stated[$0].to) == from }) else { continue }
        for second in next.prefix(mostSteps) {
          steps += 1
          let target = Int(stated[second].to)
          guard direct[target] >= 0, isOneKind(from, middle, target, graph) else { continue }
          let way = stated[second]
          findings.append(
            finding(subject, stated[Int(direct[target])], through: NodeIndex(middle), way))
          direct[target] = -1
        }
      }
      for position in own { direct[Int(stated[position].to)] = -1 }
    }
    return findings
  }

  private static func isOneKind(_ first: Int, _ second: Int, _ third: Int, _ graph: LinkGraph)
    -> Bool
  {
    graph.items[first].kind == graph.items[second].kind
      && graph.items[second].kind == graph.items[third].kind && graph.items[first].hasID
  }

  private static func finding(
    _ subject: CheckSubject, _ direct: StatedRelation, through middle: NodeIndex,
    _ second: StatedRelation
  ) -> Finding {
    let edge = subject.graph.edges[Int(direct.edge)]
    let further = subject.graph.edges[Int(second.edge)]
    let (from, to) = (subject.id(direct.from) ?? "", subject.id(direct.to) ?? "")
    let between = subject.id(middle) ?? ""
    return subject.finding(
      description, in: edge.document, at: edge.range,
      message: "`\(from)` depends on `\(to)` through `\(between)` anyway",
      help: "remove it unless `\(from)` needs `\(to)` without `\(between)`", item: direct.from,
      related: [
        subject.related(
          in: further.document, at: further.range, "`\(between)` depends on `\(to)` here")
      ], cause: from)
  }
}
