/// How often each footnote is referred to, and which of its references each one is.
struct FootnoteCounts {
  /// By footnote number, from 1.
  private(set) var references: [Int32: Int] = [:]
  /// By node: 1 for the first reference to its footnote.
  private(set) var order: [Int32: Int] = [:]
  /// The node of each definition; footnote 1 comes first.
  private(set) var definitions: [Int] = []

  init(_ tree: MarkdownTree) {
    var found: [Int32] = []
    for index in tree.nodes.indices {
      switch tree.nodes[index].kind {
      case .footnoteReference: found.append(Int32(index))
      case .footnoteDefinition: definitions.append(index)
      default: break
      }
    }
    if found.isEmpty { return }
    // Definitions were moved to the end of the tree; references count in the order of the source.
    found.sort { tree.nodes[Int($0)].span < tree.nodes[Int($1)].span }
    for node in found {
      let number = tree.nodes[Int(node)].number
      references[number, default: 0] += 1
      order[node] = references[number]
    }
  }
}
