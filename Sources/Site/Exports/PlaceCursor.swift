import Findings

/// Finds the places of ascending offsets in one text without counting a line twice.
///
/// What is far off or before the last place, the text's own marks find sooner.
struct PlaceCursor {
  private static let far = 1024

  private let source: SourceText
  private var line = 1
  private var offset = 0
  private var column = 1

  init(_ source: SourceText) { self.source = source }

  mutating func place(at wanted: Int) -> SourcePlace {
    let found = source.line(at: wanted)
    let end = min(wanted, source.bytes.count)
    if found != line || wanted < offset || end - offset > PlaceCursor.far {
      line = found
      offset = max(end, Int(source.lineStarts[found - 1]))
      column = source.place(at: wanted).column
    }
    while offset < end {
      if source.bytes[offset] & 0xC0 != 0x80 { column += 1 }
      offset += 1
    }
    return SourcePlace(line: line, column: column)
  }
}
