import Findings

extension MarkdownTree {
  /// A document that is shown as it is written: one block of code.
  static func plain(_ source: SourceText, from start: Int, excesses: [Excess]) -> MarkdownTree {
    let whole = ByteRange(start, source.bytes.count)
    let document = Node(
      kind: .document, flags: [], number: 0, end: whole.isEmpty ? 1 : 2, span: whole,
      literal: ByteRange(0, 0))
    let nodes = whole.isEmpty ? [document] : [document, cutBlock(whole, end: 2)]
    return MarkdownTree(
      source: source, nodes: nodes, spill: [], runs: [], destinations: [], infoStrings: [],
      excesses: excesses)
  }

  private static func cutBlock(_ span: ByteRange, end: Int) -> Node {
    Node(
      kind: .codeBlock, flags: [.cut], number: 0, end: Int32(end), span: span, literal: span)
  }

  /// The same tree with each top-level block that is nested too deeply shown as it is written.
  func cutAtDepth(_ limit: Int) -> MarkdownTree {
    var kept: [Node] = [nodes[0]]
    var infos: [InfoString] = []
    var excesses = excesses
    var nextInfo = 0
    for child in children(of: 0) {
      let end = Int(nodes[child].end)
      let moved = kept.count - child
      if depth(of: child) > limit {
        kept.append(MarkdownTree.cutBlock(nodes[child].span, end: kept.count + 1))
        excesses.append(Excess(kind: .nesting, range: nodes[child].span))
        while nextInfo < infoStrings.count, infoStrings[nextInfo].node < end { nextInfo += 1 }
        continue
      }
      for index in child..<end {
        kept.append(nodes[index])
        kept[kept.count - 1].end += Int32(moved)
      }
      while nextInfo < infoStrings.count, infoStrings[nextInfo].node < end {
        let info = infoStrings[nextInfo]
        infos.append(InfoString(node: info.node + Int32(moved), text: info.text))
        nextInfo += 1
      }
    }
    kept[0].end = Int32(kept.count)
    return MarkdownTree(
      source: source, nodes: kept, spill: spill, runs: runs, destinations: destinations,
      infoStrings: infos, excesses: excesses)
  }

  /// How many nodes are nested in each other at most.
  private func depth(of root: Int) -> Int {
    var open: [Int32] = []
    var deepest = 0
    for index in root..<Int(nodes[root].end) {
      while let end = open.last, end <= index { open.removeLast() }
      open.append(nodes[index].end)
      deepest = max(deepest, open.count)
    }
    return deepest
  }
}
