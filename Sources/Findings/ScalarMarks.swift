/// How many Unicode scalars start before each block of a text.
///
/// Without them every place on a line of a megabyte costs a walk from the line's start, and a
/// thousand findings on it a thousand walks. Texts of ordinary lines need none and keep none.
struct ScalarMarks: Sendable {
  /// Also the length above which a line is long.
  static let block = 1024

  /// The scalars that start before byte `block * index`.
  private let counts: [Int32]

  init(_ bytes: [UInt8], lineStarts: [Int32]) {
    guard Self.hasLongLine(lineStarts, end: bytes.count) else {
      counts = []
      return
    }
    var counts: [Int32] = []
    counts.reserveCapacity(bytes.count / Self.block + 1)
    var count = 0
    for start in stride(from: 0, through: bytes.count, by: Self.block) {
      counts.append(Int32(count))
      count += Self.walk(start, min(start + Self.block, bytes.count), bytes)
    }
    self.counts = counts
  }

  var isEmpty: Bool { counts.isEmpty }

  /// The scalars that start in a range: at most two blocks are walked.
  func count(in range: ByteRange, of bytes: [UInt8]) -> Int {
    let first = (range.lower + Self.block - 1) / Self.block
    let last = range.upper / Self.block
    guard first < last, last < counts.count else {
      return Self.walk(range.lower, range.upper, bytes)
    }
    return Self.walk(range.lower, first * Self.block, bytes)
      + Int(counts[last] - counts[first])
      + Self.walk(last * Self.block, range.upper, bytes)
  }

  private static func walk(_ lower: Int, _ upper: Int, _ bytes: [UInt8]) -> Int {
    guard lower < upper else { return 0 }
    var count = 0
    for index in lower..<upper where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  private static func hasLongLine(_ lineStarts: [Int32], end: Int) -> Bool {
    guard end > block else { return false }
    var start = 0
    for next in lineStarts.dropFirst() {
      if Int(next) - start > block { return true }
      start = Int(next)
    }
    return end - start > block
  }
}
