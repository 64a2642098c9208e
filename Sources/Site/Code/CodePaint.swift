/// The meanings that code is coloured by. The raw value is the class of the element.
enum CodeClass: UInt8 {
  case comment = 0x63  // c
  case string = 0x73  // s
  case number = 0x6E  // n
  case keyword = 0x6B  // k
  case literal = 0x6C  // l: true, null
  case key = 0x70  // p: the name of a member, a header
  case variable = 0x76  // v
  case tag = 0x74  // t: a tag, a type
  case attribute = 0x61  // a: an attribute, an option, a decorator
  case inserted = 0x69  // i
  case deleted = 0x64  // d
  case heading = 0x68  // h: a prompt, a hunk
}

/// Writes code as HTML while a lexer marks what it knows. What is not marked is written as it is,
/// so no byte can be lost: a lexer only says where a class starts and ends.
struct CodePaint {
  let code: UnsafeBufferPointer<UInt8>
  private(set) var html: [UInt8]
  /// Everything before it is written.
  private var written = 0

  init(_ code: UnsafeBufferPointer<UInt8>, into html: consuming [UInt8]) {
    self.code = code
    self.html = html
  }

  /// Marks a range; ranges come in order and do not overlap, or are left out.
  mutating func mark(_ start: Int, _ end: Int, _ kind: CodeClass) {
    guard start >= written, end > start, end <= code.count else { return }
    escape(written, start)
    html.append("<i class=\"")
    html.append(kind.rawValue)
    html.append("\">")
    escape(start, end)
    html.append("</i>")
    written = end
  }

  mutating func finish() {
    escape(written, code.count)
    written = code.count
  }

  private mutating func escape(_ start: Int, _ end: Int) {
    // One bit for each of & < >, which are all below 64.
    let special: UInt64 = 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
    var run = start
    for position in start..<end {
      let byte = code[position]
      guard byte < 64, special &>> UInt64(byte) & 1 != 0 else { continue }
      html.append(contentsOf: UnsafeBufferPointer(rebasing: code[run..<position]))
      html.append(byte == 0x26 ? "&amp;" as StaticString : byte == 0x3C ? "&lt;" : "&gt;")
      run = position + 1
    }
    if run < end { html.append(contentsOf: UnsafeBufferPointer(rebasing: code[run..<end])) }
  }
}

extension UInt8 {
  /// A letter, a digit, `_`, or a part of a character beyond ASCII.
  @inline(__always)
  var isWord: Bool { self >= 0x80 || self == 0x5F || isDigit || isLetter }

  @inline(__always)
  var isLetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }

  @inline(__always)
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  @inline(__always)
  var isBlank: Bool { self == 0x20 || self == 0x09 }
}
