/// A source line and the marks under it, as a terminal shows them.
///
/// Tabs become spaces and control characters visible symbols, so that the marks stand under what
/// they mean; a long line is cut to a window around the marks.
struct SourceExcerpt: Equatable {
  var line: String
  var marks: String

  private static let tabStop = 4
  /// Columns kept before the marks when a line is cut.
  private static let lead = 24

  /// `start` and `end` are columns of the line; `end` is exclusive and may lie behind the line.
  init(_ text: String, from start: Int, to end: Int, width: Int) {
    var cells: [(text: String, width: Int, isMarked: Bool)] = []
    var column = 1
    var offset = 0
    for scalar in text.unicodeScalars {
      let isMarked = column >= start && column < end
      let cell: (text: String, width: Int)
      if scalar == "\t" {
        let count = SourceExcerpt.tabStop - offset % SourceExcerpt.tabStop
        cell = (String(repeating: " ", count: count), count)
      } else {
        cell = (SourceExcerpt.visible(scalar), DisplayWidth.of(scalar))
      }
      cells.append((cell.text, cell.width, isMarked))
      offset += cell.width
      column += 1
    }
    let window = SourceExcerpt.window(over: cells.map { ($0.width, $0.isMarked) }, width: width)
    var line = window.lowerBound > 0 ? "…" : ""
    var marks = window.lowerBound > 0 ? " " : ""
    for cell in cells[window] {
      line += cell.text
      marks += String(repeating: cell.isMarked ? "^" : " ", count: cell.width)
    }
    if window.upperBound < cells.count { line += "…" }
    if !marks.contains("^") { marks += "^" }
    while marks.last == " " { marks.removeLast() }
    self.line = line
    self.marks = marks
  }

  /// The cells that are shown: all, or as many as fit from a little before the first mark.
  private static func window(
    over cells: [(width: Int, isMarked: Bool)], width: Int
  ) -> Range<Int> {
    let total = cells.reduce(0) { $0 + $1.width }
    guard total > width else { return 0..<cells.count }
    var start = cells.firstIndex { $0.isMarked } ?? cells.count
    var lead = 0
    while start > 0, lead + cells[start - 1].width <= SourceExcerpt.lead {
      start -= 1
      lead += cells[start].width
    }
    // A mark is never split from the combining characters after it.
    while start > 0, start < cells.count, cells[start].width == 0 { start -= 1 }
    var end = start
    var used = 2
    while end < cells.count, used + cells[end].width <= width {
      used += cells[end].width
      end += 1
    }
    return start..<end
  }

  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Control characters would move the cursor or colour the terminal: their pictures do not.
  static func visible(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { String(Character($0)) } ?? "?"
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: String(Character(scalar))
    }
  }
}
