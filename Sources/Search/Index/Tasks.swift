import Synchronization

/// Work over a range of indices, shared among tasks that each take the next index.
enum Tasks {
  private final class Counter: Sendable {
    private let value = Atomic<Int>(0)
    func next() -> Int { value.wrappingAdd(1, ordering: .relaxed).oldValue }
  }

  /// The results of `body` for `0..<count`, in order, whatever the number of tasks.
  static func map<Result: Sendable>(
    _ count: Int, jobs: Int, _ body: @escaping @Sendable (Int) throws -> Result
  ) async throws -> [Result] {
    let counter = Counter()
    return try await withThrowingTaskGroup(of: [(Int, Result)].self) { group in
      for _ in 0..<max(1, min(jobs, count)) {
        group.addTask {
          var results: [(Int, Result)] = []
          while true {
            let index = counter.next()
            guard index < count, !Task.isCancelled else { return results }
            results.append((index, try body(index)))
          }
        }
      }
      var ordered = [Result?](repeating: nil, count: count)
      for try await part in group {
        for (index, result) in part { ordered[index] = result }
      }
      return ordered.compactMap(\.self)
    }
  }
}
