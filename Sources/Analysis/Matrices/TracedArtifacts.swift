import Findings
import Links
import Specs

/// Files and documents without an ID that a traceability table names: whatever the row calls them,
/// they are the artifacts that the item is specified in.
struct TracedArtifacts {
  /// By edge.
  private var isNamed: [Bool]

  init(_ graph: LinkGraph) {
    isNamed = Array(repeating: false, count: graph.edges.count)
    var index = 0
    // Edges are sorted by document.
    for (number, document) in graph.documents.enumerated() {
      let rows = document.facets.traces
      while index < graph.edges.count, graph.edges[index].document < Int32(number) { index += 1 }
      guard !rows.isEmpty else { continue }
      while index < graph.edges.count, graph.edges[index].document == Int32(number) {
        let edge = graph.edges[index]
        if edge.relation >= .relatedTo, !edge.isInverse, Self.isArtifact(edge.to, graph),
          rows.contains(where: { Self.holds($0.reference.range, edge.range) })
        {
          isNamed[index] = true
        }
        index += 1
      }
    }
  }

  func contains(edge: Int32) -> Bool { isNamed[Int(edge)] }

  private static func isArtifact(_ node: NodeIndex, _ graph: LinkGraph) -> Bool {
    Int(node) >= graph.items.count || !graph.items[Int(node)].hasID
  }

  private static func holds(_ outer: ByteRange, _ inner: ByteRange) -> Bool {
    outer.lower <= inner.lower && inner.upper <= outer.upper
  }
}
