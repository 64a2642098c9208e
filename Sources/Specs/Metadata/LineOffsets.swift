import Findings
import Yams

/// Turns Yams' marks (1-based lines and characters of the block) into offsets of the source text.
struct LineOffsets {
  private let bytes: Bytes
  private let end: Int
  private var starts: [Int]

  init(_ bytes: Bytes, _ range: Range<Int>) {
    self.bytes = bytes
    end = range.upperBound
    starts = [range.lowerBound]
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == 0x0A
        || bytes[index] == 0x0D && (index + 1 >= end || bytes[index + 1] != 0x0A)
      {
        starts.append(index + 1)
      }
      index += 1
    }
  }

  func offset(of mark: Mark?) -> Int {
    guard let mark else { return starts[0] }
    return offset(line: mark.line, column: mark.column)
  }

  func offset(line: Int, column: Int) -> Int {
    var offset = starts[min(max(line, 1), starts.count) - 1]
    var characters = column - 1
    while characters > 0, offset < end, bytes[offset] != 0x0A {
      offset += bytes.scalar(at: offset).length
      characters -= 1
    }
    return min(offset, end)
  }

  func range(of mark: Mark?, length: Int) -> ByteRange {
    let start = offset(of: mark)
    return ByteRange(start, min(start + length, end))
  }

  func lineEnd(at offset: Int) -> Int {
    var stop = offset
    while stop < end, bytes[stop] != 0x0A, bytes[stop] != 0x0D { stop += 1 }
    while stop > offset, bytes[stop - 1].isBlank { stop -= 1 }
    return stop
  }

  /// The end of the lines that belong to a value: those indented below its key.
  func blockEnd(at offset: Int) -> Int {
    var stop = lineEnd(at: offset)
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    for start in starts[low...] {
      guard start < end, bytes[start].isSpace else { break }
      let next = lineEnd(at: start)
      if next > start { stop = next }
    }
    return stop
  }

  /// The text of a 1-based line.
  func line(_ number: Int) -> Range<Int> {
    let start = starts[min(max(number, 1), starts.count) - 1]
    return start..<lineEnd(at: start)
  }

  var count: Int { starts.count }
}
