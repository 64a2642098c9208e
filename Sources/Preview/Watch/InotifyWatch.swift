#if os(Linux)
  import Dispatch
  import Files
  import Synchronization

  #if canImport(Glibc)
    import Glibc
  #else
    import Musl
  #endif

  /// Linux tells of every change in a folder that it is asked to watch, though not in the folders
  /// in it: those are found and watched one by one.
  ///
  /// A folder that is made or moved in may hold files before it is watched, so it is watched first,
  /// then listed, and whatever is in it is told. When the system lost events, everything is watched
  /// and listed anew, and whoever listens is told that anything may have changed.
  final class InotifyWatch: WatchMeans {
    private let descriptor: Int32
    private let queue = DispatchQueue(label: "specweft.inotify")
    private let state = Mutex(State())

    private struct State {
      var places = WatchedPlaces(trees: [], folders: [])
      /// By watch.
      var folders: [Int32: Watched] = [:]
      var watches: [String: Int32] = [:]
      var source: (any DispatchSourceRead)?
      var tell: (@Sendable (FileChanges) -> Void)?
      var isEnded = false
      /// The system refused to watch a folder, as it has watches for no more.
      var isFull = false
    }

    private struct Watched {
      var path: String
      /// What is made in it is watched, too.
      var isTree: Bool
    }

    private static let mask =
      UInt32(IN_CLOSE_WRITE) | UInt32(IN_MODIFY) | UInt32(IN_CREATE) | UInt32(IN_DELETE)
      | UInt32(IN_MOVED_FROM) | UInt32(IN_MOVED_TO) | UInt32(IN_ATTRIB) | UInt32(IN_DELETE_SELF)
      | UInt32(IN_MOVE_SELF) | UInt32(IN_ONLYDIR) | UInt32(IN_EXCL_UNLINK)
    /// Deeper is no site.
    private static let deepest = 128

    init() throws(FileError) {
      descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      guard descriptor >= 0 else { throw FileError(.find, "(changes of files)") }
    }

    func start(_ tell: @escaping @Sendable (FileChanges) -> Void) {
      state.withLock { state in
        let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
        source.setEventHandler { [weak self] in self?.read() }
        let descriptor = descriptor
        source.setCancelHandler { close(descriptor) }
        source.resume()
        state.source = source
        state.tell = tell
      }
    }

    func end() {
      state.withLock { state in
        guard !state.isEnded else { return }
        state.isEnded = true
        state.tell = nil
        state.source?.cancel()
        state.source = nil
      }
    }

    func watch(_ places: WatchedPlaces) -> Bool {
      state.withLock { state in
        guard places != state.places, !state.isEnded else { return true }
        state.places = places
        state.isFull = false
        rewatch(&state)
        return !state.isFull
      }
    }

    /// Watches everything anew. A watch of the same folder stays the same watch.
    private func rewatch(_ state: inout State) {
      let former = state.folders.keys
      state.folders = [:]
      state.watches = [:]
      var found = FileChanges()
      for folder in state.places.folders { _ = add(folder, isTree: false, &state) }
      for tree in state.places.trees { addTree(tree, depth: 0, &state, &found) }
      for watch in former where state.folders[watch] == nil {
        inotify_rm_watch(descriptor, watch)
      }
    }

    private func add(_ path: String, isTree: Bool, _ state: inout State) -> Bool {
      let watch = inotify_add_watch(descriptor, path, Self.mask)
      guard watch >= 0 else {
        if errno == ENOSPC || errno == ENOMEM { state.isFull = true }
        return false
      }
      let known = state.folders[watch]
      state.folders[watch] = Watched(
        path: known.map { $0.isTree ? $0.path : path } ?? path,
        isTree: isTree || known?.isTree ?? false)
      state.watches[path] = watch
      return known?.isTree != true
    }

    /// Watches a folder and those in it, and tells of the files that are there by then.
    private func addTree(
      _ path: String, depth: Int, _ state: inout State, _ found: inout FileChanges
    ) {
      guard depth < Self.deepest, !state.places.leftOut.contains(path),
        add(path, isTree: true, &state), let folder = try? Folder(path),
        let entries = try? folder.entries()
      else { return }
      for entry in entries {
        guard let name = entry.name, !TemporaryName.isHidden(name) else { continue }
        let inner = FilePaths.join(path, name)
        var kind = entry.kind
        if kind == nil || kind == .link {
          kind = (try? folder.status(of: name, followingLinks: true))?.kind
        }
        if kind == .folder {
          addTree(inner, depth: depth + 1, &state, &found)
        } else {
          found.paths.insert(inner)
        }
      }
    }

    /// Does something while no events are taken, so that more come than the system keeps.
    func pause(_ body: @Sendable () -> Void) { queue.sync(execute: body) }

    // MARK: Events

    private func read() {
      var buffer = [UInt8](repeating: 0, count: 64 << 10)
      while true {
        let count = buffer.withUnsafeMutableBytes {
          systemRead(descriptor, $0.baseAddress, $0.count)
        }
        guard count > 0 else { return }
        var found = FileChanges()
        let tell = state.withLock { state in
          found = self.changes(in: buffer[..<count], &state)
          return state.tell
        }
        tell?(found)
      }
    }

    private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int
    {
      #if canImport(Glibc)
        Glibc.read(file, buffer, count)
      #else
        Musl.read(file, buffer, count)
      #endif
    }

    /// Events are 16 bytes (watch, mask, cookie, length of the name) and a name with zeros after it.
    private func changes(in buffer: ArraySlice<UInt8>, _ state: inout State) -> FileChanges {
      var changes = FileChanges()
      var offset = buffer.startIndex
      while offset + 16 <= buffer.endIndex {
        let start = offset
        func word(_ place: Int) -> UInt32 {
          buffer.withUnsafeBytes {
            UInt32(
              littleEndian: $0.loadUnaligned(
                fromByteOffset: start - buffer.startIndex + place, as: UInt32.self))
          }
        }
        let length = Int(word(12))
        let name = buffer[(offset + 16)..<min(offset + 16 + length, buffer.endIndex)]
          .prefix { $0 != 0 }
        take(
          watch: Int32(bitPattern: word(0)), mask: word(4),
          name: String(decoding: name, as: UTF8.self), &state, &changes)
        offset += 16 + length
      }
      return changes
    }

    private func take(
      watch: Int32, mask: UInt32, name: String, _ state: inout State, _ changes: inout FileChanges
    ) {
      func has(_ event: Int32) -> Bool { mask & UInt32(bitPattern: event) != 0 }
      if has(IN_Q_OVERFLOW) {
        changes.mayBeAnything = true
        rewatch(&state)
        return
      }
      guard let folder = state.folders[watch] else { return }
      if has(IN_IGNORED) {
        state.folders[watch] = nil
        if state.watches[folder.path] == watch { state.watches[folder.path] = nil }
        return
      }
      if has(IN_DELETE_SELF) || has(IN_MOVE_SELF) {
        // Of a folder in a tree, the folder around it tells.
        if state.places.trees.contains(folder.path) {
          changes.isStructural = true
          changes.paths.insert(folder.path)
        }
        return
      }
      guard !name.isEmpty, !(folder.isTree && TemporaryName.isHidden(name)) else { return }
      let path = FilePaths.join(folder.path, name)
      let isFolder = has(IN_ISDIR)
      // The time of a folder says nothing.
      if isFolder, has(IN_ATTRIB) { return }
      changes.paths.insert(path)
      if has(IN_CREATE) || has(IN_DELETE) || has(IN_MOVED_FROM) || has(IN_MOVED_TO) {
        changes.isStructural = true
      }
      guard isFolder || has(IN_CREATE) || has(IN_MOVED_TO) else { return }
      if has(IN_MOVED_FROM) { forget(path, &state) }
      let isRoot = state.places.trees.contains(path)
      if has(IN_CREATE) || has(IN_MOVED_TO), folder.isTree || isRoot {
        let isThere =
          isFolder || (try? FilePaths.status(path))?.kind == .folder
        if isThere { addTree(path, depth: 0, &state, &changes) }
      }
    }

    /// A folder that was moved away is watched under its old name: what happens there is nothing
    /// to us.
    private func forget(_ path: String, _ state: inout State) {
      for (inner, watch) in state.watches where FilePaths.isInside(inner, path) {
        inotify_rm_watch(descriptor, watch)
        state.folders[watch] = nil
        state.watches[inner] = nil
      }
    }
  }
#endif
