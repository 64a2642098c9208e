package import Files
import Synchronization

/// Takes the files of a new site, from any number of tasks, and publishes them all at once.
///
/// Until `finish` the published site is only read. A file whose bytes did not change keeps its
/// inode and time; files that Specweft did not write stay; a kill at any moment leaves the old site
/// or the new one.
package final class Publisher: Sendable {
  /// What every published folder holds, and no other.
  package static let mark = OutputPath.manifest

  let place: OutputPlace
  let published: Folder?
  /// What Specweft wrote of the published site.
  let manifest: Manifest
  let staging: Folder
  private let comparesBytes: Bool
  private let lock: OutputLock
  private let progress = Mutex(Progress())
  private let note: @Sendable (String) -> Void

  private struct Progress {
    var folders: Set<String> = []
    /// Every path put so far; `true` if it was written anew.
    var files: [String: Bool] = [:]
  }

  /// - Parameters:
  ///   - output: The folder to publish into; it need not exist.
  ///   - rewriting: Writes every file anew, even if its bytes did not change.
  ///   - patience: How long to wait for another build that publishes into the same folder.
  ///   - note: Told about what the user should know and is no failure.
  /// - Throws: A `PublishError` with a sentence for the user.
  package init(
    output: String, rewriting: Bool = false, patience: Duration = .seconds(60),
    note: @escaping @Sendable (String) -> Void = { _ in }
  ) throws(PublishError) {
    let place = try OutputPlace(output)
    self.place = place
    self.note = note
    comparesBytes = !rewriting
    lock = try OutputLock(place, patience: patience, note: note)
    do throws(FileError) {
      try Leftovers.clear(place)
      published = try place.published()
      manifest =
        try published.map { folder throws(FileError) in
          try Publisher.manifest(of: folder)
        } ?? Manifest()
      staging = try place.prepare(place.unfinished)
    } catch {
      throw .file(error)
    }
  }

  package enum Outcome: Sendable { case written, unchanged }

  /// Adds a file. `path` is relative to the output.
  @discardableResult
  package func put(_ path: String, _ bytes: [UInt8]) throws(PublishError) -> Outcome {
    guard OutputPath.isSafe(path) else { throw .unsafePath(path) }
    do throws(FileError) {
      if comparesBytes, let published, published.holds(bytes, at: path) {
        guard claim(path, asWritten: false) else { throw FileError(.create, path, code: 0) }
        return .unchanged
      }
      guard claim(path, asWritten: true) else { throw FileError(.create, path, code: 0) }
      try makeFolders(for: path)
      let file = try staging.create(path)
      try file.write(bytes)
      try file.finish()
      return .written
    } catch {
      throw error.code == 0 ? .twice(path) : .file(error)
    }
  }

  /// Adds a copy of the file `name` of another folder.
  @discardableResult
  package func put(
    _ path: String, copying name: String, of source: Folder
  ) throws(PublishError) -> Outcome {
    guard OutputPath.isSafe(path) else { throw .unsafePath(path) }
    do throws(FileError) {
      if comparesBytes, let published, try published.holdsCopy(of: name, in: source, at: path) {
        guard claim(path, asWritten: false) else { throw FileError(.create, path, code: 0) }
        return .unchanged
      }
      guard claim(path, asWritten: true) else { throw FileError(.create, path, code: 0) }
      try makeFolders(for: path)
      try staging.copy(name, of: source, to: path, keepingTime: false)
      return .written
    } catch {
      throw error.code == 0 ? .twice(path) : .file(error)
    }
  }

  /// What a finished publication did, in files.
  package struct Summary: Sendable, Equatable {
    package var written: Int
    package var unchanged: Int
    package var removed: Int

    package init(written: Int = 0, unchanged: Int = 0, removed: Int = 0) {
      self.written = written
      self.unchanged = unchanged
      self.removed = removed
    }
  }

  /// Publishes everything that was put. Afterwards, or instead, call nothing but `abandon`.
  package func finish() throws(PublishError) -> Summary {
    let files = progress.withLock { $0.files }
    var summary = Summary()
    for isWritten in files.values {
      if isWritten { summary.written += 1 } else { summary.unchanged += 1 }
    }
    let paths = Set(files.keys)
    summary.removed = manifest.paths.subtracting(paths).count
    if published != nil, summary.written == 0, summary.removed == 0, paths == manifest.paths {
      abandon()
      return summary
    }
    let unchanged = files.lazy.filter { !$0.value }.map(\.key).sorted()
    let publication = Publication(
      publisher: self, manifest: Manifest(paths), unchanged: unchanged)
    if place.name == nil {
      note("\(place.path) cannot be replaced as a whole; its files are replaced one by one")
      try publication.moveFiles()
    } else {
      try publication.exchange(note: note)
    }
    return summary
  }

  /// Drops everything that was put; the published site stays as it is.
  package func abandon() {
    try? Tree.remove(place.unfinished, in: place.room)
    try? Tree.remove(place.ready, in: place.room)
  }

  /// Remembers a path, or says that it was put before.
  private func claim(_ path: String, asWritten: Bool) -> Bool {
    progress.withLock { $0.files.updateValue(asWritten, forKey: path) == nil }
  }

  func makeFolders(for path: String) throws(FileError) {
    guard let folder = OutputPath.folder(of: path) else { return }
    let failure = progress.withLock { progress -> FileError? in
      if progress.folders.contains(folder) { return nil }
      for outer in OutputPath.folders(of: path) where progress.folders.insert(outer).inserted {
        do throws(FileError) {
          try staging.createFolder(outer)
        } catch {
          if !error.isPresent { return error }
        }
      }
      return nil
    }
    if let failure { throw failure }
  }

  static func manifest(of folder: Folder) throws(FileError) -> Manifest {
    do {
      let file = try folder.file(OutputPath.manifest)
      return Manifest(reading: try file.readAll(expecting: try file.status().size))
    } catch {
      if error.isMissing || error.isLinkLoop { return Manifest() }
      throw error
    }
  }
}
