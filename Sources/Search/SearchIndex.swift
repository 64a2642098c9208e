import Synchronization

/// The index of a site, as scripts that a page loads one at a time: without a server, without any
/// request but for a script, so that it works from a disk and under a strict policy too.
package struct SearchIndex: Sendable {
  let subject: SearchSubject
  /// The most tasks at the same time.
  let jobs: Int

  package init(_ subject: SearchSubject, jobs: Int) {
    self.subject = subject
    self.jobs = jobs
  }

  /// Makes all files and hands each to `put` with its name, from any task.
  ///
  /// The bytes are the same for any number of tasks: documents are read in slices whose borders
  /// depend on nothing else, and merged in their order.
  package func write(
    _ put: @escaping @Sendable (_ name: String, _ bytes: [UInt8]) throws -> Void
  ) async throws {
    let slices = try await read(put)
    let ids = IDShards(subject)
    var names = ShardNames()
    var manifest = SearchManifest(subject: subject, families: ids.families())
    manifest.terms = try await name(termShards(slices), "t", &names, put)
    manifest.ids = try await name(idShards(ids, slices), "i", &names, put)
    manifest.words = try await name(WordList(slices).shards(), "w", &names, put)
    manifest.pages = try await name(slices.flatMap(\.pages), "p", &names, put)
    let rows = RowShards(slices, documents: subject.documents.count)
    let rowFiles = try await Tasks.map(rows.count, jobs: jobs) { rows.shard($0) }
    let rowNames = try await name(rowFiles, "b", &names, put).map(\.name)
    if rows.count > 0 {
      let file = Shard(first: "", bytes: rows.writeNames(rowNames))
      manifest.rowNames = try await name([file], "l", &names, put)[0].name
    }
    let lists = Shard(first: "", bytes: manifest.writeLists())
    manifest.lists = try await name([lists], "l", &names, put)[0].name
    let columns = Columns(subject)
    let tables = [columns.writeStates(ids), columns.writeFacets()].map {
      Shard(first: "", bytes: $0)
    }
    let named = try await name(tables, "c", &names, put)
    manifest.columns = named[0].name
    manifest.facets = named[1].name
    try put("manifest.js", manifest.write())
  }

  /// Reads all documents, writing their texts on the way.
  private func read(
    _ put: @escaping @Sendable (_ name: String, _ bytes: [UInt8]) throws -> Void
  ) async throws -> [SearchSlice] {
    let shards = PageShards(subject)
    let slices = shards.slices(subject)
    let stopWords = Set((StopWords.english + subject.stopWords).map { Array($0.utf8) })
    let subject = subject
    let written = WrittenNames()
    return try await Tasks.map(slices.count, jobs: jobs) { slice in
      try SearchSlice(subject, shards, slice: slices[slice], stopWords: stopWords) {
        // Documents with the same text share a file.
        if written.isFirst($0) { try put("\($0).js", $1) }
      }
    }
  }

  /// Names of files that are written already, for any number of tasks.
  private final class WrittenNames: Sendable {
    private let names = Mutex<Set<String>>([])

    func isFirst(_ name: String) -> Bool { names.withLock { $0.insert(name).inserted } }
  }

  private func termShards(_ slices: [SearchSlice]) async throws -> [Shard] {
    let merge = TermMerge(slices)
    let ranges = TermShards.ranges(merge)
    let parts = try await Tasks.map(ranges.count, jobs: jobs) {
      TermShards.entries(ranges[$0], merge, slices)
    }
    return TermShards.shards(merge, parts)
  }

  private func idShards(_ ids: IDShards, _ slices: [SearchSlice]) async throws -> [Shard] {
    let ranges = stride(from: 0, to: ids.items.count, by: IDShards.step).map {
      $0..<min($0 + IDShards.step, ids.items.count)
    }
    let places = ItemPlaces(subject, slices)
    let parts = try await Tasks.map(ranges.count, jobs: jobs) {
      ids.entries(ranges[$0]) { places.excerpt(of: $0) }
    }
    return ids.shards(parts)
  }

  /// Names files and hands them out.
  private func name(
    _ shards: [Shard], _ kind: String, _ names: inout ShardNames,
    _ put: @escaping @Sendable (_ name: String, _ bytes: [UInt8]) throws -> Void
  ) async throws -> SearchManifest.Files {
    let given = shards.map { names.name(kind, $0.bytes) }
    _ = try await Tasks.map(shards.count, jobs: jobs) {
      try put("\(given[$0]).js", shards[$0].bytes)
    }
    return zip(shards, given).map { shard, name in
      // What is written is not held any longer.
      (Shard(first: shard.first, entries: shard.entries, bytes: []), name)
    }
  }
}
