package import Findings
import Links
import Specs

/// An item that another one only mentions, where such items are otherwise related.
package enum UntypedMention: Rule {
  package static let description = RuleDescription(
    name: "untyped-mention", group: .traceability, severity: .info,
    summary: "an item is mentioned in the text of another, but related to it nowhere",
    why: """
      A sentence that names another requirement often holds a dependency that no list, matrix or \
      impact analysis knows of. It is reported once per pair, at the first mention, and only for \
      kinds of which three in four pairs that name each other are related: elsewhere a mention is \
      just a mention. Headings, tables, code, change histories and what is out of scope do not count.
      """,
    mend: "Say what the other item is to this one: add it to `Depends on`, `Related` or the like.",
    failing: [
      RuleExample([
        "a.md": """
        ---
        id: FR-001
        depends_on: FR-002
        ---
        # Refunds

        As in FR-002, and fees as in ⟦FR-003⟧. Once more: FR-003.
        """,
        "b.md": "---\nid: FR-002\nrelated: [FR-003, FR-004]\n---\n# Receipts\n",
        "c.md": "---\nid: FR-003\n---\n# Fees\n",
        "d.md": "---\nid: FR-004\n---\n# Rates\n",
      ])
    ],
    passing: [
      // Pages without an ID, headings, tables, code and histories; related from the other side.
      RuleExample([
        "README.md": "# Welcome\n\nBegin with FR-001 and FR-002.\n",
        "a.md": """
        ---
        id: FR-001
        depends_on: [FR-002, FR-005]
        ---
        # Refunds

        Unlike FR-003.

        ## See FR-004

        | Step | Rule |
        |------|------|
        | 1 | FR-004 |

        ```
        FR-004
        ```

        ## Change History

        | Version | Date | Author | Description |
        |---------|------|--------|-------------|
        | 1.0 | 2026-01-02 | Ann | Split from FR-004 |

        ## Out of Scope

        - Everything in FR-004
        """,
        "b.md": "---\nid: FR-002\n---\n# Receipts\n",
        "c.md": "---\nid: FR-003\nrelated: FR-001\n---\n# Fees\n",
        "d.md": "---\nid: FR-004\n---\n# Rates\n",
        "e.md": "---\nid: FR-005\n---\n# Taxes\n",
      ]),
      // Nobody relates decisions and requirements here.
      RuleExample([
        "a.md": "---\nid: FR-001\n---\n# Refunds\n\nADR-001 says how.\n",
        "b.md": "---\nid: ADR-001\n---\n# Queues\n\nFR-001 needs them.\n",
      ]),
    ])

  /// How many related pairs of two kinds there must be for each that is only mentioned.
  private static let leastRelated = 3

  /// A mention, by the kinds of its two ends, the lower first.
  private struct Untyped {
    var kinds: KindPair
    var item: NodeIndex
    var other: NodeIndex
    var edge: Int32
  }
  private struct KindPair: Hashable {
    var low: Int32
    var high: Int32

    init(_ one: Int32, _ other: Int32) {
      low = min(one, other)
      high = max(one, other)
    }
  }

  package static func check(_ subject: CheckSubject) -> [Finding] {
    let graph = subject.graph
    var related: [KindPair: Int] = [:]
    var untyped: [Untyped] = []
    // By node: the item that was last seen to be related to it.
    var seen = [NodeIndex](repeating: -1, count: graph.items.count)
    for index in graph.items.indices where graph.items[index].hasID {
      let item = NodeIndex(index)
      let home = graph.items[index].document
      let mentions = mentions(of: item, graph)
      func meet(_ other: NodeIndex, isOwn: Bool) {
        guard Int(other) < graph.items.count, seen[Int(other)] != item else { return }
        seen[Int(other)] = item
        let value = graph.items[Int(other)]
        guard isOwn, value.hasID, value.document != home else { return }
        related[KindPair(graph.items[index].kind, value.kind), default: 0] += 1
      }
      forEachRelative(of: item, graph) { meet($0, isOwn: true) }
      if !mentions.isEmpty, let page = graph.documentItem(home), page != item {
        forEachRelative(of: page, graph) { meet($0, isOwn: false) }
      }
      for edge in mentions {
        let other = graph.edges[Int(edge)].to
        let value = graph.items[Int(other)]
        guard value.hasID, value.document != home, seen[Int(other)] != item,
          graph.documentItem(value.document).map({ seen[Int($0)] != item }) ?? true,
          isSentence(edge, graph)
        else { continue }
        seen[Int(other)] = item
        untyped.append(
          Untyped(
            kinds: KindPair(graph.items[index].kind, value.kind), item: item, other: other,
            edge: edge))
      }
    }
    let mentioned = untyped.reduce(into: [KindPair: Int]()) { $0[$1.kinds, default: 0] += 1 }
    return untyped.compactMap { one in
      // Every relation was met at both of its ends.
      let relations = related[one.kinds, default: 0] / 2
      guard relations >= leastRelated * mentioned[one.kinds, default: 0],
        let item = subject.id(one.item), let other = subject.id(one.other)
      else { return nil }
      let edge = graph.edges[Int(one.edge)]
      return subject.finding(
        description, in: edge.document, at: edge.range,
        message: "`\(item)` mentions `\(other)`, but nothing says how they are related",
        help: "say what `\(other)` is to `\(item)`, if more than a mention", item: one.item,
        related: [subject.declaration(of: one.other, "`\(other)` is declared here")])
    }
  }

  /// The nodes that an item is related to by more than a mention, in either direction.
  private static func forEachRelative(
    of item: NodeIndex, _ graph: LinkGraph, _ body: (NodeIndex) -> Void
  ) {
    for index in graph.outgoing[item] {
      let edge = graph.edges[Int(index)]
      guard edge.relation < .mentions else { break }
      body(edge.to)
    }
    for index in graph.incoming[item] {
      let edge = graph.edges[Int(index)]
      guard edge.relation < .mentions else { break }
      body(edge.from)
    }
  }

  /// The mentions of other items in the item's own document, in order of writing.
  private static func mentions(of item: NodeIndex, _ graph: LinkGraph) -> [Int32] {
    let home = graph.items[Int(item)].document
    return graph.outgoing[item].filter { index in
      let edge = graph.edges[Int(index)]
      return edge.relation == .mentions && edge.document == home && edge.to != item
        && Int(edge.to) < graph.items.count && !edge.style.isWeak && edge.style != .heading
    }.sorted()
  }

  /// It stands in a sentence of the specification itself.
  private static func isSentence(_ index: Int32, _ graph: LinkGraph) -> Bool {
    let edge = graph.edges[Int(index)]
    let document = graph.documents[Int(edge.document)]
    guard let number = context(of: edge, document) else { return false }
    let context = document.contexts[Int(number)]
    switch context.place {
    case .prose, .bullet: break
    default: return false
    }
    return !document.facets.sections.contains { section in
      switch section.kind {
      case .changeHistory, .approvals, .outOfScope:
        section.range.lower <= edge.range.lower && edge.range.upper <= section.range.upper
      default: false
      }
    }
  }

  private static func context(of edge: Edge, _ document: Document) -> Int32? {
    switch edge.style {
    case .link, .linkWithAnchor, .image, .wikiLink, .path:
      document.links.first { $0.range == edge.range }?.context
    default:
      document.mentions.first { $0.range == edge.range }?.context
    }
  }
}
