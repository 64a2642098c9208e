/// The words of a cell or value that names a level of a scale: lower case, without markup, emoji
/// and punctuation, and where an alternative (`/`, `|`) or a remark (`(`) starts.
struct ScaleWords {
  private var words: [String] = []
  /// By word: it follows `/`, `|` or a comma, or the word *or*.
  private var isAlternative: [Bool] = []

  /// Longer texts tell a story; their words name no level.
  private static let mostBytes = 80
  private static let mostWords = 8

  init(_ text: String) {
    guard text.utf8.count <= Self.mostBytes else { return }
    var word = String.UnicodeScalarView()
    var follows = false
    func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
    }
    for scalar in text.unicodeScalars {
      if isWordScalar(scalar) {
        word.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      } else if scalar == "'" || scalar == "’" || scalar == "ʼ" {
        // `Won't` is one word.
      } else {
        end(&word, &follows)
        if scalar == "/" || scalar == "|" { follows = true }
      }
    }
    end(&word, &follows)
    if words.count > Self.mostWords { words = [] }
  }

  private mutating func end(_ word: inout String.UnicodeScalarView, _ follows: inout Bool) {
    guard !word.isEmpty else { return }
    let text = String(word)
    word = String.UnicodeScalarView()
    if text == "or" || text == "oder" || text == "ou" {
      follows = true
      return
    }
    words.append(text)
    isAlternative.append(follows)
    follows = false
  }

  /// The level that the first known words name, unless others are offered beside it.
  func first<Level: Equatable>(in phrases: [String: Level]) -> Level? {
    var found: Level?
    var index = 0
    while index < words.count {
      var level = phrases[words[index]]
      var length = 1
      if index + 1 < words.count, let pair = phrases[words[index] + " " + words[index + 1]] {
        level = pair
        length = 2
      }
      if found == nil, level == nil, index >= 2 { return nil }
      if let found, let level, level != found, isAlternative[index] { return nil }
      found = found ?? level
      index += length
    }
    return found
  }

  /// The number that is all there is: `2`, `(2)`.
  var number: Int? { words.count == 1 ? Int(words[0]) : nil }

  /// Words separated by commas, by the level they name.
  static func table<Level>(_ lists: [(level: Level, words: String)]) -> [String: Level] {
    var table: [String: Level] = [:]
    for list in lists {
      for word in list.words.split(whereSeparator: { $0 == "," || $0 == "\n" }) where !word.isEmpty
      {
        table[String(word)] = list.level
      }
    }
    return table
  }
}
