/// The order in which people count: `FR-2` before `FR-10`, `AC-1.9` before `AC-1.10`.
enum NaturalOrder {
  /// Items of one family by ID; equal IDs in the order of documents.
  ///
  /// Their letters are the same, so the first two numbers decide nearly always.
  static func sorted(_ members: [Int32], _ items: [Item]) -> [Int32] {
    var keyed = members.map { (key: key(of: items[Int($0)].id), item: $0) }
    keyed.sort { left, right in
      if left.key != right.key { return left.key < right.key }
      let a = items[Int(left.item)].id
      let b = items[Int(right.item)].id
      return a == b ? left.item < right.item : precedes(a, b)
    }
    return keyed.map(\.item)
  }

  /// The first two numbers of an ID; 0 for one that is mostly a name.
  private static func key(of id: String) -> UInt64 {
    var id = id
    return id.withUTF8 { bytes in
      if bytes.contains(0x7E) { return 0 }
      var numbers: [UInt64] = []
      var index = 0
      while index < bytes.count, numbers.count < 2 {
        guard IDFamily.isDigit(bytes[index]) else {
          index += 1
          continue
        }
        var value: UInt64 = 0
        while index < bytes.count, IDFamily.isDigit(bytes[index]) {
          value = min(value * 10 + UInt64(bytes[index] & 0x0F), UInt64(UInt32.max))
          index += 1
        }
        numbers.append(value)
      }
      return (numbers.first ?? 0) << 32 | (numbers.count > 1 ? numbers[1] : 0)
    }
  }

  static func precedes(_ left: String, _ right: String) -> Bool {
    var left = left
    var right = right
    let order = left.withUTF8 { a in right.withUTF8 { b in compare(a, b) } }
    return order != 0 ? order < 0 : left < right
  }

  private static func compare(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var i = 0
    var j = 0
    while i < left.count, j < right.count {
      if IDFamily.isDigit(left[i]), IDFamily.isDigit(right[j]) {
        let a = number(left, from: i)
        let b = number(right, from: j)
        if a.count != b.count { return a.count - b.count }
        for offset in 0..<a.count where left[a.lowerBound + offset] != right[b.lowerBound + offset]
        {
          return Int(left[a.lowerBound + offset]) - Int(right[b.lowerBound + offset])
        }
        i = a.upperBound
        j = b.upperBound
      } else if left[i] != right[j] {
        return Int(left[i]) - Int(right[j])
      } else {
        i += 1
        j += 1
      }
    }
    return (left.count - i) - (right.count - j)
  }

  /// The digits from `start` on without leading zeros.
  private static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Range<Int> {
    var first = start
    while first < bytes.count, bytes[first] == 0x30 { first += 1 }
    var end = first
    while end < bytes.count, IDFamily.isDigit(bytes[end]) { end += 1 }
    return first..<end
  }
}
