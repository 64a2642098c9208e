import Findings
import Markdown

/// Lists: entries that define items, entries that are keys, and what their labels govern.
extension DocumentWalk {
  mutating func readList(_ list: Int) {
    let outerKey = key
    let outerPlace = place
    if !introduction.isEmpty { key = introduction }
    let entry = introducedEntry
    introducedEntry = -1
    if entry >= 0 { fillEntry(entry, from: list) }
    place = .bullet
    let plain = zone == .document && isPlainKeyList(list)
    let start = metadata.entries.count
    var items = 0
    var item = list + 1
    let governing = key
    while item < Int(nodes[list].end) {
      items += 1
      key = governing
      readItem(item, plain: plain)
      item = Int(nodes[item].end)
    }
    if zone == .document, metadata.entries.count - start == items, items > 0,
      metadata.entries[start].style == .listKey
    {
      metadata.blocks.append(
        MetadataBlock(node: Int32(list), entries: start..<metadata.entries.count))
    }
    key = outerKey
    place = outerPlace
  }

  private mutating func readItem(_ item: Int, plain: Bool) {
    let paragraph = item + 1
    let end = Int(nodes[item].end)
    guard paragraph < end, nodes[paragraph].kind == .paragraph else {
      return readBlocks(of: item)
    }
    let made = defineEntry(item: item, paragraph: paragraph)
    if let made { enter(made, until: nodes[item].end) }
    let lines = made == nil ? keyLines(paragraph, plain: plain) : []
    if let first = lines.first, first.node == paragraph + 1 {
      if zone != .none, isMetadataValue(first) {
        for line in lines { addEntry(line, style: .listKey, node: paragraph) }
      }
    }
    scanInlines(paragraph, keys: lines)
    // What is nested in an entry stands under its key.
    if let last = lines.last, last.value.isEmpty || Int(nodes[paragraph].end) < end {
      key = last.label
    }
    readRest(of: item, after: paragraph)
    if made != nil {
      scopes.removeLast()
      definition = scopes.last?.definition ?? -1
    }
  }

  private func isMetadataValue(_ line: KeyLine) -> Bool {
    line.value.count <= 300
  }

  private mutating func readRest(of item: Int, after paragraph: Int) {
    var node = Int(nodes[paragraph].end)
    let inherited = key
    while node < Int(nodes[item].end) {
      introduction = pendingIntroduction
      pendingIntroduction = ByteRange(0, 0)
      key = inherited
      switch nodes[node].kind {
      case .list: readList(node)
      case .paragraph: readParagraph(node)
      case .table: readTable(node)
      case .codeBlock: readCode(node)
      case .htmlBlock: addHTMLLinks(node)
      default: readBlocks(of: node)
      }
      node = Int(nodes[node].end)
    }
    key = inherited
  }

  /// Whether each entry reads `Key: value`.
  private func isPlainKeyList(_ list: Int) -> Bool {
    var item = list + 1
    while item < Int(nodes[list].end) {
      let paragraph = item + 1
      guard paragraph < Int(nodes[item].end), nodes[paragraph].kind == .paragraph,
        let first = keyLines(paragraph, plain: true).first, first.node == paragraph + 1,
        first.value.count <= 120
      else { return false }
      item = Int(nodes[item].end)
    }
    return true
  }

  /// Gives a key without a value the entries of the list that follows it.
  private mutating func fillEntry(_ entry: Int, from list: Int) {
    var values: [String] = []
    var item = list + 1
    while item < Int(nodes[list].end), values.count < 200 {
      values.append(plainText(item))
      item = Int(nodes[item].end)
    }
    metadata.entries[entry].values = values
    metadata.entries[entry].value = values.joined(separator: ", ")
    metadata.entries[entry].valueRange = nodes[list].span
  }
}
