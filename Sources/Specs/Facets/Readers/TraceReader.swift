import Findings
import Markdown

/// Traceability: tables of artifacts, and lists or lines of bold keys.
extension FacetWalk {
  mutating func readTraces(_ block: FacetBlock) {
    let start = facets.traces.count
    let section: Int32
    switch nodes[block.node].kind {
    case .table:
      section = self.section(block, .table)
      if block.columns.contains(.artifactType) {
        for row in rows(of: block.node) { readTraceRow(row, block, section) }
      }
    case .list:
      section = self.section(block, block.hasTasks ? .checklist : .attributeList)
      for node in items(of: block.node) { readTrace(item(node), section) }
    case .paragraph:
      let lines = walk.keyLines(block.node, plain: false)
      guard !lines.isEmpty else { return }
      section = self.section(block, .attributeList)
      for line in lines {
        facets.traces.append(
          TraceRow(
            section: section,
            artifactType: FacetText(text: bytes.string(line.label.indices), range: line.label),
            reference: FacetText(text: walk.value(of: line), range: line.value).orEmpty,
            range: ByteRange(line.label.lower, line.value.upper)))
      }
    default: return
    }
    close(section, count: facets.traces.count - start)
  }

  private mutating func readTraceRow(_ row: Int, _ block: FacetBlock, _ section: Int32) {
    guard let type = cell(row, block, .artifactType), !type.saysNothing,
      let reference = cell(row, block, .reference) ?? cell(row, 1)
    else { return }
    facets.traces.append(
      TraceRow(
        section: section, artifactType: type, reference: reference.orEmpty,
        notes: cell(row, block, .notes), range: nodes[row].span))
  }

  /// `**Test Cases**: TC-001`, `Test Cases: TC-001`; what has no label tells no type of artifact.
  private mutating func readTrace(_ item: FacetItem, _ section: Int32) {
    var pair = item.lead.map { ($0, item.text) }
    if pair == nil, !startsWithID(item.text) { pair = parts(item.text) }
    guard let (type, written) = pair else { return }
    var reference = written
    if reference.saysNothing, let nested = nestedList(of: item) {
      reference = FacetText(text: listed(nested), range: nodes[nested].span)
    }
    facets.traces.append(
      TraceRow(
        section: section, artifactType: type, reference: reference.orEmpty, range: item.range))
  }

  /// The entries of a list in one line, with commas.
  private func listed(_ list: Int) -> String {
    var text = ""
    for node in items(of: list) where text.utf8.count < 1000 {
      text += (text.isEmpty ? "" : ", ") + walk.plainText(node)
    }
    return text
  }
}
