import Findings

/// Turns cmark's lines and columns into byte offsets of the whole source.
struct SourceLines {
  let bytes: UnsafeBufferPointer<UInt8>
  let lineStarts: UnsafeBufferPointer<Int32>
  /// Where the Markdown starts, and the index of its line.
  let start: Int
  let firstLine: Int
  /// cmark counts a NUL as the three bytes of the replacement character.
  let holdsNUL: Bool

  /// The bytes between the claimed places.
  func range(of claim: RawTree.Claim) -> ByteRange {
    guard claim.startLine > 0 else { return ByteRange(start, start) }
    let low = offset(Int(claim.startLine), Int(claim.startColumn) - 1)
    return ByteRange(low, max(low, offset(Int(claim.endLine), Int(claim.endColumn))))
  }

  /// A line, counted from 1 at the start of the Markdown, without its line end.
  func range(ofLine line: Int) -> ByteRange {
    let low = lineStart(line)
    var high = lineStart(line + 1)
    while high > low, bytes[high - 1] == 0x0A || bytes[high - 1] == 0x0D { high -= 1 }
    return ByteRange(low, high)
  }

  func lineStart(_ line: Int) -> Int {
    if line <= 1 { return start }
    let index = line - 1 + firstLine
    return index < lineStarts.count ? Int(lineStarts[index]) : bytes.count
  }

  private func offset(_ line: Int, _ column: Int) -> Int {
    let low = lineStart(line)
    var width = max(0, column)
    if holdsNUL {
      var position = low
      var counted = 0
      while position < bytes.count, counted < column {
        counted += bytes[position] == 0 ? 3 : 1
        position += 1
      }
      width = position - low
    }
    return min(bytes.count, low + width)
  }

  /// Without the blanks and line ends at its end.
  func trimmed(_ range: ByteRange) -> ByteRange {
    var end = range.upper
    while end > range.lower, isSpace(end - 1) { end -= 1 }
    return ByteRange(range.lower, end)
  }

  func isSpace(_ position: Int) -> Bool {
    let byte = bytes[position]
    return byte == 0x20 || byte >= 0x09 && byte <= 0x0D
  }
}
