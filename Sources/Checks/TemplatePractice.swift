/// How specifications that follow a template unasked deal with its demands.
struct TemplatePractice {
  /// Fewer say nothing about what is usual.
  private static let fewest = 4

  private var followers = 0
  /// By demand.
  private var lapses: [Int: Int] = [:]

  /// Counts a follower and what it does not meet.
  mutating func count(_ unmet: [Int]) {
    followers += 1
    for demand in unmet { lapses[demand, default: 0] += 1 }
  }

  /// Whether at least half of them meet it.
  func demands(_ demand: Int) -> Bool {
    followers < Self.fewest || lapses[demand, default: 0] * 2 <= followers
  }
}
