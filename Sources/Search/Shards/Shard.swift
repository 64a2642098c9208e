/// A file of the index, before it has a name.
struct Shard: Sendable {
  /// What sorts before no entry of it and after all of the file before: by it a script finds it.
  var first: String
  var entries = 0
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

  /// Counts an entry that goes where the former went.
  mutating func grow(by bytes: Int) { size += bytes }

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

extension ShardCuts {
  /// The shortest beginning of a key that is greater than the former key; nothing if there is none.
  static func separator(
    between former: some Collection<UInt8>, _ key: some Collection<UInt8>
  ) -> String {
    guard !former.isEmpty else { return "" }
    let common = zip(key, former).prefix { $0 == $1 }.count
    var end = key.index(key.startIndex, offsetBy: min(key.count, common + 1))
    while end < key.endIndex, key[end] & 0xC0 == 0x80 { end = key.index(after: end) }
    return String(decoding: key[..<end], as: UTF8.self)
  }
}

/// Names of files by a hash of their content. They hold no other file's name, so that one edit renames
/// one of them.
struct ShardNames {
  /// Letters of the hash in a name.
  static let length = 6

  private var taken: Set<String> = []

  /// `t-Ab3dE_`: six letters that no other file of the kind has.
  mutating func name(_ kind: String, _ bytes: [UInt8]) -> String {
    var seed: UInt64 = 0
    while true {
      let hash = bytes.withUnsafeBufferPointer { ContentHash.of($0, seed: seed) }
      let name = "\(kind)-\(Digits.letters(of: hash, Self.length))"
      if taken.insert(name).inserted { return name }
      seed += 1
    }
  }
}

/// Sorted entries, one behind another in one array of bytes.
struct Entries: Sendable {
  var bytes: [UInt8] = []
  /// By entry: where it ends.
  var ends: [Int] = []
}

/// Fills files with sorted entries.
struct ShardFilling {
  private let kind: StaticString
  private var cuts: ShardCuts
  private(set) var shards: [Shard] = []
  private var formerKey: [UInt8] = []

  init(_ kind: StaticString, usual: Int, most: Int) {
    self.kind = kind
    cuts = ShardCuts(usual: usual, most: most)
  }

  /// Adds an entry. One that stays with the former starts no file.
  mutating func add(
    _ entry: ArraySlice<UInt8>, key: UnsafeBufferPointer<UInt8>, staysWithFormer: Bool = false
  ) {
    let isCut = !staysWithFormer && cuts.isCut(before: key, entry.count)
    if staysWithFormer { cuts.grow(by: entry.count) }
    if isCut || shards.isEmpty {
      finish()
      let first = shards.isEmpty ? "" : ShardCuts.separator(between: formerKey, key)
      var shard = Shard(first: first, bytes: [])
      shard.bytes.reserveCapacity(cuts.usual * 3 / 2)
      shard.bytes.startCall(kind)
      shard.bytes.append("[")
      shards.append(shard)
    } else {
      shards[shards.count - 1].bytes.append(",\n")
    }
    shards[shards.count - 1].entries += 1
    shards[shards.count - 1].bytes.append(contentsOf: entry)
    formerKey.removeAll(keepingCapacity: true)
    formerKey.append(contentsOf: key)
  }

  mutating func finish() {
    guard !shards.isEmpty else { return }
    shards[shards.count - 1].bytes.append("]")
    shards[shards.count - 1].bytes.endCall()
  }
}
