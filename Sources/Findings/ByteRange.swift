/// A half-open range of UTF-8 bytes in a source text.
///
/// 32 bits keep the many spans of a large corpus small; a source text is capped well below 2 GiB.
package struct ByteRange: Hashable, Sendable {
  package var start: Int32
  package var end: Int32

  package init(_ start: Int, _ end: Int) {
    self.start = Int32(start)
    self.end = Int32(end)
  }

  package var lower: Int { Int(start) }
  package var upper: Int { Int(end) }
  package var count: Int { Int(end) - Int(start) }
  package var isEmpty: Bool { end <= start }
  package var indices: Range<Int> { Int(start)..<Int(end) }
}

extension ByteRange: Comparable {
  package static func < (left: ByteRange, right: ByteRange) -> Bool {
    left.start != right.start ? left.start < right.start : left.end < right.end
  }
}
