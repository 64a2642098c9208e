/// A state in a word, with a tone that colours it.
final class Badge: SharedView {
  let word: String
  let tone: String

  init(word: String, tone: String) {
    self.word = word
    self.tone = tone
  }

  static let fields = Fields<Badge>([
    .text("word") { $0.word },
    .text("tone") { $0.tone },
  ])

  static func status(_ word: String?) -> Badge? {
    guard let word, !word.isEmpty else { return nil }
    return Badge(word: word, tone: tone(of: word, in: statusTones, default: "plain"))
  }

  static func priority(_ word: String?) -> Badge? {
    guard let word, !word.isEmpty else { return nil }
    return Badge(word: word, tone: tone(of: word, in: priorityTones, default: "plain"))
  }

  private static let statusTones = bytes([
    (
      "ended",
      [
        "deprecated", "obsolete", "superseded", "retired", "withdrawn", "archived", "replaced",
        "cancelled", "canceled", "wont",
      ]
    ),
    ("bad", ["rejected", "failed", "fail", "blocked", "broken", "overdue", "not started"]),
    (
      "ongoing",
      [
        "review", "progress", "pending", "ongoing", "partial", "testing", "development", "doing",
        "mitigating", "open",
      ]
    ),
    ("early", ["draft", "proposed", "planned", "new", "idea", "todo", "to do", "backlog"]),
    (
      "good",
      [
        "approved", "accepted", "done", "complete", "implemented", "active", "released",
        "verified", "passed", "pass", "live", "final", "stable", "ready", "closed", "production",
        "mitigated", "published",
      ]
    ),
  ])

  private static let priorityTones = bytes([
    ("low", ["wont", "won't", "could", "optional", "low", "nice", "p3"]),
    ("high", ["must", "critical", "high", "p0", "urgent", "blocker"]),
    ("medium", ["should", "important", "medium", "p1", "p2", "normal", "moderate"]),
  ])

  private static func tone(
    of word: String, in tones: [(tone: String, words: [[UInt8]])], default plain: String
  ) -> String {
    let folded = Array(word.lowercased().utf8)
    for (tone, words) in tones where words.contains(where: { holds(folded, $0) }) {
      return tone
    }
    return plain
  }

  /// Every page has many badges: a search in bytes costs a hundredth of one in characters.
  private static func holds(_ text: [UInt8], _ word: [UInt8]) -> Bool {
    guard word.count <= text.count else { return false }
    for start in 0...(text.count - word.count) where text[start] == word[0] {
      var length = 1
      while length < word.count, text[start + length] == word[length] { length += 1 }
      if length == word.count { return true }
    }
    return false
  }

  private static func bytes(
    _ tones: [(tone: String, words: [String])]
  ) -> [(tone: String, words: [[UInt8]])] {
    tones.map { ($0.tone, $0.words.map { Array($0.utf8) }) }
  }
}
