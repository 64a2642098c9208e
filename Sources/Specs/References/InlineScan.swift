import Findings
import Markdown

/// Looking through the inlines of a block for IDs, links, wiki links and paths.
extension DocumentWalk {
  /// Scans a paragraph, heading or cell. From each of `keys` on, its label governs what follows.
  mutating func scanInlines(_ block: Int, keys: [KeyLine] = []) {
    let firstMention = mentions.count
    lastReference = (-1, -1)
    var nextKey = 0
    var boldEnd = 0
    var node = block + 1
    let end = Int(nodes[block].end)
    while node < end {
      if nextKey < keys.count, keys[nextKey].node <= node {
        key = keys[nextKey].label
        nextKey += 1
      }
      switch nodes[node].kind {
      case .text:
        let last = textRun(from: node, end: end)
        scanText(node, last, isBold: node < boldEnd, inCell: nodes[block].kind == .tableCell)
        node = last + 1
      case .code:
        scanCode(node)
        node += 1
      case .link, .image:
        addLink(node)
        node = Int(nodes[node].end)
      case .htmlInline:
        addHTMLLinks(node)
        node += 1
      case .strong:
        boldEnd = max(boldEnd, Int(nodes[node].end))
        node += 1
      default: node += 1
      }
    }
    if !pendingDefinitions.isEmpty, place != .table {
      pendingDefinitions.removeAll(keepingCapacity: true)
    }
    if mentions.count > firstMention { expandRanges(from: firstMention) }
  }

  // MARK: Text and code

  private mutating func scanText(_ first: Int, _ last: Int, isBold: Bool, inCell: Bool) {
    let text = base(first)
    let range = nodes[first].literal.lower..<nodes[last].literal.upper
    var scanner = IDScanner(text, range)
    let lastLine = lastLine(after: last)
    let lines = range.lowerBound..<max(range.upperBound, nodes[lastLine].literal.upper)
    if let end = completeMarked(text, lines, first, lastLine) {
      scanner.skip(to: end, lastEnd: end)
    }
    while let event = scanner.next() {
      switch event {
      case .id(let token):
        let style = isBold ? ReferenceStyle.bold : surroundings(text, token.range, range)
        addMention(text.string(token.range), token.range, style, in: first, last)
        let completed = elided(text, token, lines)
        add(completed, in: first, lastLine)
        if completed.end > token.end { scanner.skip(to: completed.end, lastEnd: completed.end) }
      case .wildcard(let family): addWildcard(text, family, in: first, last)
      case .wikiLink(let start):
        if let end = addWikiLink(text, start, range, first, last, inCell: inCell) {
          scanner.skip(to: end)
        }
      }
    }
    // `**FR-***`: CommonMark takes two of the asterisks for the end of the bold text.
    if isBold, let family = scanner.family(before: range.upperBound), !isSpilled(last),
      bytes.has("***", at: range.upperBound, limit: bytes.count),
      range.upperBound + 3 == bytes.count
        || !bytes[range.upperBound + 3].isAlphanumeric && bytes[range.upperBound + 3] != 0x2A
    {
      addWildcard(text, family, in: first, last)
    }
  }

  /// Adds the IDs that are completed right behind one in markup: `**FR-001** to 003`. Says where
  /// they end.
  private mutating func completeMarked(
    _ text: Bytes, _ lines: Range<Int>, _ first: Int, _ last: Int
  ) -> Int? {
    let start = lines.lowerBound
    guard lastReference.mention >= 0, lastReference.end < start, start - lastReference.end <= 3,
      text.baseAddress == bytes.baseAddress
    else { return nil }
    for index in lastReference.end..<start where bytes[index] != 0x2A && bytes[index] != 0x60 {
      return nil
    }
    let mention = mentions[lastReference.mention]
    guard mention.style == .bold || mention.style == .code,
      let token = IDScanner.token(bytes, at: mention.range.lower, end: mention.range.upper)
    else { return nil }
    let completed = elided(text, token, lines, from: start)
    guard completed.end > start else { return nil }
    add(completed, in: first, last)
    return completed.end
  }

  private mutating func add(_ completed: CompletedIDs, in first: Int, _ last: Int) {
    for other in completed.tokens {
      mentions[mentions.count - 1].style = .elided
      addMention(other.id, other.range, .elided, in: first, last)
    }
    if let range = completed.range {
      addMention(range.id, range.range, .range, in: first, last)
    }
  }

  private mutating func addWildcard(
    _ text: Bytes, _ family: Range<Int>, in first: Int, _ last: Int
  ) {
    addMention(
      text.string(family), family.lowerBound..<family.upperBound + 1, .wildcard, in: first, last)
  }

  /// The last text node of the few plain lines after `node`, into which a list of numbers may go
  /// on: `FR-001,` and in the next line `002`.
  private func lastLine(after node: Int) -> Int {
    var last = node
    guard !isSpilled(node) else { return node }
    for _ in 0..<4 {
      guard last + 2 < nodes.count, nodes[last + 1].kind == .softBreak,
        nodes[last + 2].kind == .text, !isSpilled(last + 2)
      else { break }
      last += 2
    }
    return last
  }

  private mutating func scanCode(_ node: Int) {
    let text = base(node)
    let range = text.trimmed(nodes[node].literal.indices)
    guard !range.isEmpty else { return }
    let path = BacktickedPath.judge(text, range)
    if path == .certain {
      addPath(node, text, range)
      return
    }
    let count = mentions.count
    var scanner = IDScanner(text, range)
    while let event = scanner.next() {
      switch event {
      case .id(let token) where token.shape != .lower:
        addMention(text.string(token.range), token.range, .code, in: node, node)
        let completed = elided(text, token, range)
        for other in completed.tokens { addMention(other.id, other.range, .elided, in: node, node) }
        if let range = completed.range { addMention(range.id, range.range, .range, in: node, node) }
        if completed.end > token.end { scanner.skip(to: completed.end, lastEnd: completed.end) }
      case .wildcard(let family): addWildcard(text, family, in: node, node)
      default: break
      }
    }
    if mentions.count == count, path == .possible { addPath(node, text, range) }
  }

  /// How a lone token in text is set off from what is around it.
  private func surroundings(
    _ text: Bytes, _ token: Range<Int>, _ range: Range<Int>
  ) -> ReferenceStyle {
    // The markup may be in another node: look at the source itself where that is the text.
    let lower = text.baseAddress == bytes.baseAddress ? 0 : range.lowerBound
    let upper = text.baseAddress == bytes.baseAddress ? bytes.count : range.upperBound
    let before = token.lowerBound > lower ? text[token.lowerBound - 1] : 0
    let after = token.upperBound < upper ? text[token.upperBound] : 0
    if before == 0x5B, after == 0x5D { return .bracket }
    guard after == 0x29 else { return .bare }
    if before == 0x28 { return .parentheses }
    // `(see FR-001)`
    var index = token.lowerBound
    while index > lower, token.lowerBound - index < 14,
      text[index - 1].isLower
        || text[index - 1] == 0x20 || text[index - 1] == 0x2E || text[index - 1] == 0x3A
    {
      index -= 1
    }
    return index > lower && text[index - 1] == 0x28 ? .parentheses : .bare
  }
}
