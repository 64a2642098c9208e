import Findings
import Markdown

/// Front matter and fenced YAML: entries, the IDs and links in their values, and their faults.
extension DocumentWalk {
  mutating func readFrontMatter(_ frontMatter: FrontMatter) {
    metadata.frontMatter = ByteRange(0, frontMatter.end)
    place = .frontMatter
    readYAML(bytes, frontMatter.content, style: .frontMatter, references: .frontMatter, node: -1)
    place = .prose
    if !frontMatter.isClosed {
      addFinding(
        YAMLFault(
          range: ByteRange(0, 3), message: "the front matter is never closed",
          help: "end it with a line `---`"))
    }
  }

  mutating func readYAMLBlock(_ node: Int) {
    let outer = place
    place = .yaml
    let start = metadata.entries.count
    if let content = sourceOfCode(node) {
      readYAML(bytes, content, style: .yamlBlock, references: .yaml, node: node)
    }
    if metadata.entries.count > start {
      metadata.blocks.append(
        MetadataBlock(node: Int32(node), entries: start..<metadata.entries.count))
    }
    place = outer
  }

  /// The lines of a code block in the source. If its text differs from the source, as it does
  /// with CRLF, these are the lines between its fences.
  private func sourceOfCode(_ node: Int) -> Range<Int>? {
    guard isSpilled(node) else { return nodes[node].literal.indices }
    let span = nodes[node].span
    guard span.lower == 0 || bytes[span.lower - 1] == 0x0A, nodes[node].flags.contains(.fenced)
    else { return nil }
    var start = span.lower
    while start < span.upper, bytes[start] != 0x0A { start += 1 }
    start = min(start + 1, span.upper)
    var end = bytes.trimmed(start..<span.upper).upperBound
    while end > start, bytes[end - 1] != 0x0A { end -= 1 }
    return start..<end
  }

  private mutating func readYAML(
    _ text: Bytes, _ range: Range<Int>, style: MetadataStyle, references: ReferenceStyle, node: Int
  ) {
    let (fields, faults) = YAMLBlock.read(text, range)
    for fault in faults { addFinding(fault) }
    for field in fields {
      addEntry(
        label: field.label, value: field.values.joined(separator: ", "), values: field.values,
        keyRange: field.keyRange, valueRange: field.valueRange, style: style, node: -1)
      key = field.keyRange
      scanValue(field, references)
    }
    key = ByteRange(0, 0)
    pendingDefinitions.removeAll(keepingCapacity: true)
  }

  private mutating func addFinding(_ fault: YAMLFault) {
    findings.append(
      Finding(
        rule: "malformed-metadata", severity: .error, in: tree.source, at: fault.range,
        message: fault.message, help: fault.help))
  }

  /// References in the source of one value.
  private mutating func scanValue(_ field: YAMLField, _ style: ReferenceStyle) {
    let range = field.valueRange.indices
    let firstMention = mentions.count
    let isName = Self.isName(field.label)
    var scanner = IDScanner(bytes, range)
    while let event = scanner.next() {
      switch event {
      case .id(let token) where token.shape != .lower:
        add(bytes.string(token.range), token.range, style, isName: isName)
        let completed = elided(bytes, token, range)
        for other in completed.tokens { add(other.id, other.range, style, isName: false) }
        if let far = completed.range { add(far.id, far.range, .range, isName: false) }
        if completed.end > token.end { scanner.skip(to: completed.end, lastEnd: completed.end) }
      case .wikiLink(let start):
        if let end = wikiLink(start, range) { scanner.skip(to: end) }
      default: break
      }
    }
    if mentions.count > firstMention { expandRanges(from: firstMention) }
    if field.values.count == 1, mentions.count == firstMention { addPath(field) }
  }

  private mutating func add(
    _ id: String, _ token: Range<Int>, _ style: ReferenceStyle, isName: Bool
  ) {
    var mention = Mention(
      id: id, range: ByteRange(token.lowerBound, token.upperBound), node: -1,
      literal: ByteRange(0, 0), style: style, isImplied: false, definition: -1, context: context())
    // Only the first is its own token: `depends_on: [FR-001]` in FR-001 refers to itself.
    if let pending = pendingDefinitions.firstIndex(where: { definitions[Int($0)].id == id }) {
      let index = pendingDefinitions.remove(at: pending)
      mention.definition = index
      definitions[Int(index)].range = mention.range
    }
    // `aliases: [PRD-001]` in PRD-001 says its name again.
    if isName, mention.definition < 0 {
      mention.definition = Int32(documentDefinitions.first { definitions[$0].id == id } ?? -1)
    }
    mentions.append(mention)
  }

  private static func isName(_ label: String) -> Bool {
    switch label {
    case "id", "ID", "aliases", "alias", "slug", "title", "permalink": true
    default: false
    }
  }

  private mutating func wikiLink(_ start: Int, _ range: Range<Int>) -> Int? {
    var index = start + 2
    var bar = -1
    while index < range.upperBound, !bytes.has("]]", at: index, limit: range.upperBound) {
      if bytes[index] == 0x0A || bytes[index] == 0x5B { return nil }
      if bytes[index] == 0x7C, bar < 0 { bar = index }
      index += 1
    }
    guard index < range.upperBound else { return nil }
    let target = bytes.trimmed(start + 2..<(bar < 0 ? index : bar))
    guard !target.isEmpty else { return nil }
    links.append(
      LinkUse(
        style: .wikiLink, node: -1, literal: ByteRange(0, 0), target: bytes.string(target),
        range: ByteRange(target.lowerBound, target.upperBound), context: context()))
    return index + 2
  }

  /// `api_spec: design/api/ledger.yaml`
  private mutating func addPath(_ field: YAMLField) {
    var range = field.valueRange.indices
    if let first = range.first, bytes[first] == 0x22 || bytes[first] == 0x27, range.count > 2 {
      range = range.dropFirst().dropLast()
    }
    guard range.contains(where: { bytes[$0] == 0x2F }),
      BacktickedPath.judge(bytes, range) == .certain
    else { return }
    links.append(
      LinkUse(
        style: .path, node: -1, literal: ByteRange(0, 0), target: bytes.string(range),
        range: ByteRange(range.lowerBound, range.upperBound), context: context()))
  }
}
