package import Links

/// All items by the first letter of their titles, as the index of a book has them.
package struct TitleIndex: Sendable {
  package struct Letter: Sendable {
    /// `A`, `0–9`, `Ж`, `ㄱ`.
    package let label: String
    /// Places in `items`.
    package let entries: Range<Int>
  }

  /// Sorted by title without regard to case and accents, then by ID.
  package let items: [Int32]
  package let letters: [Letter]

  package init(_ graph: LinkGraph) {
    var entries: [Entry] = []
    entries.reserveCapacity(graph.items.count)
    for (index, item) in graph.items.enumerated() {
      entries.append(Entry(item.title.isEmpty ? item.id : item.title, Int32(index)))
    }
    entries.sort { left, right in
      if left.letter != right.letter { return left.letter < right.letter }
      if left.key != right.key { return left.key.lexicographicallyPrecedes(right.key) }
      let (a, b) = (graph.items[Int(left.item)].id, graph.items[Int(right.item)].id)
      return a == b ? left.item < right.item : a < b
    }
    items = entries.map(\.item)
    var letters: [Letter] = []
    var start = 0
    while start < entries.count {
      let letter = entries[start].letter
      let end = entries[start...].firstIndex { $0.letter != letter } ?? entries.count
      letters.append(Letter(label: IndexLetter.label(letter), entries: start..<end))
      start = end
    }
    self.letters = letters
  }

  private struct Entry {
    let letter: UInt32
    let key: [UInt8]
    let item: Int32

    init(_ title: String, _ item: Int32) {
      key = IndexLetter.key(title)
      letter = IndexLetter.of(key)
      self.item = item
    }
  }
}

/// The letter of an index that a title stands under, and the order of titles.
enum IndexLetter {
  /// What titles are ordered by: no signs before the first letter, small letters without accents.
  static func key(_ title: String) -> [UInt8] {
    var title = title
    let plain: [UInt8]? = title.withUTF8 { bytes in
      var key: [UInt8] = []
      key.reserveCapacity(bytes.count)
      for byte in bytes {
        if byte >= 0x80 { return nil }
        let isCapital = byte >= 0x41 && byte <= 0x5A
        let isSign =
          !isCapital && !(byte >= 0x61 && byte <= 0x7A) && !(byte >= 0x30 && byte <= 0x39)
        if isSign && key.isEmpty { continue }
        key.append(isCapital ? byte + 0x20 : byte)
      }
      return key
    }
    if let plain { return plain }
    var folded = String.UnicodeScalarView()
    for scalar in title.unicodeScalars {
      let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      if folded.isEmpty && !isWord { continue }
      if let letters = accents[scalar.properties.lowercaseMapping] {
        folded.append(contentsOf: letters.unicodeScalars)
      } else {
        folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return Array(String(folded).utf8)
  }

  /// Digits are one letter, and so are all syllables of Hangul with one first consonant, Kana, and
  /// ideographs; titles without a letter come last.
  static func of(_ key: [UInt8]) -> UInt32 {
    guard let first = key.first else { return none }
    if first < 0x80 {
      return first >= 0x30 && first <= 0x39
        ? 0x30 : first >= 0x61 && first <= 0x7A ? UInt32(first) : none
    }
    let start = String(decoding: key.prefix(4), as: UTF8.self).unicodeScalars.first
    guard let scalar = start else { return none }
    switch scalar.value {
    case 0xAC00...0xD7A3: return 0xAC00 + (scalar.value - 0xAC00) / 588 * 588
    case 0x3040...0x30FF: return 0x3042
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: return 0x6F22
    default: return scalar.properties.isAlphabetic ? scalar.value : none
    }
  }

  static func label(_ letter: UInt32) -> String {
    switch letter {
    case none: return "Other"
    case 0x30: return "0–9"
    case 0x3042: return "かな"
    case 0x6F22: return "漢字"
    default: return Unicode.Scalar(letter).map { $0.properties.uppercaseMapping } ?? "Other"
    }
  }

  private static let none = UInt32.max

  private static let accents: [String: String] = {
    let groups = [
      ("a", "àáâãäåāăą"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"),
      ("g", "ĝğġģ"),
      ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŋ"),
      ("o", "òóôõöøōŏő"), ("oe", "œ"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("ss", "ß"), ("t", "ţťŧț"),
      ("th", "þ"),
      ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
    ]
    var letters: [String: String] = [:]
    for (plain, accented) in groups {
      for letter in accented { letters[String(letter)] = plain }
    }
    return letters
  }()
}
