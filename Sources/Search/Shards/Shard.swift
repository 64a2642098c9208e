/// A file of the index, before it has a name.
struct Shard: Sendable {
  /// The first entry, by which a script finds it.
  var first: String
  var bytes: [UInt8]
}

/// Where sorted entries are cut into files: by a hash of an entry, once the file is large enough, so
/// that a change in one file moves no entry of another.
struct ShardCuts {
  /// A file of so many bytes ends at the next entry that a hash picks.
  let usual: Int
  /// No file grows beyond it, unless one entry alone does.
  let most: Int
  private var size = 0

  init(usual: Int, most: Int) {
    self.usual = usual
    self.most = most
  }

  /// Whether an entry of so many bytes starts a file.
  mutating func isCut(before entry: UnsafeBufferPointer<UInt8>, _ bytes: Int) -> Bool {
    defer { size += bytes }
    guard size > 0 else { return false }
    // One entry in eight, and any once the file is full.
    let isPicked = ContentHash.of(entry) & 7 == 0
    if size + bytes > most || size >= usual && isPicked {
      size = 0
      return true
    }
    return false
  }
}

/// Names of files by a hash of their content. They hold no other file's name, so that one edit renames
/// one of them.
struct ShardNames {
  private var taken: Set<String> = []

  /// `t-Ab3dE_`: six letters that no other file of the kind has.
  mutating func name(_ kind: String, _ bytes: [UInt8]) -> String {
    var seed: UInt64 = 0
    while true {
      let hash = bytes.withUnsafeBufferPointer { ContentHash.of($0, seed: seed) }
      let name = "\(kind)-\(Digits.letters(of: hash, 6))"
      if taken.insert(name).inserted { return name }
      seed += 1
    }
  }
}
