import Findings

/// Turns what cmark says into a tree with byte-exact spans.
///
/// Blocks start where cmark says, with the exceptions it gets wrong; inlines are found again in the source
/// by an `InlineAligner`.
struct TreeBuilder {
  let source: SourceText
  let claims: [RawTree.Claim]
  let lines: SourceLines
  var aligner: InlineAligner
  /// Blocks whose inlines were not found; their spans are those of the block.
  var unaligned = 0
  var claim = 0
  /// The containers that are open: node, and the end of the last block in them.
  private var open: [(node: Int, end: Int)] = []
  /// Quotes and items so far, with the spans that cmark claims: footnotes are moved out of them.
  private var seen: [(kind: NodeKind, span: ByteRange)] = []

  init(source: SourceText, claims: [RawTree.Claim], lines: SourceLines, aligner: InlineAligner) {
    self.source = source
    self.claims = claims
    self.lines = lines
    self.aligner = aligner
  }

  var nodes: UnsafeMutableBufferPointer<Node> { aligner.nodes }

  mutating func build() {
    var index = 0
    while index < nodes.count {
      while let inner = open.last, Int(nodes[inner.node].end) <= index { close(inner) }
      let claimed = claims[claim]
      claim += 1
      index = place(index, claimed)
    }
    while let inner = open.last { close(inner) }
  }

  /// Sets the span of a block and of what is in it; returns the next node to visit.
  private mutating func place(_ index: Int, _ claimed: RawTree.Claim) -> Int {
    var span = lines.range(of: claimed)
    let next = Int(nodes[index].end)
    switch nodes[index].kind {
    case .document:
      nodes[index].span = ByteRange(lines.start, source.bytes.count)
      return index + 1
    case .blockQuote, .list, .item, .footnoteDefinition, .unknown:
      if nodes[index].kind == .footnoteDefinition { placeLabel(index, &span) }
      nodes[index].span = span
      open.append((index, -1))
      enter(index, span)
      return index + 1
    case .codeBlock, .htmlBlock:
      nodes[index].span = lines.trimmed(span)
      if nodes[index].flags.contains(.fenced) { endAtFence(index, claimed) }
      aligner.alignBlockLiteral(index, lines: lines, claimed: claimed)
    case .table:
      placeTable(index, span, claimed)
    case .paragraph, .heading:
      if claimed.startLine == 0 { span = leftParagraph(before: next) }
      // cmark takes the `\|` of a paragraph that it split from a table as those of a cell.
      aligner.isCell = claimed.startLine == 0
      defer { aligner.isCell = false }
      placeText(index, lines.trimmed(span), isOneLine: claimed.startLine == claimed.endLine)
    default:
      nodes[index].span = lines.trimmed(span)
    }
    note(end: nodes[index].span.upper)
    return next
  }

  /// Opens a container; a footnote stands in the containers that were around it in the source.
  private mutating func enter(_ index: Int, _ span: ByteRange) {
    let kind = nodes[index].kind
    if kind == .list { return }
    if kind == .footnoteDefinition {
      for container in seen where container.span.lower < span.lower {
        if container.span.upper > span.lower {
          aligner.containers.push(container.kind, at: container.span.lower)
        }
      }
    } else if kind == .blockQuote || kind == .item {
      seen.append((kind, span))
    }
    aligner.containers.push(kind, at: span.lower)
  }

  private mutating func note(end: Int) {
    guard let last = open.indices.last else { return }
    open[last].end = max(open[last].end, end)
  }

  /// A container ends where its last block ends; a quote may have more marked lines.
  private mutating func close(_ container: (node: Int, end: Int)) {
    open.removeLast()
    let node = nodes[container.node]
    if node.kind == .footnoteDefinition {
      aligner.containers.popAll()
    } else if node.kind != .list {
      aligner.containers.pop()
    }
    let claimed = lines.trimmed(node.span).upper
    let end =
      container.end < 0
      ? claimed
      : node.kind == .blockQuote ? max(claimed, container.end) : container.end
    nodes[container.node].span.end = Int32(max(end, node.span.lower))
    note(end: nodes[container.node].span.upper)
  }

  /// Finds the inlines of a paragraph, a heading or a cell.
  mutating func alignInlines(of block: Int, from start: Int, to end: Int) {
    if nodes[block].end == block + 1 { return }
    let saved = (aligner.spill.count, aligner.runs.count)
    var starts = [start]
    if start < end, source.bytes[start] == UInt8(ascii: "[") {
      let afterDefinitions = aligner.skipDefinitions(from: start, to: end)
      if afterDefinitions != start { starts = [afterDefinitions, start] }
    }
    // The quotes around a footnote are not around its definition in the tree: as a last resort
    // a few markers are skipped without asking whose they are.
    for skipped in [0, 1, 2, 3, 100] {
      aligner.containers.skippedQuotes = skipped
      defer { aligner.containers.skippedQuotes = 0 }
      for start in starts {
        if aligner.align(block, from: start, to: end) {
          if nodes[block].kind == .paragraph {
            nodes[block].span.start = min(Int32(start), nodes[block + 1].span.start)
          }
          return
        }
        aligner.restore(saved)
        for index in block + 1..<Int(nodes[block].end) { nodes[index] = aligner.given[index] }
      }
    }
    giveUp(block)
  }

  /// Gives the inlines of a block its own span, and copies their literals.
  private mutating func giveUp(_ block: Int) {
    unaligned += 1
    for index in block + 1..<Int(nodes[block].end) {
      nodes[index].span = nodes[block].span
      switch nodes[index].kind {
      case .text, .code, .htmlInline, .footnoteReference:
        aligner.spillLiteral(index, nodes[index].literal.indices)
      default: break
      }
    }
  }

  /// Places a paragraph or a heading and what is in it.
  private mutating func placeText(_ index: Int, _ span: ByteRange, isOneLine: Bool) {
    nodes[index].span = span
    var start = span.lower
    if nodes[index].kind == .heading, isOneLine {
      while start < span.upper, source.bytes[start] == UInt8(ascii: "#") { start += 1 }
      while start < span.upper, lines.isSpace(start) { start += 1 }
    }
    alignInlines(of: index, from: start, to: span.upper)
    if nodes[index].kind == .heading, !isOneLine, aligner.reached > start {
      // cmark ends a heading with an underline on the line after it.
      var end = aligner.reached
      while end < span.upper, source.bytes[end] != 0x0A, source.bytes[end] != 0x0D { end += 1 }
      let line = source.line(at: end) + (end < span.upper ? 1 : 0)
      let underline = lines.trimmed(source.lineRange(min(line, source.lineStarts.count)))
      nodes[index].span.end = min(Int32(underline.upper), Int32(span.upper))
    }
  }

  /// cmark ends a fenced block that its container ends on the line after it.
  private mutating func endAtFence(_ index: Int, _ claimed: RawTree.Claim) {
    guard !aligner.containers.open.isEmpty, claimed.endLine > claimed.startLine else { return }
    let last = lines.range(ofLine: Int(claimed.endLine))
    if aligner.containers.hold(line: last.lower, limit: last.upper) { return }
    let previous = lines.trimmed(lines.range(ofLine: Int(claimed.endLine) - 1))
    nodes[index].span.end = Int32(max(nodes[index].span.lower, previous.upper))
  }

  /// The label of a footnote definition; cmark's position starts after it.
  private func placeLabel(_ index: Int, _ span: inout ByteRange) {
    let bytes = source.bytes
    var position = span.lower
    while position > lines.start, bytes[position - 1] != UInt8(ascii: "]") { position -= 1 }
    let end = position - 1
    while position > lines.start, bytes[position - 1] != UInt8(ascii: "^") { position -= 1 }
    guard position > lines.start + 1, bytes[position - 2] == UInt8(ascii: "[") else { return }
    nodes[index].literal = ByteRange(position, end)
    span.start = Int32(position - 2)
  }
}
