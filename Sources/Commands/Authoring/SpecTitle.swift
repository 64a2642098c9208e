import Markdown

/// The title of a new specification, and how it is written in each place.
struct SpecTitle: Equatable {
  let text: String

  private static let longest = 120
  /// Bytes; with an ID, a date and an ending a file name stays far from the limit of 255.
  private static let longestSlug = 80

  init(_ written: String) throws {
    var text = written[...]
    while let first = text.unicodeScalars.first, first.properties.isWhitespace {
      text = Substring(text.unicodeScalars.dropFirst())
    }
    while let last = text.unicodeScalars.last, last.properties.isWhitespace {
      text = Substring(text.unicodeScalars.dropLast())
    }
    guard !text.isEmpty else { throw RunFailure("the title is empty") }
    guard text.count <= Self.longest else {
      throw RunFailure(
        "the title has \(text.count) characters; it may have up to \(Self.longest)")
    }
    if text.unicodeScalars.contains(where: Self.isControl) {
      throw RunFailure("the title contains a line break or another control character")
    }
    if let separator = text.first(where: { $0 == "/" || $0 == "\\" }) {
      throw RunFailure(
        "the title contains '\(separator)', which separates folders",
        help: "write a word in its place; a file of another name is chosen with --output")
    }
    self.text = String(text)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: true
    // Marks that turn the direction of what follows: a title could show another text.
    case .format:
      (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    default: false
    }
  }

  /// For file names: `Q&A: Zoë's "Feed"` is `q-a-zoës-feed`. Empty if the title has no letter or
  /// digit.
  var slug: String {
    let folded = Slugger.base(String(text.map { "&+@:,;.|".contains($0) ? " " : $0 }))
    var words: [Substring] = []
    var length = 0
    for word in folded.split(whereSeparator: { $0 == "-" || $0 == "_" }) {
      guard length + word.utf8.count <= Self.longestSlug else {
        if words.isEmpty { words.append(Self.start(of: word)) }
        break
      }
      words.append(word)
      length += word.utf8.count + 1
    }
    return words.joined(separator: "-")
  }

  private static func start(of word: Substring) -> Substring {
    var word = word
    while word.utf8.count > longestSlug { word.removeLast() }
    return word
  }

  /// In a heading or a line of text: what would be markup is escaped.
  var markdown: String {
    let characters = Array(text)
    var escaped = ""
    for (index, character) in characters.enumerated() {
      if Self.isMarkup(character, in: characters, at: index) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }

  /// In the cell of a table.
  var cell: String {
    String(markdown.flatMap { $0 == "|" ? Array("\\|") : [$0] })
  }

  private static func isMarkup(
    _ character: Character, in all: [Character], at index: Int
  ) -> Bool {
    func isWord(_ position: Int) -> Bool {
      all.indices.contains(position) && (all[position].isLetter || all[position].isNumber)
    }
    switch character {
    case "\\", "`", "*", "[", "]", "<", "~": return true
    // `snake_case` is no emphasis.
    case "_": return !(isWord(index - 1) && isWord(index + 1))
    // `&amp;` would be read as `&`.
    case "&": return isWord(index + 1) || all.indices.contains(index + 1) && all[index + 1] == "#"
    // A heading loses the signs that close it.
    case "#": return all[index...].allSatisfy { $0 == "#" }
    default: return false
    }
  }

  /// As a value in YAML between double quotes, these included.
  var yaml: String { "\"" + text.flatMap { "\\\"".contains($0) ? ["\\", $0] : [$0] } + "\"" }
}
