import Findings
import Markdown

/// Testing, rollback, launch, scope, out of scope and deliverables, line by line; and criteria that
/// have no boxes.
extension FacetWalk {
  mutating func readEntries(_ block: FacetBlock) {
    let start = facets.entries.count
    let section: Int32
    switch nodes[block.node].kind {
    case .table:
      section = self.section(block, .table)
      for row in rows(of: block.node) { readEntryRow(row, block, section) }
    case .list:
      section = self.section(block, block.hasTasks ? .checklist : .list)
      readEntries(of: block.node, title: title(of: block), section)
    case .paragraph:
      let lines = walk.keyLines(block.node, plain: false)
      if lines.isEmpty { return readProse(block) }
      section = self.section(block, .attributeList)
      for line in lines {
        facets.entries.append(
          FacetEntry(
            section: section,
            title: FacetText(text: bytes.string(line.label.indices), range: line.label),
            text: FacetText(text: walk.value(of: line), range: line.value),
            range: ByteRange(line.label.lower, line.value.upper)))
      }
    default: return
    }
    close(section, count: facets.entries.count - start)
  }

  /// A paragraph that says it in whole sentences: `Revert the change and purge the cache.`
  private mutating func readProse(_ block: FacetBlock) {
    let text = text(of: block.node)
    // With a colon at its end it introduces what follows.
    guard block.kind != .checklist, text.text.utf8.last != 0x3A, !saysNone(text) else { return }
    let section = section(block, .prose)
    facets.entries.append(
      FacetEntry(
        section: section, title: title(of: block), text: text, range: nodes[block.node].span))
    close(section, count: 1)
  }

  private mutating func readEntryRow(_ row: Int, _ block: FacetBlock, _ section: Int32) {
    guard let title = cell(row, block, .title) ?? cell(row, 0) else { return }
    let text = cell(row, block, .description) ?? cell(row, 1) ?? title
    guard !title.saysNothing || !text.saysNothing else { return }
    facets.entries.append(
      FacetEntry(section: section, title: title, text: text, range: nodes[row].span))
  }

  private mutating func readEntries(of list: Int, title: FacetText?, _ section: Int32) {
    for node in items(of: list) {
      let item = item(node)
      let nested = nestedList(of: item)
      var inner = title
      if nested != nil, let group = group(item) {
        inner = group
      } else if !item.text.saysNothing || item.lead != nil {
        facets.entries.append(
          FacetEntry(
            section: section, title: item.lead ?? title, text: item.text,
            isDone: item.isTask ? item.isDone : nil, range: item.range))
        inner = item.lead ?? title
      }
      if let nested { readEntries(of: nested, title: inner, section) }
    }
  }

  /// The label of an entry that only introduces those below it: `**Unit Tests**`, `Alerts:`.
  private func group(_ item: FacetItem) -> FacetText? {
    if let lead = item.lead, item.text.text.isEmpty { return lead }
    guard item.lead == nil, item.paragraph >= 0 else { return nil }
    let first = item.paragraph + 1
    if nodes[first].kind == .strong, nodes[first].end == nodes[item.paragraph].end {
      return item.text
    }
    guard item.text.text.utf8.last == 0x3A, item.text.text.utf8.count <= 80 else { return nil }
    return piece(
      item.text,
      item.text.text
        .startIndex..<item.text.text.utf8.index(
          before: item.text.text.endIndex))
  }

  /// What a list stands under inside its facet: a label, or a heading below the facet's own.
  private func title(of block: FacetBlock) -> FacetText? {
    if block.sign != .label, let label = block.label {
      let end = label.text.lastIndex { $0 != ":" && $0 != " " }
      return piece(
        label, label.text.startIndex..<(end.map(label.text.index(after:)) ?? label.text.endIndex))
    }
    guard block.sign == .heading, isInner(block.heading, of: block.kind) else { return nil }
    return headingText(block)
  }
}
