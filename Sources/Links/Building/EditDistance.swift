/// Levenshtein's distance with exchanged neighbours as one step (optimal string alignment).
enum EditDistance {
  /// Returns `limit + 1` as soon as the distance is known to be over the limit.
  static func between(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
    if abs(left.count - right.count) > limit { return limit + 1 }
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var before = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    var current = previous
    for i in 1...left.count {
      current[0] = i
      var least = i
      for j in 1...right.count {
        let cost = left[i - 1] == right[j - 1] ? 0 : 1
        var value = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          value = min(value, before[j - 2] + 1)
        }
        current[j] = value
        least = min(least, value)
      }
      if least > limit { return limit + 1 }
      (before, previous, current) = (previous, current, before)
    }
    return min(previous[right.count], limit + 1)
  }
}
