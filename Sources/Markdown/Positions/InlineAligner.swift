import Findings

/// Finds where the inlines of one block are written, by reading the source again with the tree at hand.
///
/// cmark's inline positions are wrong in many cases, but its tree is right: knowing that a strong
/// comes next, the two bytes at the cursor are its delimiter. So one pass with a cursor gives
/// exact spans, and it fails (returns `false`) rather than guesses.
struct InlineAligner {
  let bytes: UnsafeBufferPointer<UInt8>
  let text: UnsafeBufferPointer<UInt8>
  /// The nodes as cmark gave them: literals are ranges of `text`.
  let given: UnsafeBufferPointer<Node>
  /// The nodes that are being completed.
  let nodes: UnsafeMutableBufferPointer<Node>
  var containers: Containers
  var spill: [UInt8] = []
  var runs: [SpillRun] = []
  var urlSpans: [ByteRange]
  var entities = EntityTexts()

  /// Where the last inline that was found ends.
  private(set) var reached = 0
  /// Where the content of the block ends.
  var limit = 0
  /// In a table cell, `\|` is a `|` before anything else is read.
  var isCell = false
  /// The end of a code span that lost a blank on each side; negative elsewhere.
  var strippedEnd = -1
  /// The links and emphasis that are open, innermost last.
  private var open: [Int] = []

  init(
    bytes: UnsafeBufferPointer<UInt8>, text: UnsafeBufferPointer<UInt8>,
    given: UnsafeBufferPointer<Node>, nodes: UnsafeMutableBufferPointer<Node>, destinations: Int
  ) {
    self.bytes = bytes
    self.text = text
    self.given = given
    self.nodes = nodes
    containers = Containers(bytes: bytes)
    urlSpans = Array(repeating: ByteRange(-1, -1), count: destinations)
  }

  /// How the text inside a link is written.
  enum Writing { case markup, angle, bare }

  /// Sets the spans and literals of a block's inlines; returns whether all of them were found.
  mutating func align(_ block: Int, from start: Int, to end: Int) -> Bool {
    var cursor = start
    var index = block + 1
    let last = Int(nodes[block].end)
    var writing = Writing.markup
    limit = end
    open.removeAll(keepingCapacity: true)
    while true {
      while let inner = open.last, Int(nodes[inner].end) == index {
        guard let after = close(inner, at: cursor, writing) else { return false }
        nodes[inner].span.end = Int32(after)
        cursor = after
        open.removeLast()
        if nodes[inner].kind == .link { writing = .markup }
      }
      if index == last {
        reached = cursor
        return true
      }
      guard let after = enter(index, at: cursor, &writing) else { return false }
      cursor = after
      index += 1
    }
  }

  private mutating func enter(_ index: Int, at cursor: Int, _ writing: inout Writing) -> Int? {
    let node = nodes[index]
    var after: Int?
    switch node.kind {
    case .text: after = alignText(index, at: cursor, writing)
    case .code: after = alignCode(index, at: cursor)
    case .htmlInline:
      after = alignLiteral(index, given[index].literal.indices, at: cursor, to: limit)
    case .softBreak, .lineBreak: return alignBreak(index, at: cursor)
    case .footnoteReference: after = alignFootnoteReference(index, at: cursor)
    default:
      guard let inside = openMark(node.kind, at: cursor, &writing) else { return nil }
      nodes[index].span = ByteRange(cursor, cursor)
      open.append(index)
      return inside
    }
    guard let after else { return nil }
    let start = blanksBefore(index, cursor)
    nodes[index].span = ByteRange(start, after)
    return after
  }

  /// Where a leaf starts: its literal can start with blanks of a lazy line, before the cursor.
  private func blanksBefore(_ index: Int, _ cursor: Int) -> Int {
    guard nodes[index].kind == .text else { return cursor }
    if !nodes[index].flags.contains(.spilled) { return nodes[index].literal.lower }
    var run = runs.count - 1
    while run > 0, Int(runs[run].spill) > nodes[index].literal.lower { run -= 1 }
    return run >= 0 ? min(cursor, Int(runs[run].source)) : cursor
  }

  /// Reads the opening delimiter of a node with children.
  private mutating func openMark(_ kind: NodeKind, at cursor: Int, _ writing: inout Writing) -> Int?
  {
    let byte = byte(cursor)
    switch kind {
    case .emphasis, .strong:
      guard byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") else { return nil }
      if kind == .emphasis { return cursor + 1 }
      return self.byte(cursor + 1) == byte ? cursor + 2 : nil
    case .strikethrough: return tildes(at: cursor)
    case .image:
      guard byte == UInt8(ascii: "!"), self.byte(cursor + 1) == UInt8(ascii: "[") else {
        return nil
      }
      return cursor + 2
    case .link:
      if byte == UInt8(ascii: "[") { return cursor + 1 }
      writing = byte == UInt8(ascii: "<") ? .angle : .bare
      return writing == .angle ? cursor + 1 : cursor
    default: return cursor
    }
  }

  /// Reads the closing delimiter of a node with children.
  private mutating func close(_ index: Int, at cursor: Int, _ writing: Writing) -> Int? {
    let node = nodes[index]
    let byte = byte(cursor)
    switch node.kind {
    case .emphasis, .strong:
      guard byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") else { return nil }
      if node.kind == .emphasis { return cursor + 1 }
      return self.byte(cursor + 1) == byte ? cursor + 2 : nil
    case .strikethrough: return tildes(at: cursor)
    case .link where writing == .bare:
      urlSpans[node.literal.lower] = ByteRange(node.span.lower, cursor)
      return cursor
    case .link where writing == .angle:
      guard byte == UInt8(ascii: ">") else { return nil }
      urlSpans[node.literal.lower] = ByteRange(node.span.lower, cursor + 1)
      return cursor + 1
    case .link, .image:
      guard byte == UInt8(ascii: "]") else { return nil }
      return alignLinkTail(node.literal.lower, at: cursor + 1)
    default: return cursor
    }
  }

  private func tildes(at cursor: Int) -> Int? {
    guard byte(cursor) == UInt8(ascii: "~") else { return nil }
    return byte(cursor + 1) == UInt8(ascii: "~") ? cursor + 2 : cursor + 1
  }
}

extension InlineAligner {
  /// The content byte at a position: what cmark's inline parser saw there; 0 past the end.
  @inline(__always)
  func byte(_ position: Int) -> UInt8 {
    guard position < limit else { return 0 }
    let byte = bytes[position]
    if isCell, byte == UInt8(ascii: "\\"), position + 1 < limit,
      bytes[position + 1] == UInt8(ascii: "|")
    {
      return UInt8(ascii: "|")
    }
    return byte == 0x0D ? 0x0A : byte
  }

  /// The position after a content byte; a line end leads to the text of the next line.
  @inline(__always)
  mutating func next(_ position: Int) -> Int {
    guard position < limit else { return position + 1 }
    let byte = bytes[position]
    if byte == 0x0A || byte == 0x0D {
      let end = byte == 0x0D && position + 1 < limit && bytes[position + 1] == 0x0A ? 2 : 1
      return containers.contentStart(ofLine: position + end, limit: limit)
    }
    if isCell, byte == UInt8(ascii: "\\"), position + 1 < limit,
      bytes[position + 1] == UInt8(ascii: "|")
    {
      return position + 2
    }
    return position + 1
  }

  /// A soft or hard break: trailing blanks or a backslash, and the line end.
  private mutating func alignBreak(_ index: Int, at cursor: Int) -> Int? {
    var position = cursor
    while byte(position) == UInt8(ascii: " ") || byte(position) == UInt8(ascii: "\t") {
      position += 1
    }
    if nodes[index].kind == .lineBreak, byte(position) == UInt8(ascii: "\\") { position += 1 }
    guard byte(position) == 0x0A else { return nil }
    let isPair = bytes[position] == 0x0D && position + 1 < limit && bytes[position + 1] == 0x0A
    nodes[index].span = ByteRange(cursor, position + (isPair ? 2 : 1))
    return next(position)
  }

  private mutating func alignFootnoteReference(_ index: Int, at cursor: Int) -> Int? {
    guard byte(cursor) == UInt8(ascii: "["), byte(cursor + 1) == UInt8(ascii: "^") else {
      return nil
    }
    var position = cursor + 2
    while position < limit, byte(position) != UInt8(ascii: "]") { position = next(position) }
    guard position < limit else { return nil }
    nodes[index].literal = ByteRange(cursor + 2, position)
    return position + 1
  }
}
