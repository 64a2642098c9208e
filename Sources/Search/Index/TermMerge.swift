/// The terms of all slices in one order, and where each has its postings.
struct TermMerge: Sendable {
  /// Terms of all slices, each once.
  let terms: ByteTable
  /// Terms sorted by their bytes.
  let order: [Int32]
  /// By term: where its lists start in `lists`; one more at the end.
  private let starts: [UInt32]
  /// By term: slices that have it, in order, each with its number there.
  private let lists: [(slice: UInt32, term: UInt32)]

  init(_ slices: [SearchSlice]) {
    var table = ByteTable(capacity: (slices.map(\.terms.count).max() ?? 0) * 2)
    var numbers: [[UInt32]] = []
    var counts: [UInt32] = []
    for slice in slices {
      numbers.append(
        (0..<slice.terms.count).map { term in
          let number = slice.terms.withBytes(of: term) { table.number(of: $0) }
          if number == counts.count { counts.append(0) }
          counts[number] += 1
          return UInt32(number)
        })
    }
    var starts: [UInt32] = [0]
    starts.reserveCapacity(counts.count + 1)
    var sum: UInt32 = 0
    for count in counts {
      sum += count
      starts.append(sum)
    }
    var places = starts
    var lists = [(slice: UInt32, term: UInt32)](repeating: (0, 0), count: Int(sum))
    for (slice, numbers) in numbers.enumerated() {
      for (term, number) in numbers.enumerated() {
        lists[Int(places[Int(number)])] = (UInt32(slice), UInt32(term))
        places[Int(number)] += 1
      }
    }
    order = SortedTexts.order(of: table)
    terms = table
    self.starts = starts
    self.lists = lists
  }

  func lists(of term: Int) -> ArraySlice<(slice: UInt32, term: UInt32)> {
    lists[Int(starts[term])..<Int(starts[term + 1])]
  }
}

/// Texts of a table in the order of their bytes.
enum SortedTexts {
  static func order(of table: ByteTable) -> [Int32] {
    order(of: table, among: (0..<table.count).map { Int32($0) })
  }

  static func order(of table: ByteTable, among numbers: [Int32]) -> [Int32] {
    table.bytes.withUnsafeBufferPointer { bytes in
      // Nearly always the first eight bytes decide.
      var keyed = numbers.map { (key: key(bytes, table.range(Int($0))), number: $0) }
      keyed.sort { left, right in
        if left.key != right.key { return left.key < right.key }
        return bytes[table.range(Int(left.number))].dropFirst(8)
          .lexicographicallyPrecedes(bytes[table.range(Int(right.number))].dropFirst(8))
      }
      return keyed.map(\.number)
    }
  }

  private static func key(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    var key: UInt64 = 0
    for offset in 0..<8 {
      let index = range.lowerBound + offset
      key = key << 8 | (index < range.upperBound ? UInt64(bytes[index]) : 0)
    }
    return key
  }
}
