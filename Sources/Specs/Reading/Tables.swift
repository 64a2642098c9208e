import Findings
import Markdown

/// Tables: rows that define items, keys and values, matrices.
extension DocumentWalk {
  mutating func readTable(_ table: Int) {
    let outerPlace = place
    let outerKey = key
    place = .table
    let header = table + 1
    guard header < Int(nodes[table].end), nodes[header].flags.contains(.header) else {
      place = outerPlace
      return
    }
    let shape = TableShape(self, header: header)
    readHeader(header, shape)
    let isKeyed = shape.isKeyValue
    let start = metadata.entries.count
    let outerZone = zone
    if isKeyed {
      if zone == .none, let id = idRow(table) { enterKeyedItem(id, table) }
      if zone == .document, shape.headerIsPair { addPair(header) }
    }
    var row = Int(nodes[header].end)
    while row < Int(nodes[table].end) {
      readRow(row, shape, isEntry: isKeyed && zone != .none)
      row = Int(nodes[row].end)
    }
    if isKeyed, outerZone == .document, metadata.entries.count > start {
      metadata.blocks.append(
        MetadataBlock(node: Int32(table), entries: start..<metadata.entries.count))
    }
    pendingDefinitions.removeAll(keepingCapacity: true)
    place = outerPlace
    key = outerKey
    column = ""
    subject = -1
  }

  private mutating func readHeader(_ header: Int, _ shape: TableShape) {
    // A header that is itself a pair is governed by its label as the rows are.
    if shape.headerIsPair, header + 1 < Int(nodes[header].end) { key = inlineSource(header + 1) }
    var cell = header + 1
    while cell < Int(nodes[header].end) {
      scanInlines(cell)
      cell = Int(nodes[cell].end)
    }
  }

  private mutating func readRow(_ row: Int, _ shape: TableShape, isEntry: Bool) {
    let end = Int(nodes[row].end)
    let first = row + 1
    guard first < end else { return }
    subject = -1
    key = shape.labelsRows || isEntry ? inlineSource(first) : ByteRange(0, 0)
    column = shape.columns.first ?? ""
    let made = defineRow(row, first, shape)
    if let made { enter(made, until: nodes[row].end) }
    if isEntry { addPair(row) }
    let mentionStart = mentions.count
    let linkStart = links.count
    scanInlines(first)
    subject = subjectOf(first, mentionStart, linkStart)
    var cell = Int(nodes[first].end)
    var index = 1
    while cell < end {
      column = index < shape.columns.count ? shape.columns[index] : ""
      scanInlines(cell)
      cell = Int(nodes[cell].end)
      index += 1
    }
    subject = -1
    if made != nil {
      pendingDefinitions.removeAll(keepingCapacity: true)
      scopes.removeLast()
      definition = scopes.last?.definition ?? -1
    }
  }

  /// What a row is about: the ID or link that its first cell starts with.
  private func subjectOf(_ cell: Int, _ mentionStart: Int, _ linkStart: Int) -> Int32 {
    guard let lead = lead(of: cell) else { return -1 }
    if lead.isLinked { return linkStart < links.count ? -2 - Int32(linkStart) : -1 }
    if mentionStart < mentions.count {
      let start = mentions[mentionStart].range.lower
      if start - nodes[cell].span.lower <= 8, start >= nodes[cell].span.lower,
        mentions[mentionStart].node == Int32(lead.node)
      {
        return Int32(mentionStart)
      }
    }
    if linkStart < links.count, links[linkStart].style == .wikiLink,
      Int(links[linkStart].node) == lead.node
    {
      return -2 - Int32(linkStart)
    }
    return -1
  }

  private mutating func defineRow(_ row: Int, _ cell: Int, _ shape: TableShape) -> Int? {
    guard !isReferenceSection, let lead = lead(of: cell), !lead.isLinked else { return nil }
    let text = base(lead.node)
    let literal = text.trimmed(nodes[lead.node].literal.indices)
    var start = literal.lowerBound
    if start < literal.upperBound, text[start] == 0x5B { start += 1 }
    guard let token = IDScanner.token(text, at: start, end: literal.upperBound) else { return nil }
    let id = text.string(token.range)
    guard shape.isIDColumn || shape.columns.first == Self.foldedFamily(id),
      mayDefine(id, token.shape, by: .name)
    else { return nil }
    flatten(cell)
    let whole = flat.withUnsafeBufferPointer { LeadingID.read($0, from: 0) }
    guard let whole, whole.separator != .space || whole.title.utf8.count < 40 else { return nil }
    var title = shape.titleColumn > 0 ? cellText(row, shape.titleColumn) : whole.title
    // The next column may hold what the row belongs to rather than a title.
    if Self.wholeID(title) != nil { title = "" }
    return define(
      id, .row, .tableRow, node: row, scopeEnd: nodes[row].end,
      title: LeadingID.shorten(title.isEmpty ? whole.title : title), fallback: inlineSource(cell))
  }

  private static func foldedFamily(_ id: String) -> String {
    var id = id
    return id.withUTF8 { LabelFolding.fold($0, IDToken.family($0, 0..<$0.count)) }
  }

  private func cell(_ row: Int, _ column: Int) -> Int? {
    var cell = row + 1
    var index = 0
    while cell < Int(nodes[row].end) {
      if index == column { return cell }
      index += 1
      cell = Int(nodes[cell].end)
    }
    return nil
  }

  private func cellText(_ row: Int, _ column: Int) -> String {
    cell(row, column).map { plainText($0, limit: 400) } ?? ""
  }

  // MARK: Keys and values

  private mutating func addPair(_ row: Int) {
    guard let keyCell = cell(row, 0), let valueCell = cell(row, 1) else { return }
    var label = plainText(keyCell)
    while let last = label.last, last == ":" || last == " " { label.removeLast() }
    let value = plainText(valueCell)
    addEntry(
      label: label, value: value, values: value.isEmpty ? [] : [value],
      keyRange: inlineSource(keyCell), valueRange: inlineSource(valueCell), style: .keyValueTable,
      node: valueCell)
  }

  /// The row that gives the section's item its ID, and the ID.
  private func idRow(_ table: Int) -> (row: Int, id: String, shape: IDToken.Shape)? {
    guard heading >= 0, Int(heading) != outline.title else { return nil }
    var row = Int(nodes[table + 1].end)
    while row < Int(nodes[table].end) {
      let label = LabelFolding.fold(bytes, inlineSource(row + 1).indices)
      if label == "id" || label == "identifier" || label.utf8.count <= 16 && label.hasSuffix("id"),
        let id = Self.wholeID(cellText(row, 1)), mayDefine(id.id, id.shape, by: .declaration),
        let valueCell = cell(row, 1), lead(of: valueCell)?.isLinked == false
      {
        return (row, id.id, id.shape)
      }
      row = Int(nodes[row].end)
    }
    return nil
  }

  private mutating func enterKeyedItem(
    _ found: (row: Int, id: String, shape: IDToken.Shape), _ table: Int
  ) {
    let section = outline.headings[Int(heading)]
    var title = section.text
    var row = Int(nodes[table + 1].end)
    while row < Int(nodes[table].end) {
      let label = LabelFolding.fold(cellText(row, 0))
      if label == "title" || label == "name" { title = cellText(row, 1) }
      row = Int(nodes[row].end)
    }
    let made = define(
      found.id, .heading, .keyValueRow, node: Int(section.node), scopeEnd: section.sectionEnd,
      title: title, fallback: cell(found.row, 1).map(inlineSource) ?? section.range(nodes))
    enter(made, until: section.sectionEnd)
    zone = .item
  }
}

extension Heading {
  func range(_ nodes: UnsafeBufferPointer<Node>) -> ByteRange { nodes[Int(node)].span }
}
