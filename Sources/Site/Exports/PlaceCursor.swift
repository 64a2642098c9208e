import Findings

/// Finds the places of ascending offsets in one text without counting a line twice.
struct PlaceCursor {
  private let source: SourceText
  private var line = 1
  private var offset = 0
  private var column = 1

  init(_ source: SourceText) { self.source = source }

  mutating func place(at wanted: Int) -> SourcePlace {
    let found = source.line(at: wanted)
    if found != line || wanted < offset {
      line = found
      offset = Int(source.lineStarts[found - 1])
      column = 1
    }
    let end = min(wanted, source.bytes.count)
    while offset < end {
      if source.bytes[offset] & 0xC0 != 0x80 { column += 1 }
      offset += 1
    }
    return SourcePlace(line: line, column: column)
  }
}
