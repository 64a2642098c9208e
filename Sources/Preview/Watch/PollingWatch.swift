import Files
import Synchronization

/// Looks at all folders again and again, for systems and file systems that tell of no changes.
final class PollingWatch: WatchMeans {
  private let interval: Duration
  private let state = Mutex(State())

  private struct State {
    var places = WatchedPlaces(trees: [], folders: [])
    var seen: [String: FileStatus]?
    var task: Task<Void, Never>?
  }

  private static let deepest = 128
  private static let most = 500_000

  init(every interval: Duration) { self.interval = interval }

  func start(_ tell: @escaping @Sendable (FileChanges) -> Void) {
    let interval = interval
    let task = Task { [weak self] in
      while !Task.isCancelled {
        try? await Task.sleep(for: interval)
        guard let self, !Task.isCancelled else { return }
        let changes = self.look()
        if !changes.isEmpty { tell(changes) }
      }
    }
    state.withLock { $0.task = task }
  }

  func watch(_ places: WatchedPlaces) -> Bool {
    let seen = PollingWatch.files(of: places)
    state.withLock { state in
      guard places != state.places else { return }
      state.places = places
      state.seen = seen
    }
    return true
  }

  func end() {
    state.withLock { $0.task?.cancel() }
  }

  /// What is otherwise than the last time.
  private func look() -> FileChanges {
    let (places, former) = state.withLock { ($0.places, $0.seen) }
    let now = PollingWatch.files(of: places)
    let isCurrent = state.withLock { state in
      guard state.places == places else { return false }
      state.seen = now
      return true
    }
    guard isCurrent, let former else { return FileChanges() }
    return PollingWatch.difference(former, now, at: .now)
  }

  static func difference(
    _ former: [String: FileStatus], _ now: [String: FileStatus], at time: FileStatus.FileTime
  ) -> FileChanges {
    var changes = FileChanges()
    for (path, status) in now {
      guard let old = former[path] else {
        changes.paths.insert(path)
        changes.isStructural = true
        continue
      }
      if status.kind == .folder && old.kind == .folder { continue }
      if old.identity != status.identity || old.size != status.size
        || old.modified != status.modified || old.mode != status.mode || old.kind != status.kind
        // What was written just now may have been written again in the same tick of the clock.
        || status.modified.seconds >= time.seconds - 1
      {
        changes.paths.insert(path)
        if old.kind != status.kind { changes.isStructural = true }
      }
    }
    for path in former.keys where now[path] == nil {
      changes.paths.insert(path)
      changes.isStructural = true
    }
    return changes
  }

  private static func files(of places: WatchedPlaces) -> [String: FileStatus] {
    var files: [String: FileStatus] = [:]
    var visited: Set<FileIdentity> = []
    for folder in places.folders { list(folder, depth: deepest, places, &files, &visited) }
    visited = []
    for tree in places.trees { list(tree, depth: 0, places, &files, &visited) }
    return files
  }

  private static func list(
    _ path: String, depth: Int, _ places: WatchedPlaces, _ files: inout [String: FileStatus],
    _ visited: inout Set<FileIdentity>
  ) {
    guard depth <= deepest, files.count < most, !places.leftOut.contains(path),
      let folder = try? Folder(path), let own = try? folder.status(),
      visited.insert(own.identity).inserted, let entries = try? folder.entries()
    else { return }
    for entry in entries {
      guard let name = entry.name, !TemporaryName.isHidden(name),
        let status = try? folder.status(of: name, followingLinks: true)
      else { continue }
      let inner = FilePaths.join(path, name)
      files[inner] = status
      if status.kind == .folder, depth < deepest {
        list(inner, depth: depth + 1, places, &files, &visited)
      }
    }
  }
}
