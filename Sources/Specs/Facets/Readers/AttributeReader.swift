import Findings
import Markdown

/// Attributes of interfaces, external systems, security and limits: tables of two columns, lists
/// and lines with bold keys. A list or paragraph counts only if one of its labels is known.
extension FacetWalk {
  mutating func readAttributes(_ block: FacetBlock) {
    switch nodes[block.node].kind {
    case .table: readAttributeTable(block)
    case .list: readAttributeList(block)
    case .paragraph: readAttributeLines(block)
    default: break
    }
  }

  private mutating func readAttributeTable(_ block: FacetBlock) {
    let section = section(block, .attributeTable)
    let start = facets.attributes.count
    let label = block.columns.firstIndex(of: .attribute) ?? 0
    let value = block.columns.firstIndex(of: .value) ?? (label == 0 ? 1 : 0)
    let header = block.node + 1
    if block.columns.allSatisfy({ $0 == nil }) {
      readAttributeRow(header, label, value, block, section, known: true)
    }
    for row in rows(of: block.node) {
      readAttributeRow(row, label, value, block, section, known: false)
    }
    let count = facets.attributes.count - start
    if !hasKnownRole(from: start) {
      facets.attributes.removeLast(count)
      return
    }
    close(section, count: count)
  }

  private mutating func readAttributeRow(
    _ row: Int, _ label: Int, _ value: Int, _ block: FacetBlock, _ section: Int32, known: Bool
  ) {
    guard let labelCell = cellNode(row, label), let valueCell = cellNode(row, value) else { return }
    fold(labelCell)
    let role = folded.flatMap { vocabulary.attribute($0, in: block.kind) }
    guard role != nil || !known && !key.text.isEmpty else { return }
    facets.attributes.append(
      FacetAttribute(
        section: section, role: role ?? .other, label: withoutColon(text(of: labelCell)),
        value: text(of: valueCell)))
  }

  private func hasKnownRole(from start: Int) -> Bool {
    facets.attributes[start...].contains { $0.role != .other }
  }

  private func withoutColon(_ label: FacetText) -> FacetText {
    guard label.text.utf8.last == 0x3A else { return label }
    var label = label
    label.text.removeLast()
    while label.range.count > 0, bytes[label.range.upper - 1] == 0x2A {
      label.range.end -= 1
    }
    if label.range.count > 0, bytes[label.range.upper - 1] == 0x3A { label.range.end -= 1 }
    return label
  }

  // MARK: Lists

  private mutating func readAttributeList(_ block: FacetBlock) {
    if block.hasTasks {
      let tasks = items(of: block.node).reduce(0) {
        $0 + (nodes[$1].flags.contains(.task) ? 1 : 0)
      }
      close(section(block, .checklist), count: tasks)
      return
    }
    let section = section(block, .attributeList)
    let start = facets.attributes.count
    let governing = block.label.flatMap { label -> (FacetText, AttributeRole)? in
      attributeRole(of: label.text, in: block.kind).map { (label, $0) }
    }
    for node in items(of: block.node) {
      let item = item(node)
      if let attribute = attribute(item, block, section) {
        facets.attributes.append(attribute)
      } else if let governing, item.lead == nil {
        facets.attributes.append(
          FacetAttribute(
            section: section, role: governing.1, label: governing.0, value: item.text))
      }
    }
    guard hasKnownRole(from: start) else {
      facets.attributes.removeSubrange(start...)
      facets.sections.removeLast()
      return
    }
    close(section, count: facets.attributes.count - start)
  }

  private mutating func attribute(
    _ item: FacetItem, _ block: FacetBlock, _ section: Int32
  ) -> FacetAttribute? {
    guard let lead = item.lead else { return plainAttribute(item, block, section) }
    var value = item.text
    if value.text.isEmpty, item.paragraph >= 0 {
      let list = Int(nodes[item.paragraph].end)
      if list < Int(nodes[item.node].end), nodes[list].kind == .list { value = joined(list) }
    }
    return FacetAttribute(
      section: section, role: attributeRole(of: lead.text, in: block.kind) ?? .other, label: lead,
      value: value)
  }

  /// The entries of a list as one value.
  private func joined(_ list: Int) -> FacetText {
    var texts: [String] = []
    for node in items(of: list) {
      guard texts.count < 50 else { break }
      texts.append(item(node).text.text)
    }
    return FacetText(text: texts.joined(separator: ", "), range: nodes[list].span)
  }

  /// `- Protocol: HTTPS`: without bold type the label must be a known one.
  private mutating func plainAttribute(
    _ item: FacetItem, _ block: FacetBlock, _ section: Int32
  ) -> FacetAttribute? {
    let text = item.text
    guard let colon = text.text.utf8.prefix(60).firstIndex(of: 0x3A),
      let role = attributeRole(of: String(text.text[..<colon]), in: block.kind)
    else { return nil }
    let source = text.range.indices.first { bytes[$0] == 0x3A } ?? text.range.upper
    let label = bytes.trimmed(text.range.lower..<source)
    let value = bytes.trimmed(min(source + 1, text.range.upper)..<text.range.upper)
    var shown = text.text[text.text.index(after: colon)...]
    while shown.first == " " { shown.removeFirst() }
    return FacetAttribute(
      section: section, role: role,
      label: FacetText(
        text: String(text.text[..<colon]), range: ByteRange(label.lowerBound, label.upperBound)),
      value: FacetText(
        text: String(shown), range: ByteRange(value.lowerBound, value.upperBound)))
  }

  mutating func attributeRole(of label: String, in kind: FacetKind) -> AttributeRole? {
    var label = label
    label.withUTF8 { key.fold($0, 0..<$0.count) }
    return folded.flatMap { vocabulary.attribute($0, in: kind) }
  }

  // MARK: Lines

  private mutating func readAttributeLines(_ block: FacetBlock) {
    guard block.node + 1 < Int(nodes[block.node].end), nodes[block.node + 1].kind == .strong
    else { return }
    let lines = walk.keyLines(block.node, plain: false)
    guard let first = lines.first, first.node == block.node + 1 else { return }
    let section = section(block, .attributeList)
    let start = facets.attributes.count
    for line in lines {
      let role = label(line.label).flatMap { vocabulary.attribute($0, in: block.kind) }
      facets.attributes.append(
        FacetAttribute(
          section: section, role: role ?? .other,
          label: FacetText(text: bytes.string(line.label.indices), range: line.label),
          value: FacetText(text: walk.value(of: line), range: line.value)))
    }
    guard hasKnownRole(from: start) else {
      facets.attributes.removeSubrange(start...)
      facets.sections.removeLast()
      return
    }
    close(section, count: lines.count)
  }
}
