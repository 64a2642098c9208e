import Findings
import Markdown

/// Prerequisites and infrastructure.
extension FacetWalk {
  mutating func readDependencies(_ block: FacetBlock) {
    let start = facets.dependencies.count
    let section: Int32
    switch nodes[block.node].kind {
    case .table:
      section = self.section(block, .table)
      if block.columns.contains(.id) || block.columns.contains(.title) {
        for row in rows(of: block.node) { readDependencyRow(row, block, section) }
      }
    case .list:
      section = self.section(block, block.hasTasks ? .checklist : .list)
      for node in block.node + 1..<Int(nodes[block.node].end) where nodes[node].kind == .item {
        readDependency(item(node), section)
      }
    case .paragraph:
      // `**Depends on:** FR-001, FR-002`; other prose declares nothing.
      guard let text = lead(of: block.node)?.text, startsWithID(text) else { return }
      section = self.section(block, .prose)
      addDependencies(text, isDone: nil, range: nodes[block.node].span, section)
    default: return
    }
    close(section, count: facets.dependencies.count - start)
  }

  private mutating func readDependencyRow(_ row: Int, _ block: FacetBlock, _ section: Int32) {
    guard let first = cell(row, 0) else { return }
    let named = cell(row, block, .id) ?? first
    let title = cell(row, block, .title) ?? cell(row, block, .description)
    guard !saysNone(named) || !(title.map(saysNone) ?? true) else { return }
    let leading = leadingID(named)
    facets.dependencies.append(
      DeclaredDependency(
        section: section, id: leading?.id, text: title ?? leading?.rest ?? named,
        range: nodes[row].span))
  }

  private mutating func readDependency(_ item: FacetItem, _ section: Int32) {
    let isDone = item.isTask ? item.isDone : nil
    if let lead = item.lead, let leading = leadingID(lead) {
      facets.dependencies.append(
        DeclaredDependency(
          section: section, id: leading.id, text: item.text, isDone: isDone, range: item.range))
      return
    }
    // Only a label of the entries below it.
    if item.text.saysNothing, nestedList(of: item) != nil { return }
    guard !saysNone(item.text) else { return }
    addDependencies(item.text, isDone: isDone, range: item.range, section)
  }

  /// An entry that starts with an ID, or with several; else infrastructure.
  private mutating func addDependencies(
    _ text: FacetText, isDone: Bool?, range: ByteRange, _ section: Int32
  ) {
    if let leading = leadingID(text) {
      facets.dependencies.append(
        DeclaredDependency(
          section: section, id: leading.id, text: leading.rest, isDone: isDone, range: range))
      return
    }
    let ids = startsWithID(text) ? mentions(in: text.range) : []
    for id in ids {
      facets.dependencies.append(
        DeclaredDependency(section: section, id: id, text: text, isDone: isDone, range: range))
    }
    if ids.isEmpty {
      facets.dependencies.append(
        DeclaredDependency(section: section, id: nil, text: text, isDone: isDone, range: range))
    }
  }

  /// `-`, `None`, `None identified`, `Keine`.
  func saysNone(_ text: FacetText) -> Bool {
    if text.saysNothing { return true }
    guard text.text.utf8.count <= 40 else { return false }
    var index = text.text.utf8.startIndex
    var word: [UInt8] = []
    while index < text.text.utf8.endIndex, text.text.utf8[index].isLetter {
      word.append(text.text.utf8[index] | 0x20)
      index = text.text.utf8.index(after: index)
    }
    return ["none", "keine", "nothing", "ninguna", "ninguno", "aucun", "aucune"]
      .contains { $0.utf8.elementsEqual(word) }
  }
}
