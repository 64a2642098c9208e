import Findings
package import Links
import Specs

/// Finds the node that a user names: by ID, by the path of a document or a file, or by both where
/// an ID is given anew in each folder (`billing/spec.md#FR-001`).
package struct NodeLookup: Sendable {
  package enum Answer: Sendable, Equatable {
    case node(NodeIndex)
    /// Names that tell them apart.
    case ambiguous([String])
    case unknown(nearest: String?)
  }

  private let graph: LinkGraph
  private let contentPrefix: String

  /// Paths may begin with the content folder, as a shell completes them.
  package init(_ graph: LinkGraph, contentPrefix: String = "") {
    self.graph = graph
    self.contentPrefix = contentPrefix
  }

  package func node(_ name: String) -> Answer {
    let items = graph.itemsByID[name] ?? []
    if items.count == 1 { return .node(items[0]) }
    if items.count > 1 { return .ambiguous(items.map(uniqueName)) }
    if let node = path(name) ?? place(name) { return .node(node) }
    return .unknown(nearest: nearest(name))
  }

  /// The ID, or the path and the ID where it means several.
  package func uniqueName(_ node: NodeIndex) -> String {
    let name = graph.name(of: node)
    guard Int(node) < graph.items.count, (graph.itemsByID[name]?.count ?? 0) > 1 else {
      return name
    }
    return "\(graph.documents[Int(graph.items[Int(node)].document)].path)#\(name)"
  }

  /// A document by its path, with or without its ending, or an artifact by its own.
  private func path(_ name: String) -> NodeIndex? {
    var path = name
    if path.hasPrefix("./") { path.removeFirst(2) }
    for candidate in [path, contentPrefix.isEmpty ? nil : path.without(prefix: contentPrefix)] {
      guard let candidate else { continue }
      if let document = graph.documents.firstIndex(where: {
        $0.path == candidate || $0.key == candidate
      }) {
        return graph.documentItem(Int32(document))
      }
      if let artifact = graph.artifacts.firstIndex(where: { $0.path == candidate }) {
        return NodeIndex(graph.items.count + artifact)
      }
    }
    return nil
  }

  /// `billing/spec.md#FR-001`
  private func place(_ name: String) -> NodeIndex? {
    guard let hash = name.lastIndex(of: "#"), let outer = path(String(name[..<hash])),
      Int(outer) < graph.items.count
    else { return nil }
    let id = String(name[name.index(after: hash)...])
    let document = graph.items[Int(outer)].document
    return graph.itemsByID[id]?.first { graph.items[Int($0)].document == document }
  }

  private func nearest(_ name: String) -> String? {
    let ids = graph.kinds.flatMap { kind in
      kind.items.map { graph.items[Int($0)].id }
    }
    return NearestName.of(name, among: ids)
      ?? NearestName.of(name, among: graph.artifacts.map(\.path))
  }
}

extension String {
  fileprivate func without(prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
