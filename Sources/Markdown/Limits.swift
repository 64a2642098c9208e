import Findings

/// What of a text would cost cmark, or those who walk the tree, too much; found before parsing.
///
/// cmark's time grows with the square of some nonsense: markers of a hundred containers on a line,
/// a wide table row above many short ones.
struct Limits {
  /// No container is nested deeper than this, and no inline.
  static let depth = 100
  /// The most columns times rows that a table may have.
  static let cells = 200_000
  static let size = 32 << 20
  /// The most that lines which may start a table may weigh, each with the block it stands in.
  private static let headerWork = 20_000_000

  private(set) var options: CMark.Options = []
  private(set) var excesses: [MarkdownTree.Excess] = []
  /// Whether the whole text must be shown as it is written.
  private(set) var isPlain = false

  init(_ lines: SourceLines) {
    if lines.bytes.count - lines.start > Limits.size {
      add(.size, ByteRange(lines.start, lines.bytes.count))
      isPlain = true
      return
    }
    scan(lines)
  }

  private mutating func add(_ kind: MarkdownTree.Excess.Kind, _ range: ByteRange) {
    if excesses.last?.kind != kind {
      excesses.append(MarkdownTree.Excess(kind: kind, range: range))
    }
  }

  private mutating func scan(_ lines: SourceLines) {
    var runEnd = 0
    var work = 0
    for line in 1...max(1, lines.lineStarts.count - lines.firstLine) {
      let start = lines.lineStart(line)
      guard start < lines.bytes.count, let mark = mark(at: start, lines.bytes) else { continue }
      switch mark {
      case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: ">"):
        let range = lines.range(ofLine: line)
        countMarkers(range, lines.bytes)
        guard let columns = delimiterColumns(range, lines.bytes) else { continue }
        if line >= runEnd { runEnd = blankLine(after: line, lines) }
        let rows = runEnd - line
        work += lines.lineStart(runEnd) - start + range.count
        if columns * (rows + 1) > Limits.cells || work > Limits.headerWork {
          options = .withoutTables
          add(.table, range)
        }
      default: countMarkers(lines.range(ofLine: line), lines.bytes)
      }
    }
  }

  /// The first byte of a line that is no blank, if containers or tables may start with it.
  @inline(__always)
  private func mark(at start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt8? {
    var position = start
    while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 {
      position += 1
    }
    guard position < bytes.count else { return nil }
    switch bytes[position] {
    case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: ">"),
      UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return bytes[position]
    default: return nil
    }
  }

  /// Counts the container markers that a line starts with.
  private mutating func countMarkers(_ line: ByteRange, _ bytes: UnsafeBufferPointer<UInt8>) {
    var position = line.lower
    var markers = 0
    scan: while position < line.upper {
      switch bytes[position] {
      case 0x20, 0x09: position += 1
      case UInt8(ascii: ">"):
        markers += 1
        position += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        guard position + 1 == line.upper || isBlank(bytes[position + 1]) else { break scan }
        markers += 1
        position += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        while position < line.upper, bytes[position] >= 0x30, bytes[position] <= 0x39 {
          position += 1
        }
        guard position < line.upper,
          bytes[position] == UInt8(ascii: ".") || bytes[position] == UInt8(ascii: ")")
        else { break scan }
        markers += 1
        position += 1
      default: break scan
      }
    }
    if markers > Limits.depth {
      isPlain = true
      add(.nesting, line)
    }
  }

  /// The columns of what may be a delimiter row.
  private func delimiterColumns(
    _ line: ByteRange, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var pipes = 0
    var hyphens = 0
    for position in line.indices {
      switch bytes[position] {
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: "-"): hyphens += 1
      case UInt8(ascii: ":"), UInt8(ascii: ">"), 0x20, 0x09: break
      default: return nil
      }
    }
    return hyphens > 0 ? pipes + 1 : nil
  }

  /// The next line that is blank, or one past the last.
  private func blankLine(after line: Int, _ lines: SourceLines) -> Int {
    var next = line + 1
    let last = lines.lineStarts.count - lines.firstLine
    while next <= last {
      let range = lines.range(ofLine: next)
      if range.indices.allSatisfy({ isBlank(lines.bytes[$0]) }) { break }
      next += 1
    }
    return next
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
