/// Terms in files of sorted ranges: of each the documents that have it, and what it weighs in each.
struct TermShards {
  private static let usual = 8 << 10
  private static let most = 20 << 10

  /// `["term","documents","weights","titles","places","forms"]` of each term: numbers of documents as
  /// the distance from the former minus one, and a letter for each weight.
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
      entries.bytes.append("\"")
      appendTitles(of: term, merge, slices, &entries.bytes)
      entries.bytes.append("]")
      entries.ends.append(entries.bytes.count)
    }
    return entries
  }

  /// `,"documents","places","forms"`: titles with the term, if there are any: the distance of each
  /// document from that of the title before, the place of the title on its page, and a letter for the
  /// form that the title has of the term; none if all have the term itself.
  private static func appendTitles(
    of term: Int, _ merge: TermMerge, _ slices: [SearchSlice], _ script: inout [UInt8]
  ) {
    var places: [UInt8] = []
    var forms: [UInt8] = []
    var isFormed = false
    var former = 0
    for list in merge.lists(of: term) {
      let slice = slices[Int(list.slice)]
      let number = Int(list.term)
      for index in Int(slice.titleStarts[number])..<Int(slice.titleStarts[number + 1]) {
        let title = slice.titles[index]
        let document = slice.firstDocument + Int(title.document)
        if places.isEmpty { script.append(",\"") }
        script.append(variable: document - former)
        places.append(variable: Int(title.place))
        forms.append(digit: Int(title.form))
        if title.form != 0 { isFormed = true }
        former = document
      }
    }
    guard !places.isEmpty else { return }
    script.append("\",\"")
    script.append(contentsOf: places)
    if isFormed {
      script.append("\",\"")
      script.append(contentsOf: forms)
    }
    script.append("\"")
  }

  /// Ranges of terms with about the same number of lists, to be written at the same time.
  static func ranges(_ merge: TermMerge) -> [Range<Int>] {
    let step = max(64, merge.order.count / 64)
    return stride(from: 0, to: merge.order.count, by: step).map {
      $0..<min($0 + step, merge.order.count)
    }
  }

  static func shards(_ merge: TermMerge, _ parts: [Entries]) -> [Shard] {
    var filling = ShardFilling("terms", usual: usual, most: most)
    var place = 0
    for part in parts {
      var start = 0
      for end in part.ends {
        merge.terms.withBytes(of: Int(merge.order[place])) { term in
          filling.add(part.bytes[start..<end], key: term)
        }
        start = end
        place += 1
      }
    }
    filling.finish()
    return filling.shards
  }
}
