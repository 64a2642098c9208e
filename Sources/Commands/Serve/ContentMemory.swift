import Files
import Findings
import Specs

/// The content folder as it was last read: only what changed since is read again.
///
/// A document that says the same as before stays the same instance, for that is what everything
/// that is worked out from it goes by.
struct ContentMemory: Sendable {
  private(set) var tree = ContentTree()
  /// One for each document of the tree.
  private(set) var entries: [Entry] = []

  struct Entry: Sendable {
    var path: String
    var outcome: DocumentReading.Outcome
    var stamp: FileStamp?

    /// What is published of it, if it is.
    var document: Document? {
      if case .document(let document) = outcome { document } else { nil }
    }

    var template: Document? {
      if case .template(let document) = outcome { document } else { nil }
    }
  }

  /// What an update found to be otherwise than before.
  struct Difference: Sendable {
    /// Places in `entries` of documents that say something else.
    var edited: [Int] = []
    /// Paths of files that came, documents and artifacts.
    var added: [String] = []
    var removed: [String] = []
    /// Paths of artifacts whose bytes may be others.
    var artifacts: [String] = []
    /// Files came or went, so places are others.
    var isOtherTree = false
    /// Templates may be others.
    var hasTemplates = false

    var isEmpty: Bool {
      edited.isEmpty && added.isEmpty && removed.isEmpty && artifacts.isEmpty && !isOtherTree
        && !hasTemplates
    }
  }

  /// What is needed to read the folder.
  struct Reading: Sendable {
    var content: Folder
    var prefix: String
    var reader: DocumentReader
    var jobs: Int
    var progress: Progress
    var interruption: Interruption
  }

  /// The place of a document by its path.
  func place(of path: String) -> Int? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].path == path { return middle }
      if entries[middle].path.utf8.lexicographicallyPrecedes(path.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return nil
  }

  /// Reads documents of the tree again.
  mutating func update(
    _ touched: Set<String>, with reading: Reading
  ) async throws -> Difference {
    var difference = Difference()
    try await read(touched.compactMap(place).sorted(), with: reading, into: &difference)
    return difference
  }

  /// Takes another tree: reads what is new in it or touched, and with `comparesAll` whatever has
  /// another stamp than when it was read.
  mutating func update(
    _ touched: Set<String>, to tree: ContentTree, comparesAll: Bool, with reading: Reading
  ) async throws -> Difference {
    var difference = Difference()
    difference.isOtherTree = tree != self.tree
    difference.hasTemplates = tree.templates != self.tree.templates
    let artifacts = (Set(self.tree.artifacts), Set(tree.artifacts))
    difference.added = tree.artifacts.filter { !artifacts.0.contains($0) }
    difference.removed = self.tree.artifacts.filter { !artifacts.1.contains($0) }
    var kept: [Entry] = []
    kept.reserveCapacity(tree.documents.count)
    var stale: [Int] = []
    var former = 0
    for path in tree.documents {
      while former < entries.count,
        entries[former].path.utf8.lexicographicallyPrecedes(path.utf8)
      {
        difference.remove(entries[former])
        former += 1
      }
      if former < entries.count, entries[former].path == path {
        let entry = entries[former]
        if touched.contains(path) || comparesAll && !entry.isFresh(in: reading.content) {
          stale.append(kept.count)
        }
        kept.append(entry)
        former += 1
      } else {
        stale.append(kept.count)
        kept.append(Entry(path: path, outcome: .unread))
        difference.added.append(path)
      }
    }
    for entry in entries[former...] { difference.remove(entry) }
    entries = kept
    self.tree = tree
    try await read(stale, with: reading, into: &difference)
    return difference
  }

  private mutating func read(
    _ places: [Int], with reading: Reading, into difference: inout Difference
  ) async throws {
    let paths = places.map { entries[$0].path }
    let outcomes = try await DocumentReading.outcomes(
      of: paths, in: reading.content, prefix: reading.prefix, reader: reading.reader,
      jobs: reading.jobs, progress: reading.progress, interruption: reading.interruption)
    for (place, outcome) in zip(places, outcomes) {
      entries[place].stamp = outcome.stamp
      if entries[place].outcome.isSame(as: outcome.outcome) { continue }
      if entries[place].template != nil || outcome.outcome.isTemplate {
        difference.hasTemplates = true
      }
      // A page may come or go with what is written in the file.
      if entries[place].document == nil || !outcome.outcome.isDocument {
        difference.isOtherTree = true
      }
      entries[place].outcome = outcome.outcome
      difference.edited.append(place)
    }
  }
}

extension ContentMemory.Difference {
  fileprivate mutating func remove(_ entry: ContentMemory.Entry) {
    removed.append(entry.path)
    if entry.template != nil { hasTemplates = true }
  }
}

extension ContentMemory.Entry {
  /// Whether the file is surely the one that was read. A file that was written just before it was
  /// read may have been written again in the same tick of the clock.
  fileprivate func isFresh(in content: Folder) -> Bool {
    guard let stamp, let status = try? content.status(of: path, followingLinks: true) else {
      return false
    }
    return stamp.isSettled && stamp.holds(status)
  }
}

/// What tells one state of a file from another without reading it.
struct FileStamp: Sendable, Equatable {
  private var identity: FileIdentity
  private var size: Int
  private var modified: FileStatus.FileTime
  /// The file was last written well before it was read.
  let isSettled: Bool

  init(_ status: FileStatus, readAt now: FileStatus.FileTime) {
    identity = status.identity
    size = status.size
    modified = status.modified
    isSettled = status.modified.seconds + 2 < now.seconds
  }

  func holds(_ status: FileStatus) -> Bool {
    status.identity == identity && status.size == size && status.modified == modified
  }
}

extension DocumentReading.Outcome {
  var isTemplate: Bool { if case .template = self { true } else { false } }
  var isDocument: Bool { if case .document = self { true } else { false } }

  /// Whether a file says what it said when it was read before.
  fileprivate func isSame(as other: Self) -> Bool {
    switch (self, other) {
    case (.document(let one), .document(let two)), (.template(let one), .template(let two)):
      // How a text was decoded is among the findings.
      one.source.bytes == two.source.bytes && one.findings == two.findings
    case (.failure(let one), .failure(let two)): one == two
    default: false
    }
  }
}
