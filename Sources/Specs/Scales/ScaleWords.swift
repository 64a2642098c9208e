/// The words of a cell or value that names a level of a scale: lower case, without markup, emoji
/// and punctuation, and where an alternative (`/`, `|`) or a remark (`(`) starts.
struct ScaleWords {
  private var words: [String] = []
  /// By word: it follows `/`, `|` or the word *or*.
  private var isAlternative: [Bool] = []
  /// By word: a bracket, comma or dash sets it off from the one before.
  private var isSetOff: [Bool] = []

  /// Longer texts tell a story; their words name no level.
  private static let mostBytes = 80
  private static let mostWords = 8

  init(_ text: String) {
    guard text.utf8.count <= Self.mostBytes else { return }
    var word = String.UnicodeScalarView()
    var follows = false
    var gap = Gap()
    func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
    }
    for scalar in text.unicodeScalars {
      if isWordScalar(scalar) {
        if word.isEmpty { isSetOff.append(gap.setsOff) }
        gap = Gap()
        word.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      } else if scalar == "'" || scalar == "’" || scalar == "ʼ" {
        // `Won't` is one word.
      } else {
        end(&word, &follows)
        gap.add(scalar)
        if scalar == "/" || scalar == "|" { follows = true }
      }
    }
    end(&word, &follows)
    if words.count > Self.mostWords { words = [] }
  }

  /// What stands between two words.
  private struct Gap {
    private var hasBlank = false
    private var hasHyphen = false
    private var hasOther = false

    mutating func add(_ scalar: Unicode.Scalar) {
      switch scalar {
      case " ": hasBlank = true
      case "-": hasHyphen = true
      case "(", ")", ",", ";", ":", ".", "–", "—", "/", "|", "[", "\n": hasOther = true
      default: break
      }
    }

    var setsOff: Bool { hasOther || hasBlank && hasHyphen }
  }

  private mutating func end(_ word: inout String.UnicodeScalarView, _ follows: inout Bool) {
    guard !word.isEmpty else { return }
    let text = String(word)
    word = String.UnicodeScalarView()
    if text == "or" || text == "oder" || text == "ou" {
      follows = true
      isSetOff.removeLast()
      return
    }
    words.append(text)
    isAlternative.append(follows)
    follows = false
  }

  /// The level that the first words name, unless others are offered beside it. `alone` says that
  /// no other word may follow, but for a remark that is set off: `Could Hvae` is no `Could`.
  func first<Level: Equatable>(in phrases: [String: Level], alone: Bool) -> Level? {
    var found: Level?
    var index = 0
    while index < words.count {
      var level = phrases[words[index]]
      var length = 1
      if index + 1 < words.count, let pair = phrases[words[index] + " " + words[index + 1]] {
        level = pair
        length = 2
      }
      if let found, isAlternative[index], let level, level != found { return nil }
      if alone, level == nil, index == 0 || !isSetOff[index] && !Self.fillers.contains(words[index])
      {
        return nil
      }
      if found == nil, level == nil, index >= 2 { return nil }
      found = found ?? level
      if found != nil, alone, index + length < words.count, isSetOff[index + length],
        !isAlternative[index + length]
      {
        return found
      }
      index += length
    }
    return found
  }

  /// Words that say what the level is of.
  private static let fillers: Set<String> = [
    "have", "priority", "criticality", "prio", "importance", "severity", "level", "priorität",
    "priorité", "prioridad",
  ]

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
