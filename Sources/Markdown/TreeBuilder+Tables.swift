import Findings

extension TreeBuilder {
  /// The line of a table's header row, which cmark shifts if a paragraph stands right before it.
  private func headerLine(ofTable index: Int, claim: Int) -> Int {
    let columns = Int(nodes[index].number)
    let firstRow = claim + 2 + columns
    let header = index + 1
    if nodes[header].end < nodes[index].end { return Int(claims[firstRow].startLine) - 2 }
    return Int(claims[claim].endLine) - 1
  }

  /// The span of a paragraph that lost its last line to the table that follows it.
  func leftParagraph(before table: Int) -> ByteRange {
    guard table < nodes.count, nodes[table].kind == .table else {
      return ByteRange(lines.start, lines.start)
    }
    let start = lines.range(of: claims[claim]).lower
    let end = lines.range(ofLine: headerLine(ofTable: table, claim: claim)).lower
    return ByteRange(start, max(start, end))
  }

  /// Places a table, its rows and its cells from the lines they stand on.
  mutating func placeTable(_ index: Int, _ span: ByteRange, _ claimed: RawTree.Claim) {
    let header = headerLine(ofTable: index, claim: claim - 1)
    var start = span.lower
    var end = start
    var row = index + 1
    let tableEnd = Int(nodes[index].end)
    while row < tableEnd {
      let isHeader = row == index + 1
      let line = lines.range(ofLine: isHeader ? header : Int(claims[claim].startLine))
      claim += 1
      var content = aligner.containers.contentStart(ofLine: line.lower, limit: line.upper)
      if isHeader {
        if header == Int(claimed.startLine) { content = span.lower }
        start = content
      }
      // The header can stand on a lazy line, whose indentation then is an empty first cell.
      let isLazy =
        isHeader && header != Int(claimed.startLine)
        && aligner.containers.isIndentedLazily(line: line.lower, limit: line.upper)
      placeRow(
        row, startsWithCell: isLazy, lines.trimmed(ByteRange(content, max(content, line.upper))))
      end = nodes[row].span.upper
      row = Int(nodes[row].end)
    }
    if nodes[index + 1].end == nodes[index].end {
      end = lines.trimmed(lines.range(ofLine: header + 1)).upper
    }
    nodes[index].span = ByteRange(start, max(start, end))
  }

  private mutating func placeRow(_ row: Int, startsWithCell: Bool, _ span: ByteRange) {
    nodes[row].span = span
    let bytes = source.bytes
    var position = span.lower
    let end = span.upper
    if !startsWithCell, position < end, bytes[position] == UInt8(ascii: "|") { position += 1 }
    var cell = row + 1
    while cell < Int(nodes[row].end) {
      claim += 1
      var close = position
      var isEscaped = false
      while close < end,
        bytes[close] != UInt8(ascii: "|")
          || close > position
            && bytes[close - 1] == UInt8(ascii: "\\")
      {
        if bytes[close] == UInt8(ascii: "|") { isEscaped = true }
        close += 1
      }
      var start = position
      while start < close, lines.isSpace(start) { start += 1 }
      let inside =
        start == close
        ? ByteRange(position, position)
        : lines.trimmed(ByteRange(start, close))
      nodes[cell].span = inside
      aligner.isCell = isEscaped
      alignInlines(of: cell, from: inside.lower, to: inside.upper)
      aligner.isCell = false
      position = min(close + 1, end)
      cell = Int(nodes[cell].end)
    }
  }
}
