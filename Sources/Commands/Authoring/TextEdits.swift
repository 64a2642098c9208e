import Findings

/// Replacements in a text, made all at once.
struct TextEdits {
  private let source: SourceText
  private var edits: [(range: ByteRange, text: String)] = []

  init(_ source: SourceText) { self.source = source }

  mutating func replace(_ range: ByteRange, with text: String) {
    edits.append((range, text))
  }

  mutating func replaceFirst(_ old: String, in range: ByteRange, with new: String) {
    if let first = places(of: old, in: range).first { replace(first, with: new) }
  }

  mutating func replaceAll(_ old: String, in range: ByteRange, with new: String) {
    for place in places(of: old, in: range) { replace(place, with: new) }
  }

  /// Replaces in a YAML value; one without quotes gets them, since a title may hold `: ` or `#`.
  mutating func replaceInYAML(_ old: String, in range: ByteRange, with new: String) {
    guard let place = places(of: old, in: range).first else { return }
    var value = range
    // The value with its quotes, whether or not the range has them.
    if value.lower > 0, isQuote(at: value.lower - 1), isQuote(at: value.upper) {
      value = ByteRange(value.lower - 1, value.upper + 1)
    }
    let before = source.string(ByteRange(value.lower, place.lower))
    let after = source.string(ByteRange(place.upper, value.upper))
    switch source.bytes[value.lower] {
    case 0x22:
      replace(place, with: Self.escaped(new))
    case 0x27:
      replace(place, with: new.map { $0 == "'" ? "''" : String($0) }.joined())
    default:
      replace(value, with: "\"" + Self.escaped(before + new + after) + "\"")
    }
  }

  private func isQuote(at offset: Int) -> Bool {
    offset < source.bytes.count && (source.bytes[offset] == 0x22 || source.bytes[offset] == 0x27)
  }

  private static func escaped(_ text: String) -> String {
    text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
  }

  private func places(of text: String, in range: ByteRange) -> [ByteRange] {
    let wanted = Array(text.utf8)
    guard !wanted.isEmpty, range.upper <= source.bytes.count else { return [] }
    var places: [ByteRange] = []
    var index = range.lower
    while index + wanted.count <= range.upper {
      if source.bytes[index..<index + wanted.count].elementsEqual(wanted) {
        places.append(ByteRange(index, index + wanted.count))
        index += wanted.count
      } else {
        index += 1
      }
    }
    return places
  }

  /// The text with every replacement; of two that overlap the first one made holds.
  func applied() -> [UInt8] {
    var chosen: [(range: ByteRange, text: String)] = []
    for edit in edits {
      let overlaps = chosen.contains {
        edit.range.lower < $0.range.upper && $0.range.lower < edit.range.upper
      }
      if !overlaps { chosen.append(edit) }
    }
    chosen.sort { $0.range.lower < $1.range.lower }
    var bytes: [UInt8] = []
    var position = 0
    for edit in chosen {
      bytes += source.bytes[position..<edit.range.lower]
      bytes += edit.text.utf8
      position = edit.range.upper
    }
    return bytes + source.bytes[position...]
  }
}
