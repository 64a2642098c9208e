package import Links
import Specs

/// Writes a part of the link graph in the languages of graph tools. Parallel edges of one relation
/// are one arrow; nodes and arrows come in the order of the graph, so the same site gives the same
/// bytes.
package struct GraphDrawing: Sendable {
  let graph: LinkGraph
  let nodes: [NodeIndex]
  let arrows: [GraphSelection.Arrow]
  private let lookup: NodeLookup

  package init(_ graph: LinkGraph, _ selection: GraphSelection) {
    self.graph = graph
    nodes = selection.nodes()
    arrows = selection.arrows(of: graph)
    lookup = NodeLookup(graph)
  }

  package var arrowCount: Int { arrows.count }

  /// For every node another name: the ID, with the path before it where the ID means several.
  func name(_ node: NodeIndex) -> String { lookup.uniqueName(node) }

  func title(_ node: NodeIndex) -> String? {
    guard Int(node) < graph.items.count else { return nil }
    let title = graph.items[Int(node)].title
    return title.isEmpty ? nil : title
  }

  func status(_ node: NodeIndex) -> String? {
    Int(node) < graph.items.count ? graph.items[Int(node)].status : nil
  }

  func file(_ node: NodeIndex) -> String {
    Int(node) < graph.items.count
      ? graph.documents[Int(graph.items[Int(node)].document)].path : graph.name(of: node)
  }
}
