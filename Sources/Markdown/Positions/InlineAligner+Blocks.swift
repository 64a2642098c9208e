import Findings

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension InlineAligner {
  /// Code and HTML blocks: each line of the literal is the rest of a source line.
  mutating func alignBlockLiteral(_ index: Int, lines: SourceLines, claimed: RawTree.Claim) {
    let literal = given[index].literal.indices
    guard !literal.isEmpty else {
      nodes[index].literal = ByteRange(nodes[index].span.upper, nodes[index].span.upper)
      return
    }
    let isFenced = nodes[index].flags.contains(.fenced)
    let first = Int(claimed.startLine) + (isFenced ? 1 : 0)
    if isContiguous(index, literal, lines.range(ofLine: first)) { return }
    alignLines(index, literal, lines: lines, first: first)
  }

  private mutating func isContiguous(
    _ index: Int, _ literal: Range<Int>, _ line: ByteRange
  ) -> Bool {
    guard let source = bytes.baseAddress, let wanted = text.baseAddress else { return false }
    let start = line.upper - lineLength(literal.lowerBound, literal.upperBound)
    guard start >= line.lower, start + literal.count <= bytes.count,
      memcmp(source + start, wanted + literal.lowerBound, literal.count) == 0
    else { return false }
    nodes[index].literal = ByteRange(start, start + literal.count)
    nodes[index].span.start = min(nodes[index].span.start, Int32(start))
    return true
  }

  private mutating func alignLines(
    _ index: Int, _ literal: Range<Int>, lines: SourceLines, first: Int
  ) {
    var writer = startRuns()
    var offset = literal.lowerBound
    var number = first
    while offset < literal.upperBound {
      let line = lines.range(ofLine: number)
      let length = lineLength(offset, literal.upperBound)
      let before = runs.count
      alignLine(offset, length, line, &writer)
      if offset == literal.lowerBound, before < runs.count {
        nodes[index].span.start = min(nodes[index].span.start, runs[before].source)
      }
      offset += length
      number += 1
      if offset < literal.upperBound {
        // The line end: one byte of the literal, none to two of the source.
        writer.add(1, from: line.upper, count: lines.lineStart(number) - line.upper, to: &runs)
        offset += 1
      }
    }
    spillLiteral(index, literal)
  }

  /// One line: its end is the end of the source line; blanks before may come from a tab.
  private mutating func alignLine(
    _ offset: Int, _ length: Int, _ line: ByteRange, _ writer: inout RunWriter
  ) {
    var common = 0
    while common < length, line.upper - common > line.lower,
      bytes[line.upper - common - 1] == text[offset + length - common - 1]
    {
      common += 1
    }
    let rest = length - common
    if rest > 0 {
      // Parts of a tab, or NUL: the rest stands for what is left of the line as a whole.
      var start = line.upper - common
      while start > line.lower, rest <= 3, bytes[start - 1] == UInt8(ascii: "\t") { start -= 1 }
      if start == line.upper - common { start = line.lower }
      writer.add(rest, from: start, count: line.upper - common - start, to: &runs)
    }
    if common > 0 { writer.add(common, from: line.upper - common, count: common, to: &runs) }
  }

  private func lineLength(_ start: Int, _ end: Int) -> Int {
    guard let base = text.baseAddress,
      let found = memchr(base + start, 0x0A, end - start)
    else { return end - start }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base + start)
  }
}
