/// The block quotes, list items and footnotes around a place, and how much of a line is theirs.
///
/// A line of a paragraph starts with the markers and the indentation of its containers; where the
/// text begins can only be told by reading those as cmark does.
struct Containers {
  struct Container {
    var kind: NodeKind
    /// The byte of its marker.
    var start: Int
    /// The columns that a line must be indented by to belong to it; negative until known.
    var indent = -1
  }

  private(set) var open: [Container] = []
  private var quotes = 0
  let bytes: UnsafeBufferPointer<UInt8>
  /// Skips so many quote markers instead of reading them as cmark does, if not zero.
  var skippedQuotes = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func push(_ kind: NodeKind, at start: Int) {
    open.append(Container(kind: kind, start: start))
    if kind == .blockQuote { quotes += 1 }
  }

  mutating func popAll() {
    open.removeAll(keepingCapacity: true)
    quotes = 0
  }

  mutating func pop() {
    if open.removeLast().kind == .blockQuote { quotes -= 1 }
  }

  /// Where the text of a paragraph's further line begins, given where the line begins.
  mutating func contentStart(ofLine line: Int, limit: Int) -> Int {
    if skippedQuotes > 0 {
      var position = skipBlanks(line, limit)
      var left = skippedQuotes
      while left > 0, position < limit, bytes[position] == UInt8(ascii: ">") {
        position = skipBlanks(position + 1, limit)
        left -= 1
      }
      return position
    }
    if quotes == 0 { return skipBlanks(line, limit) }
    measureIndents()
    let reached = prefix(ofLine: line, depth: open.count, limit: limit)
    return skipBlanks(reached.position, limit)
  }

  /// Whether a line belongs to all of the containers.
  mutating func hold(line: Int, limit: Int) -> Bool {
    measureIndents()
    return prefix(ofLine: line, depth: open.count, limit: limit).isWhole
  }

  /// Whether a line lacks some of the containers and has blanks after those that it has.
  mutating func isIndentedLazily(line: Int, limit: Int) -> Bool {
    measureIndents()
    let reached = prefix(ofLine: line, depth: open.count, limit: limit)
    return !reached.isWhole && skipBlanks(reached.position, limit) > reached.position
  }

  private mutating func measureIndents() {
    for index in open.indices where open[index].indent < 0 && open[index].kind != .blockQuote {
      open[index].indent = measureIndent(of: index)
    }
  }

  private func skipBlanks(_ start: Int, _ limit: Int) -> Int {
    var position = start
    while position < limit, isBlank(bytes[position]) { position += 1 }
    return position
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}

extension Containers {
  /// A byte and the column it stands in; the column can lie within a tab.
  private struct Place {
    var position: Int
    var column: Int
    /// Whether every container was found up to here.
    var isWhole = true
  }

  /// How far the first `depth` containers reach into a line.
  private func prefix(ofLine line: Int, depth: Int, limit: Int) -> Place {
    var place = Place(position: line, column: 0)
    for container in open[..<depth] {
      if container.start >= line, container.start < limit, onSameLine(line, container.start) {
        place = opened(container, line: line, limit: limit)
        continue
      }
      let indent = indentation(at: place, limit: limit)
      switch container.kind {
      case .blockQuote:
        guard indent.columns <= 3, indent.end < limit, bytes[indent.end] == UInt8(ascii: ">") else {
          place.isWhole = false
          return place
        }
        place = Place(position: indent.end + 1, column: place.column + indent.columns + 1)
        advance(&place, columns: 1, limit: limit)
      default:
        if indent.columns < container.indent {
          // A blank line belongs to an item whatever its indentation.
          place.isWhole = indent.end >= limit
          if !place.isWhole { return place }
        }
        advance(&place, columns: container.indent, limit: limit)
      }
    }
    return place
  }

  /// The columns that lines must be indented by to belong to an item or a footnote.
  private func measureIndent(of index: Int) -> Int {
    let container = open[index]
    guard container.kind == .item else { return 4 }
    var line = container.start
    while line > 0, bytes[line - 1] != 0x0A, bytes[line - 1] != 0x0D { line -= 1 }
    let parent = prefix(ofLine: line, depth: index, limit: bytes.count)
    return opened(container, line: line, limit: bytes.count).column - parent.column
  }

  /// Where the content of a container begins on the line that opens it.
  private func opened(_ container: Container, line: Int, limit: Int) -> Place {
    var place = Place(position: line, column: 0)
    while place.position < container.start { step(&place) }
    switch container.kind {
    case .blockQuote:
      step(&place)
      advance(&place, columns: 1, limit: limit)
    case .item:
      while place.position < limit, isDigit(bytes[place.position]) { step(&place) }
      step(&place)
      let indent = indentation(at: place, limit: limit)
      let isEmpty = indent.end >= limit || bytes[indent.end] == 0x0A || bytes[indent.end] == 0x0D
      if indent.columns >= 5 || indent.columns < 1 || isEmpty {
        // The content is one column after the marker, whatever follows.
        place.column += 1
        if indent.columns > 0, bytes[place.position] == UInt8(ascii: " ") { place.position += 1 }
      } else {
        advance(&place, columns: indent.columns, limit: limit)
      }
    default:
      while place.position < limit, bytes[place.position] != UInt8(ascii: ":") { step(&place) }
      step(&place)
    }
    return place
  }

  private func step(_ place: inout Place) {
    let isTab = place.position < bytes.count && bytes[place.position] == UInt8(ascii: "\t")
    place.column += isTab ? 4 - place.column % 4 : 1
    place.position += 1
  }

  private func indentation(at start: Place, limit: Int) -> (columns: Int, end: Int) {
    var place = start
    while place.position < limit, isBlank(bytes[place.position]) { step(&place) }
    return (place.column - start.column, place.position)
  }

  /// Moves over blanks by columns; may stop within a tab.
  private func advance(_ place: inout Place, columns: Int, limit: Int) {
    var rest = columns
    while rest > 0, place.position < limit, isBlank(bytes[place.position]) {
      let isTab = bytes[place.position] == UInt8(ascii: "\t")
      let width = isTab ? 4 - place.column % 4 : 1
      if width > rest {
        place.column += rest
        return
      }
      step(&place)
      rest -= width
    }
  }

  private func onSameLine(_ line: Int, _ position: Int) -> Bool {
    for index in line..<position where bytes[index] == 0x0A || bytes[index] == 0x0D { return false }
    return true
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
