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

  // MARK: Adding

  /// Adds a mention that stands in the text nodes from `first` to `last`, at offsets of the bytes
  /// that hold their literals.
  mutating func addMention(
    _ id: String, _ token: Range<Int>, _ style: ReferenceStyle, in first: Int, _ last: Int
  ) {
    var node = first
    while node < last, nodes[node].literal.upper <= token.lowerBound { node += 1 }
    let start = nodes[node].literal.lower
    let literal = ByteRange(
      token.lowerBound - start, min(token.upperBound, nodes[node].literal.upper) - start)
    let range =
      isSpilled(node)
      ? tree.sourceRange(ofLiteral: literal, in: node)
      : ByteRange(token.lowerBound, token.upperBound)
    var mention = Mention(
      id: id, range: range, node: Int32(node), literal: literal, style: style, isImplied: false,
      definition: -1, context: context())
    if !pendingDefinitions.isEmpty { claim(&mention) }
    joinList(&mention)
    mentions.append(mention)
    lastReference = (range.upper, mentions.count - 1)
  }

  /// Ties a token to the definition it declares, and the definition to its place.
  private mutating func claim(_ mention: inout Mention) {
    for (position, index) in pendingDefinitions.enumerated()
    where definitions[Int(index)].id == mention.id {
      mention.definition = index
      if definitions[Int(index)].form != .heading || definitions[Int(index)].range.isEmpty
        || definitions[Int(index)].range.count >= mention.range.count
      {
        definitions[Int(index)].range = mention.range
      }
      pendingDefinitions.remove(at: position)
      return
    }
  }

  /// Marks this mention and the one before it as a list if only a comma or the like parts them.
  private mutating func joinList(_ mention: inout Mention) {
    guard lastReference.end >= 0, isListGap(lastReference.end, mention.range.lower) else { return }
    if mention.style == .bare { mention.style = .list }
    if lastReference.mention >= 0, mentions[lastReference.mention].style == .bare {
      mentions[lastReference.mention].style = .list
    }
  }

  private func isListGap(_ start: Int, _ end: Int) -> Bool {
    guard end > start, end - start <= 12 else { return false }
    var hasJoint = false
    var index = start
    while index < end {
      switch bytes[index] {
      case 0x2C, 0x3B, 0x2F, 0x26, 0x2B: hasJoint = true
      case 0x20, 0x0A, 0x0D, 0x2A, 0x60, 0x5B, 0x5D, 0x5F, 0x28, 0x29, 0x3E: break
      case 0x61 where bytes.has("and ", at: index, limit: end):
        hasJoint = true
        index += 2
      case 0x6F where bytes.has("or ", at: index, limit: end):
        hasJoint = true
        index += 1
      default: return false
      }
      index += 1
    }
    return hasJoint
  }

  private mutating func addLink(_ node: Int) {
    let index = Int(nodes[node].literal.start)
    guard index >= 0, index < tree.destinations.count else { return }
    let destination = tree.destinations[index]
    let isImage = nodes[node].kind == .image
    if !pendingDefinitions.isEmpty { locateDefinition(inLink: node) }
    let style: ReferenceStyle =
      isImage ? .image : destination.url.utf8.contains(0x23) ? .linkWithAnchor : .link
    append(
      LinkUse(
        style: style, node: Int32(node), literal: ByteRange(0, 0), target: destination.url,
        range: destination.urlSpan, context: context()),
      until: nodes[node].span.upper, from: nodes[node].span.lower)
    // An image in a link is a use of its own.
    var inner = node + 1
    while inner < Int(nodes[node].end) {
      switch nodes[inner].kind {
      case .image: addLink(inner)
      case .htmlInline where !isImage: addHTMLLinks(inner, onlyImages: true)
      default: break
      }
      inner += 1
    }
  }

  /// `### [FR-001](login.md): Log in` names its item within a link.
  private mutating func locateDefinition(inLink link: Int) {
    for node in link + 1..<Int(nodes[link].end) where nodes[node].kind == .text && !isSpilled(node)
    {
      let range = nodes[node].literal.indices
      guard let token = IDScanner.token(bytes, at: range.lowerBound, end: range.upperBound)
      else { continue }
      let id = bytes.string(token.range)
      for (position, index) in pendingDefinitions.enumerated()
      where definitions[Int(index)].id == id {
        definitions[Int(index)].range = ByteRange(token.start, token.end)
        pendingDefinitions.remove(at: position)
        return
      }
    }
  }

  mutating func append(_ link: LinkUse, until end: Int, from start: Int) {
    if lastReference.end >= 0, lastReference.mention >= 0,
      mentions[lastReference.mention].style == .bare, isListGap(lastReference.end, start)
    {
      mentions[lastReference.mention].style = .list
    }
    links.append(link)
    lastReference = (end, -1)
  }

  private mutating func addPath(_ node: Int, _ text: Bytes, _ range: Range<Int>) {
    let start = nodes[node].literal.lower
    let literal = ByteRange(range.lowerBound - start, range.upperBound - start)
    append(
      LinkUse(
        style: .path, node: Int32(node), literal: literal, target: text.string(range),
        range: isSpilled(node)
          ? tree.sourceRange(ofLiteral: literal, in: node)
          : ByteRange(range.lowerBound, range.upperBound), context: context()),
      until: nodes[node].span.upper, from: nodes[node].span.lower)
  }
}
