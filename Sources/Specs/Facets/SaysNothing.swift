import Findings

extension FacetText {
  /// Whether nothing but a dash, dots or a word for “not yet” stands there.
  var saysNothing: Bool {
    var text = text
    return text.withUTF8 { Self.saysNothing($0) }
  }

  /// The same text, empty if it says nothing.
  var orEmpty: FacetText { saysNothing ? FacetText(text: "", range: range) : self }

  static func saysNothing(_ bytes: Bytes) -> Bool {
    var range = bytes.trimmed(0..<bytes.count)
    // Brackets round it: `[TBD]`, `(n/a)`, `_…_`.
    while let last = range.last, range.count > 1,
      brackets.contains(where: { $0.0 == bytes[range.lowerBound] && $0.1 == bytes[last] })
    {
      range = bytes.trimmed(range.lowerBound + 1..<last)
    }
    guard range.count <= 20 else { return false }
    if range.allSatisfy({ isFiller(bytes, $0) }) { return true }
    return words.contains { word in
      word.utf8CodeUnitCount == range.count
        && word.withUTF8Buffer { expected in
          expected.indices.allSatisfy { expected[$0] == bytes[range.lowerBound + $0] | 0x20 }
        }
    }
  }

  private static let brackets: [(UInt8, UInt8)] = [
    (0x5B, 0x5D), (0x28, 0x29), (0x3C, 0x3E), (0x7B, 0x7D), (0x5F, 0x5F), (0x2A, 0x2A),
  ]

  /// `-`, `–`, `—`, `…`, `...`, `?`, `_`; blanks.
  private static func isFiller(_ bytes: Bytes, _ index: Int) -> Bool {
    switch bytes[index] {
    case 0x20, 0x2D, 0x2E, 0x3F, 0x5F: return true
    case 0xE2:
      return index + 2 < bytes.count && bytes[index + 1] == 0x80
        && (bytes[index + 2] == 0x93 || bytes[index + 2] == 0x94 || bytes[index + 2] == 0xA6)
    case 0x80: return index > 0 && bytes[index - 1] == 0xE2
    case 0x93, 0x94, 0xA6: return index > 1 && bytes[index - 2] == 0xE2
    default: return false
    }
  }

  /// In lower case; a slash is one with its bit for case set.
  private static let words: [StaticString] = [
    "tbd", "tba", "tbc", "todo", "n/a", "to be defined", "to be determined", "to be decided",
    "not applicable", "offen", "entfällt",
  ]
}
