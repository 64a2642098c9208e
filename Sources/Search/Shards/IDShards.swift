import Links

/// The IDs of items in files of sorted ranges: all that a result shows, so that an ID is found with
/// one file.
struct IDShards {
  private static let usual = 20 << 10
  private static let most = 40 << 10
  /// The most documents that are listed as referring to an item.
  private static let referring = 60

  let subject: SearchSubject
  /// Items with an ID, sorted.
  let items: [Int32]
  private let keys: ByteTable
  /// By place in `items`: the number of the key.
  private let numbers: [Int32]

  init(_ subject: SearchSubject) {
    self.subject = subject
    let graph = subject.graph
    var keys = ByteTable(capacity: graph.items.count)
    var keyed: [(item: Int32, key: Int32)] = []
    keyed.reserveCapacity(graph.items.count)
    for (index, item) in graph.items.enumerated()
    where item.hasID && subject.numbers[Int(item.document)] >= 0 {
      let key = IDKey.of(item.id).withUnsafeBufferPointer { keys.number(of: $0) }
      keyed.append((Int32(index), Int32(key)))
    }
    var places = [Int32](repeating: 0, count: keys.count)
    for (place, key) in SortedTexts.order(of: keys).enumerated() {
      places[Int(key)] = Int32(place)
    }
    // Equal keys stand in the order of items: a counting order, as sorting would not be stable.
    keyed.sort { (places[Int($0.key)], $0.item) < (places[Int($1.key)], $1.item) }
    self.keys = keys
    items = keyed.map(\.item)
    numbers = keyed.map(\.key)
  }

  /// Families of IDs with how many have them and the widths of their numbers, sorted.
  func families() -> [(letters: String, count: Int, widths: [Int])] {
    var table = ByteTable()
    var counts: [Int] = []
    var widths: [UInt64] = []
    for item in items {
      let family = IDKey.family(subject.graph.items[Int(item)].id)
      let number = family.letters.withUnsafeBufferPointer { table.number(of: $0) }
      if number == counts.count {
        counts.append(0)
        widths.append(0)
      }
      counts[number] += 1
      widths[number] |= 1 << UInt64(min(63, family.width))
    }
    let large = (0..<counts.count).filter { counts[$0] > 1 }
      .sorted { (counts[$1], $0) < (counts[$0], $1) }.prefix(400).map { Int32($0) }
    return SortedTexts.order(of: table, among: large).map { number in
      let letters = table.withBytes(of: Int(number)) { String(decoding: $0, as: UTF8.self) }
      let bits = widths[Int(number)]
      return (letters, counts[Int(number)], (1..<64).filter { bits & (1 << UInt64($0)) != 0 })
    }
  }

  static let step = 2_048

  /// `["INT-042","title","path","anchor",kind,status,priority,document,"excerpt",count,"documents"]`
  /// of each item of a range.
  func entries(
    _ range: Range<Int>, _ excerpts: (Int) -> (Excerpts, Int)?
  ) -> TermShards.Entries {
    let graph = subject.graph
    var entries = TermShards.Entries()
    var script: [UInt8] = []
    for place in range {
      let index = items[place]
      let item = graph.items[Int(index)]
      let number = Int(subject.numbers[Int(item.document)])
      script.append("[")
      for text in [item.id, item.title, subject.addresses[Int(item.document)], item.anchor ?? ""] {
        script.append(string: text)
        script.append(",")
      }
      for value in [
        Int(item.kind) + 1, Int(subject.statuses.numbers[Int(index)]),
        Int(subject.priorities.numbers[Int(index)]), number,
      ] {
        script.append(decimal: value)
        script.append(",")
      }
      if let (excerpts, place) = excerpts(Int(index)) {
        excerpts.append(place, to: &script)
      } else {
        script.append("\"\"")
      }
      appendReferring(index, number, to: &script)
      script.append("]")
      entries.ends.append(script.count)
    }
    entries.bytes = script
    return entries
  }

  /// How many documents refer to an item, and the first of them by the strength of their relation.
  private func appendReferring(_ item: Int32, _ own: Int, to script: inout [UInt8]) {
    var documents: [Int] = []
    var seen: Set<Int32> = []
    for edge in subject.graph.incoming[item] {
      let document = subject.graph.edges[Int(edge)].document
      guard seen.insert(document).inserted else { continue }
      let number = Int(subject.numbers[Int(document)])
      if number >= 0, number != own { documents.append(number) }
    }
    script.append(",")
    script.append(decimal: documents.count)
    script.append(",\"")
    var next = 0
    for document in documents.prefix(Self.referring).sorted() {
      script.append(variable: document - next)
      next = document + 1
    }
    script.append("\"")
  }

  func shards(_ parts: [TermShards.Entries]) -> [Shard] {
    var shards: [Shard] = []
    var cuts = ShardCuts(usual: Self.usual, most: Self.most)
    var place = 0
    for part in parts {
      var start = 0
      for end in part.ends {
        let key = Int(numbers[place])
        // Items of one key stay together.
        let isNew = place == 0 || numbers[place - 1] != numbers[place]
        let isCut = isNew && keys.withBytes(of: key) { cuts.isCut(before: $0, end - start) }
        if isCut || shards.isEmpty {
          if !shards.isEmpty { shards[shards.count - 1].finish() }
          let first = keys.withBytes(of: key) { String(decoding: $0, as: UTF8.self) }
          shards.append(Shard(first: first, startingWith: "ids"))
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
