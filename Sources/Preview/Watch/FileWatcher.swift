import Synchronization

/// Says when watched files change, in batches: what an editor does to save a file, or git to check
/// out a branch, comes as one.
///
/// A batch waits until nothing more has come for a moment, the longer the more there is, but never
/// for long. Files that look like the temporary ones of an editor wait longest, so that what comes
/// and goes at once is told only if something else is.
package final class FileWatcher: Sendable {
  /// How changes are noticed.
  package enum Means: Sendable, Equatable {
    /// The system tells, where it can.
    case events
    /// Folders are looked at again and again.
    case polling(Duration)
  }

  private let state = Mutex(State())
  private let wakes: AsyncStream<Void>
  private let wake: AsyncStream<Void>.Continuation
  private let means: any WatchMeans

  private struct State {
    var pending = FileChanges()
    /// Only files that look temporary came so far.
    var isTemporary = true
    var count = 0
  }

  static let quiet: Duration = .milliseconds(6)
  private static let longQuiet: Duration = .milliseconds(40)
  static let temporaryQuiet: Duration = .milliseconds(700)
  /// Steady writing must not put off a batch for ever.
  private static let longest: Duration = .milliseconds(400)
  /// So many paths are no single save.
  private static let many = 12

  package init(_ places: WatchedPlaces, by means: Means = .events) throws {
    (wakes, wake) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    switch means {
    case .events:
      #if os(Linux)
        self.means = try InotifyWatch()
      #else
        self.means = PollingWatch(every: .milliseconds(400))
      #endif
    case .polling(let interval): self.means = PollingWatch(every: interval)
    }
    self.means.start { [weak self] in self?.take($0) }
    self.means.watch(places)
  }

  deinit { means.end() }

  /// Watches other places from now on.
  package func watch(_ places: WatchedPlaces) { means.watch(places) }

  package func end() {
    means.end()
    wake.finish()
  }

  /// The next batch; `nil` when watching has ended.
  package func next() async -> FileChanges? {
    var iterator = wakes.makeAsyncIterator()
    while true {
      if state.withLock({ $0.pending.isEmpty }) {
        guard await iterator.next() != nil else { return nil }
      }
      await settle()
      if Task.isCancelled { return nil }
      let batch = state.withLock { state in
        defer { state = State() }
        return state.pending
      }
      if !batch.isEmpty { return batch }
    }
  }

  /// Waits until nothing more comes.
  private func settle() async {
    let clock = ContinuousClock()
    let start = clock.now
    var quietSince = start
    var last = state.withLock { $0.count }
    while !Task.isCancelled {
      let (count, paths, isTemporary) = state.withLock {
        ($0.count, $0.pending.paths.count, $0.isTemporary)
      }
      if count != last {
        last = count
        quietSince = clock.now
      }
      let wanted =
        isTemporary
        ? Self.temporaryQuiet : paths > Self.many ? Self.longQuiet : Self.quiet
      let limit = isTemporary ? Self.temporaryQuiet : Self.longest
      let end = min(quietSince + wanted, start + limit)
      let now = clock.now
      if now >= end { return }
      // Something that matters may come while a temporary file is waited for.
      try? await clock.sleep(until: min(end, now + Self.quiet), tolerance: .milliseconds(1))
    }
  }

  private func take(_ changes: FileChanges) {
    guard !changes.isEmpty else { return }
    state.withLock { state in
      state.pending.add(changes)
      state.count += 1
      if changes.mayBeAnything || changes.paths.contains(where: { !TemporaryName.matches($0) }) {
        state.isTemporary = false
      }
    }
    wake.yield()
  }
}

/// A way to notice changes.
protocol WatchMeans: Sendable {
  func start(_ tell: @escaping @Sendable (FileChanges) -> Void)
  func watch(_ places: WatchedPlaces)
  func end()
}
