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
///
/// It writes into memory of its own, because code takes an append for every few bytes; `finish`
/// gives that back.
struct CodePaint {
  let code: UnsafeBufferPointer<UInt8>
  private var memory: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var count = 0
  /// Everything before it is written.
  private var written = 0

  init(_ code: UnsafeBufferPointer<UInt8>) {
    self.code = code
    capacity = code.count * 2 + 64
    memory = .allocate(capacity: capacity)
  }

  /// Marks a range; ranges come in order and do not overlap, or are left out.
  @inline(__always)
  mutating func mark(_ start: Int, _ end: Int, _ kind: CodeClass) {
    guard start >= written, end > start, end <= code.count else { return }
    escape(written, start, room: 17)
    put("<i class=\"")
    memory[count] = kind.rawValue
    count += 1
    put("\">")
    escape(start, end, room: 4)
    put("</i>")
    written = end
  }

  /// Appends everything to the page. Nothing can be marked afterwards.
  mutating func finish(into html: inout [UInt8]) {
    escape(written, code.count, room: 0)
    html.append(contentsOf: UnsafeBufferPointer(start: memory, count: count))
    memory.deallocate()
  }

  /// Where there is room.
  @inline(__always)
  private mutating func put(_ text: StaticString) {
    (memory + count).update(from: text.utf8Start, count: text.utf8CodeUnitCount)
    count += text.utf8CodeUnitCount
  }

  /// Writes code, and sees to room for what is written next.
  private mutating func escape(_ start: Int, _ end: Int, room: Int) {
    // The longest entity has five bytes.
    let most = (end - start) * 5 + room
    if count + most > capacity { grow(most) }
    // One bit for each of & < >, which are all below 64.
    let special: UInt64 = 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
    for position in start..<end {
      let byte = code[position]
      if byte < 64, special &>> UInt64(byte) & 1 != 0 {
        put(byte == 0x26 ? "&amp;" : byte == 0x3C ? "&lt;" : "&gt;")
      } else {
        memory[count] = byte
        count += 1
      }
    }
  }

  @inline(never)
  private mutating func grow(_ size: Int) {
    capacity = max(capacity * 2, count + size)
    let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    grown.update(from: memory, count: count)
    memory.deallocate()
    memory = grown
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
