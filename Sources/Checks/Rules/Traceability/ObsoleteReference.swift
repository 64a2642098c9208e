package import Findings
import Links
import Specs

/// Something in force that rests on something withdrawn.
package enum ObsoleteReference: Rule {
  package static let description = RuleDescription(
    name: "obsolete-reference", group: .traceability, severity: .warning,
    summary: "an item rests on one that is deprecated, superseded or withdrawn",
    why: """
      What it needs is going away, or is gone. Tests of a deprecated item, and what supersedes it, name \
      it rightly; what depends on it, derives from it or satisfies it has to move on.
      """,
    mend: "Name what takes its place, or withdraw the item that rests on it as well.",
    failing: [
      RuleExample([
        "fr-001.md": "---\nid: FR-001\nstatus: Approved\ndepends_on: ⟦FR-002⟧\n---\n# Refunds\n",
        "fr-002.md": "---\nid: FR-002\nstatus: Deprecated\n---\n# Receipts on paper\n",
      ]),
      RuleExample([
        "swr.md": "### SWR-001: Print\n\n**Derived from:** ⟦SYS-001⟧\n",
        "sys.md": "---\nid: SYS-001\nstatus: Superseded by SYS-002\n---\n# Printing\n",
        "sys2.md": "---\nid: SYS-002\nsupersedes: SYS-001\n---\n# Sending\n",
      ]),
    ],
    passing: [
      RuleExample([
        "fr-001.md": """
        ---
        id: FR-001
        status: Approved
        supersedes: FR-002
        related: FR-003
        ---
        # Refunds

        Until spring FR-002 did this.
        """,
        "fr-002.md": "---\nid: FR-002\nstatus: Deprecated\ndepends_on: FR-003\n---\n# Paper\n",
        "fr-003.md": "---\nid: FR-003\nstatus: Retired\n---\n# Printers\n",
        "tests.md": "### TC-001: Print\n\n**Verifies:** FR-003\n",
      ])
    ])

  package static let isOfFacts = true

  package static func check(_ subject: CheckSubject) -> [Finding] {
    let graph = subject.graph
    return graph.statedRelations(upTo: .satisfies).compactMap { stated in
      guard subject.states.stage(of: stated.to)?.isObsolete == true,
        subject.states.stage(of: stated.from)?.isObsolete != true,
        let from = subject.id(stated.from), let to = subject.id(stated.to)
      else { return nil }
      let edge = graph.edges[Int(stated.edge)]
      let word = graph.items[Int(stated.to)].status ?? "withdrawn with its document"
      let verb =
        switch stated.relation {
        case .derivesFrom: "derives from"
        case .satisfies: "satisfies"
        default: "depends on"
        }
      let successor = successor(of: stated.to, graph)
      let help =
        successor.flatMap { $0 == stated.from ? nil : subject.id($0) }.map {
          "`\($0)` takes its place"
        } ?? "name what takes its place, or withdraw `\(from)` as well"
      return subject.finding(
        description, in: edge.document, at: edge.range,
        message: "`\(from)` \(verb) `\(to)`, which is \(word)", help: help, item: stated.from,
        related: [subject.declaration(of: stated.to, "`\(to)` is \(word)")])
    }
  }

  private static func successor(of item: NodeIndex, _ graph: LinkGraph) -> NodeIndex? {
    graph.incoming[item].lazy.map { graph.edges[Int($0)] }
      .first { $0.relation == .supersedes && $0.from != item }?.from
  }
}
