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
  private let places: Mutex<WatchedPlaces>
  private let wakes: AsyncStream<Void>
  private let wake: AsyncStream<Void>.Continuation
  private let means: Mutex<any WatchMeans>
  private let note: @Sendable (String) -> Void

  private struct State {
    var pending = FileChanges()
    /// Only files that look temporary came so far.
    var isTemporary = true
    var count = 0
  }

  static let quiet: Duration = .milliseconds(4)
  private static let longQuiet: Duration = .milliseconds(40)
  static let temporaryQuiet: Duration = .milliseconds(700)
  /// Steady writing must not put off a batch for ever.
  private static let longest: Duration = .milliseconds(400)
  /// So many paths are no single save.
  private static let many = 12

  /// `note` is told what the user should know and is no failure.
  package init(
    _ places: WatchedPlaces, by means: Means = .events,
    note: @escaping @Sendable (String) -> Void = { _ in }
  ) throws {
    (wakes, wake) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    self.note = note
    self.places = Mutex(places)
    switch means {
    case .events:
      #if os(Linux)
        self.means = Mutex(try InotifyWatch())
      #else
        self.means = Mutex(PollingWatch(every: Self.interval))
      #endif
    case .polling(let interval): self.means = Mutex(PollingWatch(every: interval))
    }
    begin(places)
  }

  deinit { means.withLock { $0.end() } }

  /// Watches these places from now on; says whether they are others than before.
  package func watch(_ places: WatchedPlaces) -> Bool {
    let isOther = self.places.withLock { current in
      defer { current = places }
      return current != places
    }
    if isOther, !means.withLock({ $0.watch(places) }) { poll(places) }
    return isOther
  }

  package func end() {
    means.withLock { $0.end() }
    wake.finish()
  }

  private func begin(_ places: WatchedPlaces) {
    let canWatch = means.withLock { means in
      means.start { [weak self] in self?.take($0) }
      return means.watch(places)
    }
    if !canWatch { poll(places) }
  }

  /// The system watches no more folders for us: they have to be looked at.
  private func poll(_ places: WatchedPlaces) {
    note("the system cannot watch so many folders; they are looked at again and again instead")
    means.withLock { means in
      means.end()
      means = PollingWatch(every: Self.interval)
    }
    _ = means.withLock { means in
      means.start { [weak self] in self?.take($0) }
      return means.watch(places)
    }
  }

  private static let interval: Duration = .milliseconds(400)

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
  /// Says no where the system refuses to watch so much.
  func watch(_ places: WatchedPlaces) -> Bool
  func end()
}
