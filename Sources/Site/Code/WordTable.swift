/// The words of a language that mean something, found by their bytes without making a string.
struct WordTable: Sendable {
  private struct Slot {
    var hash: UInt64 = 0
    var kind: CodeClass?
  }
  private var slots: [Slot]
  private let mask: Int
  private let ignoresCase: Bool
  private let longest: Int

  /// Words in one string each, parted by blanks.
  init(_ words: [(CodeClass, String)], ignoringCase: Bool = false) {
    let all = words.flatMap { kind, list in
      list.split(separator: " ").map { (Array($0.utf8), kind) }
    }
    longest = all.reduce(0) { max($0, $1.0.count) }
    var capacity = 16
    while capacity < all.count * 3 { capacity *= 2 }
    mask = capacity - 1
    slots = Array(repeating: Slot(), count: capacity)
    ignoresCase = ignoringCase
    for (word, kind) in all {
      let hash = word.withUnsafeBufferPointer { WordTable.hash($0, 0, $0.count, ignoringCase) }
      var place = Int(truncatingIfNeeded: hash) & mask
      while slots[place].kind != nil { place = (place + 1) & mask }
      slots[place] = Slot(hash: hash, kind: kind)
    }
  }

  func kind(
    of bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> CodeClass? {
    if end - start > longest { return nil }
    let hash = WordTable.hash(bytes, start, end, ignoresCase)
    var place = Int(truncatingIfNeeded: hash) & mask
    while let kind = slots[place].kind {
      if slots[place].hash == hash { return kind }
      place = (place + 1) & mask
    }
    return nil
  }

  private static func hash(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ ignoresCase: Bool
  ) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in start..<end {
      let byte = bytes[index]
      hash = (hash ^ UInt64(ignoresCase && byte.isLetter ? byte | 0x20 : byte)) &* 0x100_0000_01B3
    }
    return hash ^ hash &>> 32
  }
}
