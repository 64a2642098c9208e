import Findings
import Markdown

/// Task lists, wherever they stand. `block.kind` is what they are about.
extension FacetWalk {
  mutating func readChecklist(_ block: FacetBlock) {
    var tasks: [Checklist.Task] = []
    /// The ends of the lists around the entry.
    var ends: [Int32] = []
    for node in block.node..<Int(nodes[block.node].end) {
      while let end = ends.last, Int(end) <= node { ends.removeLast() }
      switch nodes[node].kind {
      case .list: ends.append(nodes[node].end)
      case .item where nodes[node].flags.contains(.task):
        guard node + 1 < Int(nodes[node].end), nodes[node + 1].kind == .paragraph else { continue }
        tasks.append(
          Checklist.Task(
            text: text(of: node + 1), isDone: nodes[node].flags.contains(.checked),
            depth: ends.count - 1))
      default: break
      }
    }
    guard !tasks.isEmpty else { return }
    facets.checklists.append(
      Checklist(
        section: checklistSection(block, count: tasks.count), about: block.kind,
        isAcceptance: block.isAcceptance, definition: item(around: block.node), tasks: tasks,
        range: nodes[block.node].span))
  }

  /// The section that the reader of the list's facet has made for it, or one of its own.
  private mutating func checklistSection(_ block: FacetBlock, count: Int) -> Int32 {
    if let last = facets.sections.last, last.node == Int32(block.node) {
      return Int32(facets.sections.count - 1)
    }
    let section = section(block, .checklist)
    close(section, count: count)
    return section
  }

  /// The innermost definition whose nodes hold a block, or -1. Blocks must be asked for in order.
  private mutating func item(around node: Int) -> Int32 {
    let definitions = walk.definitions
    while nextDefinition < definitions.count, Int(definitions[nextDefinition].node) <= node {
      if definitions[nextDefinition].strength != .document {
        scopes.append(Int32(nextDefinition))
      }
      nextDefinition += 1
    }
    while let last = scopes.last, Int(definitions[Int(last)].scopeEnd) <= node {
      scopes.removeLast()
    }
    return scopes.last ?? -1
  }
}
