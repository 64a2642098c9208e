import Findings
import Markdown

/// Examples of what is sent and received: fences, and lines `**Input**: …`, `**Output**: …`.
extension FacetWalk {
  mutating func readExamples(_ block: FacetBlock) {
    switch nodes[block.node].kind {
    case .codeBlock: readFence(block)
    case .paragraph: readExampleLines(block)
    case .list:
      for node in items(of: block.node) {
        let item = item(node)
        guard let lead = item.lead, let direction = Self.direction(lead.text) else { continue }
        addDescribed(block, direction, item.text.range)
      }
    default: break
    }
  }

  private mutating func readFence(_ block: FacetBlock) {
    let language = language(block.node)
    guard language != "mermaid" else { return }
    let section = section(block, .fence)
    var direction = direction(of: block)
    let text = walk.base(block.node)
    let literal = nodes[block.node].literal
    if direction == .unknown { direction = Self.opening(text, literal.indices) }
    var count = 0
    var start = literal.lower
    var line = start
    var isAfterBlank = false
    func add(until end: Int, to walk: inout FacetWalk) {
      let part = text.trimmed(start..<end)
      guard !part.isEmpty || count == 0 && end == literal.upper else { return }
      let range = walk.walk.tree.sourceRange(
        ofLiteral: ByteRange(part.lowerBound - literal.lower, part.upperBound - literal.lower),
        in: block.node)
      walk.facets.examples.append(
        DataExample(
          section: section, direction: direction, language: language, node: Int32(block.node),
          range: range))
      count += 1
    }
    while line < literal.upper {
      var end = line
      while end < literal.upper, text[end] != 0x0A { end += 1 }
      if let said = Self.comment(text, line..<end, startsPart: isAfterBlank) {
        add(until: line, to: &self)
        direction = said
        start = min(end + 1, literal.upper)
      }
      isAfterBlank = text.trimmed(line..<end).isEmpty
      line = end + 1
    }
    add(until: literal.upper, to: &self)
    close(section, count: count)
  }

  /// What the label right before a block, or the headings above it, say.
  private func direction(of block: FacetBlock) -> DataExample.Direction {
    if let label = block.label, let direction = Self.direction(label.text) { return direction }
    var heading = Int(block.heading)
    while heading >= 0 {
      let text = walk.outline.headings[heading].text
      if let direction = Self.direction(text) { return direction }
      if heading == walk.outline.title { break }
      heading = Int(walk.outline.headings[heading].parent)
    }
    return .unknown
  }

  /// `nil` if a text names neither, or both.
  private static func direction(_ text: String) -> DataExample.Direction? {
    var text = text
    return text.withUTF8 { direction($0, 0..<$0.count) }
  }

  private static func direction(
    _ text: Bytes, _ range: Range<Int>
  ) -> DataExample.Direction? {
    var sends = false
    var receives = false
    for index in range where index == range.lowerBound || !text[index - 1].isLetter {
      switch text[index] | 0x20 {
      case 0x72:
        if text.hasFolded("request", at: index, limit: range.upperBound) { sends = true }
        if text.hasFolded("response", at: index, limit: range.upperBound) { receives = true }
      case 0x69: if text.hasFolded("input", at: index, limit: range.upperBound) { sends = true }
      case 0x6F: if text.hasFolded("output", at: index, limit: range.upperBound) { receives = true }
      default: break
      }
    }
    guard sends != receives else { return nil }
    return sends ? .request : .response
  }

  /// What a line that is a comment says about what follows: `// Request`, `# Response`. One about
  /// something else only counts where a new part may start.
  private static func comment(
    _ text: Bytes, _ whole: Range<Int>, startsPart: Bool
  ) -> DataExample.Direction? {
    let line = text.trimmed(whole)
    guard line.count >= 7, line.count <= 80 else { return nil }
    guard
      text.has("//", at: line.lowerBound, limit: line.upperBound)
        || text[line.lowerBound] == 0x23
        || text.has("/*", at: line.lowerBound, limit: line.upperBound)
        || text.has("<!--", at: line.lowerBound, limit: line.upperBound)
    else { return nil }
    if let said = direction(text, line) { return said }
    return startsPart && line.lowerBound == whole.lowerBound ? .unknown : nil
  }

  /// What the first line of an HTTP message is.
  private static func opening(_ text: Bytes, _ range: Range<Int>) -> DataExample.Direction {
    let start = text.trimmed(range).lowerBound
    if text.has("HTTP/", at: start, limit: range.upperBound) { return .response }
    let end = min(range.upperBound, start + 8)
    let word = start..<(start..<end).prefix { text[$0].isUpper }.count + start
    guard !word.isEmpty, word.upperBound < range.upperBound, text[word.upperBound] == 0x20,
      !methods(text.string(word)).isEmpty
    else { return .unknown }
    return .request
  }

  // MARK: Lines

  private mutating func readExampleLines(_ block: FacetBlock) {
    guard block.node + 1 < Int(nodes[block.node].end), nodes[block.node + 1].kind == .strong
    else { return }
    for line in walk.keyLines(block.node, plain: false) {
      guard let direction = Self.direction(bytes, line.label.indices) else { continue }
      addDescribed(block, direction, line.value)
    }
  }

  private mutating func addDescribed(
    _ block: FacetBlock, _ direction: DataExample.Direction, _ range: ByteRange
  ) {
    let isOpen = facets.sections.last.map { Int($0.node) == block.node && $0.kind == block.kind }
    let index = isOpen ?? false ? Int32(facets.sections.count - 1) : section(block, .attributeList)
    facets.sections[Int(index)].count += 1
    facets.examples.append(
      DataExample(
        section: index, direction: direction, language: "", node: Int32(block.node), range: range))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether `word`, in lower case, stands at `offset` in any case.
  func hasFolded(_ word: StaticString, at offset: Int, limit: Int) -> Bool {
    guard offset >= 0, offset + word.utf8CodeUnitCount <= limit else { return false }
    return word.withUTF8Buffer { expected in
      for index in expected.indices {
        let byte = self[offset + index]
        guard (byte.isUpper ? byte | 0x20 : byte) == expected[index] else { return false }
      }
      return true
    }
  }
}
