import Markdown

/// Tells whether a node stands in a Markdown link, for nodes that come in document order.
///
/// It goes through the nodes once; only a step back starts again.
struct LinkCover {
  let nodes: [Node]
  /// The nodes before this one were looked at.
  private var scanned = 0
  private var linkEnd = 0
  /// How many nodes were looked at in all.
  private(set) var steps = 0

  init(_ nodes: [Node]) { self.nodes = nodes }

  mutating func contains(_ node: Int) -> Bool {
    // Several mentions in one text ask for the same node again.
    if node < scanned - 1 { (scanned, linkEnd) = (0, 0) }
    while scanned <= node {
      if nodes[scanned].kind == .link { linkEnd = max(linkEnd, Int(nodes[scanned].end)) }
      scanned += 1
      steps += 1
    }
    return node < linkEnd
  }
}
