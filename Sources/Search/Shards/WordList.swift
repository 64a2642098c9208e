/// The commonest words of the site, as they are written: what completes a word while it is typed, and
/// what a mistyped one may mean.
struct WordList {
  private static let most = 20_000
  private static let usualShard = 12 << 10
  private static let mostShard = 24 << 10

  private let table: ByteTable
  /// By word: in how many documents it stands.
  private let documents: [UInt32]
  private let isInTitle: [Bool]

  init(_ slices: [SearchSlice]) {
    var table = ByteTable(capacity: 8_192)
    var documents: [UInt32] = []
    var isInTitle: [Bool] = []
    for slice in slices {
      for word in 0..<slice.words.count where slice.wordUses[word].contains(.completion) {
        let number = slice.words.withBytes(of: word) { table.number(of: $0) }
        if number == documents.count {
          documents.append(0)
          isInTitle.append(false)
        }
        documents[number] += slice.wordDocuments[word]
        if slice.wordUses[word].contains(.title) { isInTitle[number] = true }
      }
    }
    self.table = table
    self.documents = documents
    self.isInTitle = isInTitle
  }

  /// Words of titles and headings first, then those in the most documents.
  private func chosen() -> [Int32] {
    let sorted = SortedTexts.order(of: table)
    guard sorted.count > Self.most else { return sorted }
    let ranked = sorted.indices.sorted { left, right in
      let (a, b) = (Int(sorted[left]), Int(sorted[right]))
      if isInTitle[a] != isInTitle[b] { return isInTitle[a] }
      return (documents[b], left) < (documents[a], right)
    }
    return ranked.prefix(Self.most).map { sorted[$0] }
  }

  /// Files of sorted words: `["Aability Eabl …","…"]`, each word without what it has in common with the
  /// former, behind a letter for how many characters those are; then a letter a word for its documents,
  /// four steps for each doubling.
  func shards() -> [Shard] {
    var shards: [Shard] = []
    var cuts = ShardCuts(usual: Self.usualShard, most: Self.mostShard)
    var counts: [UInt8] = []
    var former: ArraySlice<UInt8> = []
    for number in SortedTexts.order(of: table, among: chosen()) {
      let word = table.bytes[table.range(Int(number))]
      let isCut = word.withUnsafeBufferPointer { cuts.isCut(before: $0, $0.count) }
      if isCut || shards.isEmpty {
        Self.finish(&shards, &counts)
        shards.append(Shard(first: ShardCuts.separator(between: former, word), bytes: []))
        shards[shards.count - 1].bytes.startCall("words")
        shards[shards.count - 1].bytes.append("[\"")
        former = []
      }
      // ASCII only, which has the same length in a script's strings.
      let common = min(63, zip(word, former).prefix { $0 == $1 && $0 < 0x80 }.count)
      if !counts.isEmpty { shards[shards.count - 1].bytes.append(0x20) }
      shards[shards.count - 1].bytes.append(digit: common)
      shards[shards.count - 1].bytes.append(contentsOf: word.dropFirst(common))
      counts.append(Digits.alphabet[Self.step(documents[Int(number)])])
      former = word
    }
    Self.finish(&shards, &counts)
    return shards
  }

  /// Ends the last file with the counts of its words.
  private static func finish(_ shards: inout [Shard], _ counts: inout [UInt8]) {
    guard !shards.isEmpty else { return }
    let last = shards.count - 1
    shards[last].entries = counts.count
    shards[last].bytes.append("\",\"")
    shards[last].bytes.append(contentsOf: counts)
    shards[last].bytes.append("\"]")
    shards[last].bytes.endCall()
    counts = []
  }

  /// About 4 · log2(count), without logarithms.
  private static func step(_ count: UInt32) -> Int {
    guard count > 0 else { return 0 }
    let whole = 31 - count.leadingZeroBitCount
    let quarter = Int(((UInt64(count) << 2) >> UInt64(whole)) & 3)
    return min(63, whole * 4 + quarter)
  }
}
