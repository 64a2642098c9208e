import Findings
import Markdown

/// Change histories: tables, lists, and headings of versions.
extension FacetWalk {
  mutating func readRevisions(_ block: FacetBlock) {
    let start = facets.revisions.count
    switch nodes[block.node].kind {
    case .table:
      let section = section(block, .table)
      if block.columns.contains(.version) || block.columns.contains(.date) {
        for row in rows(of: block.node) { readRevisionRow(row, block, section) }
      }
      close(section, count: facets.revisions.count - start)
    case .list, .paragraph:
      if let release = release(around: block) {
        readRelease(release, block)
      } else if nodes[block.node].kind == .list {
        let section = section(block, block.hasTasks ? .checklist : .list)
        for node in items(of: block.node) { readRevision(item(node), section) }
        // What is not released yet is no version.
        if facets.revisions.count == start, isInner(block.heading, of: .changeHistory) {
          facets.sections.removeLast()
          return
        }
        close(section, count: facets.revisions.count - start)
      }
    default: break
    }
  }

  private mutating func readRevisionRow(_ row: Int, _ block: FacetBlock, _ section: Int32) {
    let date = cell(row, block, .date)
    let version = cell(row, block, .version)?.orEmpty
    guard !(version?.text.isEmpty ?? true) || !(date?.saysNothing ?? true) else { return }
    let start = nodes[row].span.lower
    facets.revisions.append(
      Revision(
        section: section, version: version ?? FacetText(text: "", range: ByteRange(start, start)),
        date: date?.orEmpty, author: cell(row, block, .author)?.orEmpty,
        description: cell(row, block, .description), approvedBy: cell(row, block, .approvedBy),
        range: nodes[row].span))
  }

  /// `1.1 (2026-01-02): text`, `**v1.1** – 2026-01-02 – text`, `2026-01-02: text`.
  private mutating func readRevision(_ item: FacetItem, _ section: Int32) {
    guard item.paragraph >= 0 else { return }
    let text = text(of: item.paragraph)
    let found = release(text)
    guard !found.version.text.isEmpty || found.date != nil else { return }
    facets.revisions.append(
      Revision(
        section: section, version: found.version, date: found.date,
        description: found.rest.text.isEmpty ? nil : found.rest, range: item.range))
  }

  // MARK: Headings of versions

  /// The heading of a version that a block stands under: `### 1.2.0 - 2026-01-02`.
  private func release(around block: FacetBlock) -> Int32? {
    var heading = block.heading
    let headings = walk.outline.headings
    while heading >= 0, isInner(heading, of: .changeHistory) {
      let text = FacetText(
        text: headings[Int(heading)].text,
        range: walk.inlineSource(Int(headings[Int(heading)].node)))
      if !release(text).version.text.isEmpty { return heading }
      heading = headings[Int(heading)].parent
    }
    return nil
  }

  /// Adds the version of a heading with what stands first under it for its description.
  private mutating func readRelease(_ heading: Int32, _ block: FacetBlock) {
    let node = Int(walk.outline.headings[Int(heading)].node)
    if let last = facets.revisions.last, last.range == nodes[node].span { return }
    let section = section(block, nodes[block.node].kind == .list ? .list : .prose)
    let found = release(
      FacetText(
        text: walk.outline.headings[Int(heading)].text, range: walk.inlineSource(node)))
    facets.revisions.append(
      Revision(
        section: section, version: found.version, date: found.date,
        description: FacetText(
          text: walk.plainText(block.node), range: nodes[block.node].span),
        range: nodes[node].span))
    close(section, count: 1)
  }

  // MARK: Text

  private typealias Release = (version: FacetText, date: FacetText?, rest: FacetText)

  /// The version and the date that a text starts with, and the rest of it.
  private func release(_ text: FacetText) -> Release {
    var value = text.text
    let found = value.withUTF8 { bytes in
      var index = 0
      Self.skipMarks(bytes, &index)
      for word in ["Version ", "version ", "Rev ", "Revision ", "Release ", "v", "V"]
        as [StaticString]
      where bytes.has(word, at: index, limit: bytes.count) {
        index += word.utf8CodeUnitCount
        break
      }
      var version = 0..<0
      if let end = Self.versionEnd(bytes, index) {
        version = index..<end
        index = end
        Self.skipMarks(bytes, &index)
      }
      var date = 0..<0
      if let end = Self.dateEnd(bytes, index) {
        date = index..<end
        index = end
        Self.skipMarks(bytes, &index)
      }
      return (version, date, index..<bytes.count)
    }
    func part(_ range: Range<Int>) -> FacetText {
      let utf8 = text.text.utf8
      return piece(
        text,
        utf8.index(
          utf8.startIndex, offsetBy: range.lowerBound)..<utf8.index(
            utf8.startIndex, offsetBy: range.upperBound))
    }
    return (part(found.0), found.1.isEmpty ? nil : part(found.1), part(found.2))
  }

  /// Blanks, brackets, colons and dashes between the parts.
  private static func skipMarks(_ bytes: Bytes, _ index: inout Int) {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x28, 0x29, 0x2C, 0x2D, 0x3A, 0x5B, 0x5D: index += 1
      case 0xE2
      where bytes.has("–", at: index, limit: bytes.count)
        || bytes.has("—", at: index, limit: bytes.count):
        index += 3
      default: return
      }
    }
  }

  /// The end of `1`, `1.2.0`, `2.0-rc.1`; a year alone or a day is none.
  private static func versionEnd(_ bytes: Bytes, _ start: Int) -> Int? {
    guard dateEnd(bytes, start) == nil else { return nil }
    var index = start
    while index < bytes.count, bytes[index].isDigit || bytes[index] == 0x2E { index += 1 }
    guard index > start, bytes[start].isDigit, bytes[index - 1].isDigit else { return nil }
    if index < bytes.count, bytes[index] == 0x2D, index + 1 < bytes.count,
      bytes[index + 1].isLetter
    {
      index += 1
      while index < bytes.count, bytes[index].isAlphanumeric || bytes[index] == 0x2E {
        index += 1
      }
    }
    guard index == bytes.count || !bytes[index].isAlphanumeric else { return nil }
    // A plain number counts something else, unless a date or a colon follows it.
    if bytes[start..<index].contains(0x2E) { return index }
    var next = index
    skipMarks(bytes, &next)
    return dateEnd(bytes, next) == nil ? nil : index
  }

  /// The end of `2026-01-02`, `2026/01/02` or `02.01.2026`.
  private static func dateEnd(_ bytes: Bytes, _ start: Int) -> Int? {
    for pattern in ["####-##-##", "####/##/##", "####.##.##", "##.##.####", "##/##/####"]
      as [StaticString]
    {
      let end = start + pattern.utf8CodeUnitCount
      guard end <= bytes.count, end == bytes.count || !bytes[end].isDigit else { continue }
      let fits = pattern.withUTF8Buffer { expected in
        expected.indices.allSatisfy {
          expected[$0] == 0x23 ? bytes[start + $0].isDigit : bytes[start + $0] == expected[$0]
        }
      }
      if fits { return end }
    }
    return nil
  }
}
