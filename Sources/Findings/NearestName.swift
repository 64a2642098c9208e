/// The name of a closed list that was probably meant.
package enum NearestName {
  /// The nearest of `names` by insertions, deletions, replacements and swaps of neighbours; `nil`
  /// when none is near enough to be a slip. Equal distances keep the order of `names`.
  package static func of(_ written: String, among names: [String]) -> String? {
    let typed = fold(written)
    guard !typed.isEmpty, typed.count <= 200 else { return nil }
    var best: (name: String, distance: Int)?
    for name in names {
      let candidate = fold(name)
      let distance = distance(typed, candidate)
      let limit = max(1, min(typed.count, candidate.count) / 3)
      let isPrefix = typed.count >= 3 && candidate.starts(with: typed)
      guard distance <= limit || isPrefix else { continue }
      let weight = isPrefix ? min(distance, limit) : distance
      if best.map({ weight < $0.distance }) ?? true { best = (name, weight) }
    }
    return best?.name
  }

  /// Case, hyphens and underscores never make two names different to a reader.
  private static func fold(_ name: String) -> [UInt8] {
    name.lowercased().utf8.map { $0 == 0x2D ? 0x5F : $0 }
  }

  /// The optimal string alignment distance.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let cost = left[row] == right[column] ? 0 : 1
        var value = min(last[column] + cost, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          value = min(value, beforeLast[column - 1] + 1)
        }
        current.append(value)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
