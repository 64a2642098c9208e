/// Work over many alike things, in slices that run at the same time.
enum Slices {
  /// Long enough to be worth a task, short enough to share the work out evenly.
  private static let length = 256

  /// The results of `body` for slices of `range`, joined in order.
  static func map<Result: Sendable>(
    _ range: Range<Int>, _ body: @escaping @Sendable (Range<Int>) -> [Result]
  ) async -> [Result] {
    if range.count <= length { return body(range) }
    return await withTaskGroup(of: (Int, [Result]).self) { group in
      for start in stride(from: range.lowerBound, to: range.upperBound, by: length) {
        group.addTask { (start, body(start..<min(start + length, range.upperBound))) }
      }
      var slices: [(Int, [Result])] = []
      for await slice in group { slices.append(slice) }
      return slices.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }
}
