import Findings
import Markdown

/// Text of blocks and cells as values of facets have it: without markup, with its place.
extension FacetWalk {
  /// The inlines of a paragraph, cell or heading.
  func text(of block: Int) -> FacetText {
    text(from: block + 1, to: Int(nodes[block].end), in: block)
  }

  /// The inlines from the node `first` on, which is a child of the block; the first `skipped`
  /// bytes of its text are left out.
  func text(from first: Int, to end: Int, in block: Int, skipping skipped: Int = 0) -> FacetText {
    let limit = nodes[block].span.upper
    guard first < end else { return FacetText(text: "", range: ByteRange(limit, limit)) }
    var start = nodes[first].span.lower
    if skipped > 0 {
      start = walk.tree.sourceRange(ofLiteral: ByteRange(skipped, skipped), in: first).lower
    }
    let stop =
      end == Int(nodes[block].end) ? limit : nodes[lastSibling(from: first, to: end)].span.upper
    let range = bytes.trimmed(min(start, stop)..<stop)
    let place = ByteRange(range.lowerBound, range.upperBound)
    if first + 1 == end, nodes[first].kind == .text || nodes[first].kind == .code {
      let literal = nodes[first].literal.indices
      let base = walk.base(first)
      let from = min(literal.lowerBound + skipped, literal.upperBound)
      return FacetText(
        text: base.string(base.trimmed(from..<literal.upperBound)), range: place)
    }
    return FacetText(text: plain(first..<end, skipping: skipped), range: place)
  }

  private func lastSibling(from first: Int, to end: Int) -> Int {
    var node = first
    while Int(nodes[node].end) < end { node = Int(nodes[node].end) }
    return node
  }

  private func plain(_ range: Range<Int>, skipping skipped: Int) -> String {
    var texts: [UInt8] = []
    texts.reserveCapacity(64)
    for node in range {
      switch nodes[node].kind {
      case .text, .code:
        var literal = nodes[node].literal.indices
        if node == range.lowerBound, skipped > 0 {
          literal = min(literal.lowerBound + skipped, literal.upperBound)..<literal.upperBound
        }
        texts.append(contentsOf: UnsafeBufferPointer(rebasing: walk.base(node)[literal]))
      case .softBreak, .lineBreak: texts.append(0x20)
      case .htmlInline:
        let literal = nodes[node].literal
        if walk.base(node).has("<br", at: literal.lower, limit: literal.upper) {
          texts.append(0x20)
        }
      default: break
      }
    }
    return texts.withUnsafeBufferPointer { $0.string($0.trimmed(0..<$0.count)) }
  }

  /// Folds the text of a block into `key`.
  mutating func fold(_ block: Int) {
    let first = block + 1
    let end = Int(nodes[block].end)
    guard first < end else {
      key.fold(bytes, 0..<0)
      return
    }
    if first + 1 == end || nodes[first].kind == .strong && first + 2 == end {
      let leaf = end - 1
      if nodes[leaf].kind == .text || nodes[leaf].kind == .code {
        key.fold(walk.base(leaf), nodes[leaf].literal.indices)
        return
      }
    }
    var text = plain(first..<end, skipping: 0)
    text.withUTF8 { key.fold($0, 0..<$0.count) }
  }

  /// The vocabulary's label for what is folded.
  var folded: FacetVocabulary.Label? {
    key.text.withUnsafeBufferPointer { vocabulary.label($0) }
  }

  /// The vocabulary's label for a text in the source.
  mutating func label(_ range: ByteRange) -> FacetVocabulary.Label? {
    key.fold(bytes, range.indices)
    return folded
  }

  /// The first word of a fence's info string, in lower case. Fences must be asked for in order.
  mutating func language(_ node: Int) -> String {
    let strings = walk.tree.infoStrings
    if infoCursor < strings.count, strings[infoCursor].node > Int32(node) { infoCursor = 0 }
    while infoCursor < strings.count, strings[infoCursor].node < Int32(node) { infoCursor += 1 }
    guard infoCursor < strings.count, strings[infoCursor].node == Int32(node) else { return "" }
    return strings[infoCursor].text.prefix { $0 != " " && $0 != "{" && $0 != "," }.lowercased()
  }
}
