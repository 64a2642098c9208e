/// How much of a whole is done, as a figure and a bar (the partial `bar`).
struct Share: View {
  var part: Int
  var whole: Int
  /// What is nearly done: drawn paler behind the part.
  var second = 0

  /// Rounded down, so that only the whole is 100 %; at least 1 where something is done.
  static func percent(_ part: Int, of whole: Int) -> Int {
    guard whole > 0, part > 0 else { return 0 }
    return max(1, min(part, whole) * 100 / whole)
  }

  static let fields = Fields<Share>([
    .number("part") { $0.part },
    .number("whole") { $0.whole },
    .number("percent") { percent($0.part, of: $0.whole) },
    .number("secondPercent") { percent($0.second, of: $0.whole) },
    .flag("isFull") { $0.whole > 0 && $0.part >= $0.whole },
    .flag("isNone") { $0.part == 0 },
  ])
}
