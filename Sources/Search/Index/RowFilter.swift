/// Which texts may have two words next to each other, so that a phrase of common words is looked up in
/// the few that can hold it.
///
/// Every two neighbours have one of 4,096 numbers, their *row*, and a text a bit for each. A phrase of
/// five words has four rows, and of 10,000 texts a handful has all four by chance. A text is a document,
/// or one of the files that a long one is cut into.
struct RowFilter: Sendable {
  static let rows = 4_096
  /// In a smaller site the texts themselves are few.
  static let fewestDocuments = 256

  /// Of each text a bit a row.
  private var columns: [UInt64] = []
  private var column: [UInt64]
  private let isUsed: Bool
  /// The hash of the word before, 0 for none.
  private var former: UInt32 = 0
  /// How many texts there are.
  private(set) var count = 0

  init(isUsed: Bool) {
    self.isUsed = isUsed
    column = [UInt64](repeating: 0, count: Self.rows / 64)
  }

  /// `search/worded.js` does the same.
  func hash(of word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash | 1
  }

  mutating func take(_ word: UInt32) {
    if former != 0, isUsed {
      let row = Int(((former &* 31 &+ word) &* 2_654_435_761) >> 20)
      column[row >> 6] |= 1 << UInt64(row & 63)
    }
    former = word
  }

  mutating func breakRow() { former = 0 }

  /// Ends a text.
  mutating func next() {
    former = 0
    count += 1
    guard isUsed else { return }
    columns += column
    for index in column.indices { column[index] = 0 }
  }

  /// By row: a bit a text, in so many words as `width` says.
  func transposed() -> (bits: [UInt64], width: Int) {
    guard isUsed else { return ([], 0) }
    let width = (count + 63) / 64
    var bits = [UInt64](repeating: 0, count: Self.rows * width)
    for text in 0..<count {
      let bit: UInt64 = 1 << UInt64(text & 63)
      for word in column.indices {
        var rest = columns[text * column.count + word]
        while rest != 0 {
          bits[(word * 64 + rest.trailingZeroBitCount) * width + (text >> 6)] |= bit
          rest &= rest - 1
        }
      }
    }
    return (bits, width)
  }
}
