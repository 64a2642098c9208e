/// Terms in files of sorted ranges: of each the documents that have it, and what it weighs in each.
struct TermShards {
  private static let usual = 32 << 10
  private static let most = 80 << 10

  /// Entries of a range of terms, one behind another.
  struct Entries: Sendable {
    var bytes: [UInt8] = []
    /// By term of the range: where its entry ends.
    var ends: [Int] = []
  }

  /// `["term","documents","weights"]` of each term: numbers of documents as the distance from the
  /// former minus one, and a letter for each weight.
  static func entries(
    _ range: Range<Int>, _ merge: TermMerge, _ slices: [SearchSlice]
  ) -> Entries {
    var entries = Entries()
    var weights: [UInt8] = []
    for place in range {
      let term = Int(merge.order[place])
      weights.removeAll(keepingCapacity: true)
      entries.bytes.append("[\"")
      merge.terms.withBytes(of: term) { entries.bytes.append(contentsOf: $0) }
      entries.bytes.append("\",\"")
      var next = 0
      for list in merge.lists(of: term) {
        let slice = slices[Int(list.slice)]
        let number = Int(list.term)
        for index in Int(slice.postingStarts[number])..<Int(slice.postingStarts[number + 1]) {
          let posting = slice.postings[index]
          let document = slice.firstDocument + Int(posting >> 8)
          entries.bytes.append(variable: document - next)
          weights.append(Digits.alphabet[Int(posting & 63)])
          next = document + 1
        }
      }
      entries.bytes.append("\",\"")
      entries.bytes.append(contentsOf: weights)
      entries.bytes.append("\"]")
      entries.ends.append(entries.bytes.count)
    }
    return entries
  }

  /// Ranges of terms with about the same number of lists, to be written at the same time.
  static func ranges(_ merge: TermMerge) -> [Range<Int>] {
    let step = max(64, merge.order.count / 64)
    return stride(from: 0, to: merge.order.count, by: step).map {
      $0..<min($0 + step, merge.order.count)
    }
  }

  static func shards(_ merge: TermMerge, _ parts: [Entries]) -> [Shard] {
    var shards: [Shard] = []
    var cuts = ShardCuts(usual: usual, most: most)
    var place = 0
    for part in parts {
      var start = 0
      for end in part.ends {
        let term = Int(merge.order[place])
        let isCut = merge.terms.withBytes(of: term) { cuts.isCut(before: $0, end - start) }
        if isCut || shards.isEmpty {
          if !shards.isEmpty { shards[shards.count - 1].finish() }
          let first = merge.terms.withBytes(of: term) { String(decoding: $0, as: UTF8.self) }
          shards.append(Shard(first: first, startingWith: "terms"))
        } else {
          shards[shards.count - 1].bytes.append(",\n")
        }
        shards[shards.count - 1].bytes.append(contentsOf: part.bytes[start..<end])
        start = end
        place += 1
      }
    }
    if !shards.isEmpty { shards[shards.count - 1].finish() }
    return shards
  }
}

extension Shard {
  init(first: String, startingWith kind: StaticString) {
    self.init(first: first, bytes: [])
    bytes.reserveCapacity(48 << 10)
    bytes.startCall(kind)
    bytes.append("[")
  }

  mutating func finish() {
    bytes.append("]")
    bytes.endCall()
  }
}
