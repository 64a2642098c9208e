/// One text file as read: valid UTF-8 without a byte order mark, and where its lines start.
/// A class, because it never changes and everything that is said of it holds on to it.
package final class SourceText: Sendable {
  /// Relative to the site folder, with `/`: `Content/interfaces/INT-001-ledger.md`.
  package let path: String
  package let bytes: [UInt8]
  /// The byte offset at which each line starts; a line ends with `\n`, `\r\n` or a lone `\r`.
  package let lineStarts: [Int32]
  /// Where no line is long, empty.
  private let scalars: ScalarMarks

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    self.lineStarts = SourceText.lineStarts(of: bytes)
    self.scalars = ScalarMarks(bytes, lineStarts: lineStarts)
  }

  package convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  private static func lineStarts(of bytes: [UInt8]) -> [Int32] {
    var starts: [Int32] = [0]
    starts.reserveCapacity(bytes.count / 32 + 1)
    bytes.withUnsafeBytes { raw in
      var index = 0
      while index < raw.count {
        // Eight bytes at once, unless a carriage return is among them.
        if index + 8 <= raw.count {
          let word = UInt64(
            littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
          if zeros(word ^ 0x0D0D_0D0D_0D0D_0D0D) == 0 {
            var feeds = zeros(word ^ 0x0A0A_0A0A_0A0A_0A0A)
            while feeds != 0 {
              starts.append(Int32(index + feeds.trailingZeroBitCount / 8 + 1))
              feeds &= feeds - 1
            }
            index += 8
            continue
          }
        }
        let byte = raw[index]
        if byte == 0x0A || byte == 0x0D && (index + 1 == raw.count || raw[index + 1] != 0x0A) {
          starts.append(Int32(index + 1))
        }
        index += 1
      }
    }
    return starts
  }

  /// The highest bit of each byte that is zero.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~(((word & low) &+ low) | word | low)
  }
}

/// A place as an editor shows it: both numbers start at 1, columns count Unicode scalars.
package struct SourcePlace: Hashable, Sendable, Comparable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: SourcePlace, right: SourcePlace) -> Bool {
    left.line != right.line ? left.line < right.line : left.column < right.column
  }
}

extension SourceText {
  /// The 1-based line that holds the byte at `offset`.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  package func place(at offset: Int) -> SourcePlace {
    let line = line(at: offset)
    let range = ByteRange(Int(lineStarts[line - 1]), min(offset, bytes.count))
    return SourcePlace(line: line, column: 1 + scalars.count(in: range, of: bytes))
  }

  /// The bytes of a 1-based line without its line ending.
  package func lineRange(_ line: Int) -> ByteRange {
    let start = Int(lineStarts[line - 1])
    var end = line < lineStarts.count ? Int(lineStarts[line]) : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return ByteRange(start, end)
  }

  package func string(_ range: ByteRange) -> String {
    String(decoding: bytes[range.indices], as: UTF8.self)
  }

  /// The first line of a range, at most `limit` bytes of it, cut between characters.
  package func excerpt(_ range: ByteRange, limit: Int) -> String {
    let start = min(range.lower, bytes.count)
    let most = min(range.upper, bytes.count, start + limit)
    var end = start
    while end < most, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    while end > start, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return start < end ? string(ByteRange(start, end)) : ""
  }
}
