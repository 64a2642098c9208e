/// Numbers folded labels, so that what they mean can be looked up without making strings.
struct LabelTable: Sendable {
  private struct Entry {
    var hash: UInt32
    var start: Int32
    var count: Int32
  }
  private var entries: [Entry] = []
  private var pool: [UInt8] = []
  /// Index in `entries` plus one, 0 where free; a power of two long.
  private var slots = [Int32](repeating: 0, count: 256)

  var count: Int { entries.count }

  /// The number of a label, which is added if it is new.
  mutating func insert(_ label: String) -> Int {
    var label = label
    return label.withUTF8 { text in
      if let found = self[text] { return found }
      if entries.count * 2 >= slots.count { grow() }
      let hash = Self.hash(text)
      entries.append(Entry(hash: hash, start: Int32(pool.count), count: Int32(text.count)))
      pool.append(contentsOf: text)
      place(entries.count - 1)
      return entries.count - 1
    }
  }

  subscript(_ text: Bytes) -> Int? {
    guard !text.isEmpty, text.count <= Self.longest else { return nil }
    let hash = Self.hash(text)
    return slots.withUnsafeBufferPointer { slots in
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] != 0 {
        let index = Int(slots[slot]) - 1
        if entries[index].hash == hash, isEqual(entries[index], text) { return index }
        slot = (slot + 1) & (slots.count - 1)
      }
      return nil
    }
  }

  /// Longer labels are nobody's.
  static let longest = 80

  private func isEqual(_ entry: Entry, _ text: Bytes) -> Bool {
    guard Int(entry.count) == text.count else { return false }
    return pool.withUnsafeBufferPointer { pool in
      for index in text.indices where pool[Int(entry.start) + index] != text[index] {
        return false
      }
      return true
    }
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for index in entries.indices { place(index) }
  }

  private mutating func place(_ index: Int) {
    var slot = Int(entries[index].hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(index + 1)
  }

  /// Of the length, the first and the last eight bytes: labels seldom differ only between.
  private static func hash(_ text: Bytes) -> UInt32 {
    let raw = UnsafeRawBufferPointer(text)
    var hash = UInt64(text.count)
    if text.count < 8 {
      for byte in text { hash = hash << 8 | UInt64(byte) }
    } else {
      hash = (hash ^ raw.loadUnaligned(as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= raw.loadUnaligned(fromByteOffset: text.count - 8, as: UInt64.self)
    }
    hash = (hash ^ (hash >> 32)) &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: hash >> 32)
  }
}
