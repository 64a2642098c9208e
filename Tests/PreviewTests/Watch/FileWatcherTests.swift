import Foundation
import Synchronization
import Testing

@testable import Preview

/// What happens to files is told, once it has settled, by every means.
@Suite struct FileWatcherTests {
  @Test(arguments: [FileWatcher.Means.events, .polling(.milliseconds(40))])
  func tellsOfAWrittenFile(means: FileWatcher.Means) async throws {
    let place = try WatchedFolder()
    try place.write("one", to: "a.md")
    let watcher = try place.watch(by: means)
    try await Task.sleep(for: .milliseconds(60))
    try place.write("two words", to: "a.md")
    let changes = try #require(await watcher.next())
    #expect(changes.paths.contains(place.at("a.md")))
  }

  @Test(arguments: [FileWatcher.Means.events, .polling(.milliseconds(40))])
  func tellsOfFilesInFoldersThatAreMadeAtTheSameTime(means: FileWatcher.Means) async throws {
    let place = try WatchedFolder()
    let watcher = try place.watch(by: means)
    var expected: Set<String> = []
    for number in 0..<40 {
      let name = "new/\(number % 4)/deep/er/\(number).md"
      try place.write("text", to: name)
      expected.insert(place.at(name))
    }
    let told = await watcher.paths(until: expected)
    #expect(told.isSuperset(of: expected))
    // What is written there later is told, too.
    try place.write("more", to: "new/1/deep/er/late.md")
    #expect(await watcher.paths(until: [place.at("new/1/deep/er/late.md")]).count > 0)
  }

  @Test(arguments: [FileWatcher.Means.events, .polling(.milliseconds(40))])
  func tellsOfASaveThatReplacesTheFile(means: FileWatcher.Means) async throws {
    let place = try WatchedFolder()
    try place.write("one", to: "a.md")
    let watcher = try place.watch(by: means)
    try place.write("two", to: ".a.md.swp")
    try place.write("two", to: "a.md~")
    try place.move("a.md~", to: "a.md")
    let told = await watcher.paths(until: [place.at("a.md")])
    #expect(told.contains(place.at("a.md")))
    #expect(!told.contains(place.at(".a.md.swp")))
  }

  @Test(arguments: [FileWatcher.Means.events, .polling(.milliseconds(40))])
  func followsAFolderUnderItsNewName(means: FileWatcher.Means) async throws {
    let place = try WatchedFolder()
    try place.write("one", to: "old/a.md")
    let watcher = try place.watch(by: means)
    try place.move("old", to: "new")
    _ = await watcher.paths(until: [place.at("new/a.md")])
    try place.write("three", to: "new/a.md")
    #expect(await watcher.paths(until: [place.at("new/a.md")]).contains(place.at("new/a.md")))
  }

  @Test func tellsOfACheckOutOfHundredsOfFilesInAFewBatches() async throws {
    let place = try WatchedFolder()
    for number in 0..<600 { try place.write("one", to: "\(number % 20)/\(number).md") }
    let watcher = try place.watch(by: .events)
    var expected: Set<String> = []
    for number in 0..<600 {
      try place.write("two", to: "\(number % 20)/\(number).md")
      expected.insert(place.at("\(number % 20)/\(number).md"))
    }
    var told: Set<String> = []
    var batches = 0
    while !told.isSuperset(of: expected), let changes = await watcher.next() {
      told.formUnion(changes.paths)
      batches += 1
    }
    #expect(batches < 20)
  }

  @Test func tellsThatAnythingMayHaveChangedWhenEventsWereLost() async throws {
    let limit = try #require(
      Int(
        (try? String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8))?
          .trimmingCharacters(in: .whitespacesAndNewlines) ?? "0"))
    try #require(limit > 0)
    let place = try WatchedFolder()
    let watch = try InotifyWatch()
    let told = Told()
    watch.start { told.add($0) }
    #expect(watch.watch(place.places))
    // Nothing is read while the queue runs over.
    watch.pause {
      for number in 0...limit / 2 {
        try? place.write("", to: "\(number % 2).md")
        try? place.write("x", to: "\(number % 2 + 2).md")
      }
    }
    for _ in 0..<200 where !told.all.mayBeAnything { try await Task.sleep(for: .milliseconds(10)) }
    #expect(told.all.mayBeAnything)
    try place.write("late", to: "late.md")
    for _ in 0..<200 where !told.all.paths.contains(place.at("late.md")) {
      try await Task.sleep(for: .milliseconds(10))
    }
    #expect(told.all.paths.contains(place.at("late.md")))
    watch.end()
  }

  @Test func doesNotTellOfTemporaryFilesThatGoAgain() async throws {
    let place = try WatchedFolder()
    let watcher = try place.watch(by: .events)
    try place.write("x", to: "4913")
    try place.remove("4913")
    try place.write("x", to: "a.md.tmp")
    try place.remove("a.md.tmp")
    let clock = ContinuousClock()
    let start = clock.now
    _ = await watcher.next()
    #expect(clock.now - start >= .milliseconds(500))
  }
}

/// Changes that came so far.
private final class Told: Sendable {
  private let changes = Mutex(FileChanges())
  func add(_ more: FileChanges) { changes.withLock { $0.add(more) } }
  var all: FileChanges { changes.withLock { $0 } }
}

/// A folder of its own for a test.
private final class WatchedFolder: Sendable {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "specweft-watch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var places: WatchedPlaces { WatchedPlaces(trees: [folder.path], folders: []) }

  func watch(by means: FileWatcher.Means) throws -> FileWatcher {
    try FileWatcher(places, by: means)
  }

  func at(_ name: String) -> String { folder.appending(path: name).path }

  func write(_ text: String, to name: String) throws {
    let url = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func move(_ name: String, to new: String) throws {
    _ = rename(at(name), at(new))
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: name))
  }
}

extension FileWatcher {
  /// Takes batches until all of these were told.
  fileprivate func paths(until expected: Set<String>) async -> Set<String> {
    var told: Set<String> = []
    while !told.isSuperset(of: expected), let changes = await next() {
      told.formUnion(changes.paths)
    }
    return told
  }
}
