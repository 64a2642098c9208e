import Links
import Specs

/// What documents are filtered and sorted by: kind, status, priority, owner, tags and the order of their
/// IDs, by their numbers.
struct Columns {
  /// Keys of metadata that hold tags.
  private static let tagKeys = ["tags", "labels", "keywords", "tag", "label"]
  private static let longestValue = 100
  /// The most tags of one document.
  private static let mostTags = 40

  private var kinds: [Int] = []
  private var statuses: [Int] = []
  private var priorities: [Int] = []
  private var owners: [String?] = []
  private var tags: [[String]] = []
  private let subject: SearchSubject

  init(_ subject: SearchSubject) {
    self.subject = subject
    for number in subject.documents.indices {
      let item = subject.item(of: number)
      kinds.append(item.map { Int(subject.graph.items[$0].kind) + 1 } ?? 0)
      statuses.append(item.map { Int(subject.statuses.numbers[$0]) } ?? 0)
      priorities.append(item.map { Int(subject.priorities.numbers[$0]) } ?? 0)
      owners.append(
        subject.owner(Int(subject.documents[number])).map { Self.shortened($0) })
      tags.append(Self.tags(of: subject.document(number)))
    }
  }

  /// `{"kind":[width,"…"],"status":…,"priority":…,"order":"…"}`: a number of `width` letters a
  /// document, 0 for none; the order as the distance of each place from the one before.
  func writeStates(_ ids: IDShards) -> [UInt8] {
    var script: [UInt8] = []
    script.startCall("columns")
    script.append("{")
    for (name, column) in [
      ("kind", kinds), ("status", statuses), ("priority", priorities),
    ] as [(StaticString, [Int])] {
      append(column, width: Self.width(column.max() ?? 0), name, to: &script)
      script.append("],\n")
    }
    script.append("\"order\":\"")
    var former = -1
    for place in order(ids) {
      let step = place - former
      // Zigzag: small numbers for small steps of either sign.
      script.append(variable: step >= 0 ? step * 2 : -step * 2 - 1)
      former = place
    }
    script.append("\"}")
    script.endCall()
    return script
  }

  /// By document: its place among all, by ID; those without come last.
  private func order(_ ids: IDShards) -> [Int] {
    var places = [Int](repeating: -1, count: subject.documents.count)
    var next = 0
    for item in ids.items where subject.graph.items[Int(item)].form == .document {
      let number = Int(subject.numbers[Int(subject.graph.items[Int(item)].document)])
      if places[number] < 0 {
        places[number] = next
        next += 1
      }
    }
    for number in places.indices where places[number] < 0 {
      places[number] = next
      next += 1
    }
    return places
  }

  /// `{"owner":[width,"…",["Omar",…]],"tags":[width,"…",["customs",…]]}`; tags have one letter for how
  /// many they are in front.
  func writeFacets() -> [UInt8] {
    var script: [UInt8] = []
    script.startCall("facets")
    script.append("{")
    appendOwners(to: &script)
    appendTags(to: &script)
    script.append("}")
    script.endCall()
    return script
  }

  private static func width(_ greatest: Int) -> Int {
    greatest < 64 ? 1 : greatest < 64 * 64 ? 2 : 4
  }

  private func append(
    _ column: [Int], width: Int, _ name: StaticString, to script: inout [UInt8]
  ) {
    script.append("\"")
    script.append(name)
    script.append("\":[")
    script.append(decimal: width)
    script.append(",\"")
    for value in column { script.append(value, width: width) }
    script.append("\"")
  }

  private func appendOwners(to script: inout [UInt8]) {
    let names = Set(owners.compactMap(\.self)).sorted()
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0 + 1) })
    let column = owners.map { owner in owner.flatMap { places[$0] } ?? 0 }
    append(column, width: Self.width(names.count), "owner", to: &script)
    append(names, to: &script)
    script.append(",\n")
  }

  private func appendTags(to script: inout [UInt8]) {
    let names = Set(tags.joined()).sorted()
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let width = Self.width(names.count)
    script.append("\"tags\":[")
    script.append(decimal: width)
    script.append(",\"")
    for list in tags {
      script.append(digit: list.count)
      for tag in list { script.append(places[tag] ?? 0, width: width) }
    }
    script.append("\"")
    append(names, to: &script)
  }

  private func append(_ names: [String], to script: inout [UInt8]) {
    script.append(",[")
    for (place, name) in names.enumerated() {
      if place > 0 { script.append(",") }
      script.append(string: name)
    }
    script.append("]]")
  }

  /// Each once, in the order of writing.
  private static func tags(of document: Document) -> [String] {
    var tags: [String] = []
    for entry in document.metadata.entries
    where entry.definition < 0 && tagKeys.contains(entry.key) {
      var values = entry.values
      if values.count == 1 { values = values[0].split(separator: ",").map { String($0) } }
      for value in values {
        let tag = shortened(value)
        if !tag.isEmpty, tags.count < mostTags, !tags.contains(tag) { tags.append(tag) }
      }
    }
    return tags
  }

  private static func shortened(_ value: String) -> String {
    var value = value
    return value.withUTF8 { bytes in
      var start = 0
      while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
      var end = bytes.characterBoundary(before: start + longestValue)
      while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
  }
}
