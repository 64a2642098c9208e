import Links
import Specs

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
    // One ID makes a family only with a number: a title may be an ID too.
    let large = (0..<counts.count).filter { counts[$0] > 1 || widths[$0] > 1 }
      .sorted { (counts[$1], $0) < (counts[$0], $1) }.prefix(400).map { Int32($0) }
    return SortedTexts.order(of: table, among: large).map { number in
      let letters = table.withBytes(of: Int(number)) { String(decoding: $0, as: UTF8.self) }
      let bits = widths[Int(number)]
      return (letters, counts[Int(number)], (1..<64).filter { bits & (1 << UInt64($0)) != 0 })
    }
  }

  static let step = 2_048

  /// `["INT-042","title","address","anchor",kind,status,priority,document,"excerpt",count,referring,
  /// "folders"]` of each item of a range.
  func entries(
    _ range: Range<Int>, _ excerpts: (Int) -> (Excerpts, Int)?
  ) -> Entries {
    let graph = subject.graph
    var entries = Entries()
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
      script.append(",")
      script.append(string: trail(item, number))
      script.append("]")
      entries.ends.append(script.count)
    }
    entries.bytes = script
    return entries
  }

  /// What is around an item: folders, and the page for one inside it.
  private func trail(_ item: Item, _ number: Int) -> String {
    let folders = subject.trail(of: number)
    if item.form == .document { return folders }
    let title = subject.document(number).title
    return folders.isEmpty ? title : "\(folders) › \(title)"
  }

  /// How many documents refer to an item, and the nearest of them: for each relation its number in
  /// the manifest's list, and the documents.
  private func appendReferring(_ item: Int32, _ own: Int, to script: inout [UInt8]) {
    let graph = subject.graph
    var found: [(relation: Int, document: Int)] = []
    for index in graph.incoming[item] {
      let edge = graph.edges[Int(index)]
      guard Int(edge.from) < graph.items.count else { continue }
      let document = subject.numbers[Int(graph.items[Int(edge.from)].document)]
      found.append((Int(edge.relation.rawValue) * 2, Int(document)))
      // A table of another page may say so.
      let written = subject.numbers[Int(edge.document)]
      if written != document {
        found.append((Int(Relation.mentions.rawValue) * 2, Int(written)))
      }
    }
    for index in graph.outgoing[item] {
      // Written at the other end: that page refers to this one.
      let edge = graph.edges[Int(index)]
      found.append((Int(edge.relation.rawValue) * 2 + 1, Int(subject.numbers[Int(edge.document)])))
    }
    found.sort { ($0.relation, $0.document) < ($1.relation, $1.document) }
    var seen: Set<Int> = [own, -1]
    let nearest = found.filter { seen.insert($0.document).inserted }
    script.append(",")
    script.append(decimal: nearest.count)
    script.append(",[")
    var relation = -1
    var next = 0
    for entry in nearest.prefix(Self.referring) {
      if entry.relation != relation {
        script.append(relation < 0 ? "" : "\",")
        script.append(decimal: entry.relation)
        script.append(",\"")
        relation = entry.relation
        next = 0
      }
      script.append(variable: entry.document - next)
      next = entry.document + 1
    }
    script.append(relation < 0 ? "]" : "\"]")
  }

  func shards(_ parts: [Entries]) -> [Shard] {
    var filling = ShardFilling("ids", usual: Self.usual, most: Self.most)
    var place = 0
    for part in parts {
      var start = 0
      for end in part.ends {
        // Items of one key stay together.
        let isSame = place > 0 && numbers[place - 1] == numbers[place]
        keys.withBytes(of: Int(numbers[place])) { key in
          filling.add(part.bytes[start..<end], key: key, staysWithFormer: isSame)
        }
        start = end
        place += 1
      }
    }
    filling.finish()
    return filling.shards
  }
}
