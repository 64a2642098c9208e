/// Where the texts of documents are: how many documents each file of texts has, and its name.
enum TextPlaces {
  /// `x-17-Ab3d`: the number of the file and four letters of its hash, so that the list of all names is
  /// short and no two are the same.
  static func name(_ shard: Int, _ hash: UInt64) -> String {
    "x-\(shard)-\(Digits.letters(of: hash, 4))"
  }

  /// `["sizes","hashes"]`: a letter a file for its documents, and four for its hash.
  static func write(_ shards: TextShards, _ slices: [SearchSlice]) -> [UInt8] {
    var script: [UInt8] = []
    script.startCall("places")
    script.append("[\"")
    for range in shards.ranges { script.append(digit: range.count) }
    script.append("\",\"")
    for slice in slices {
      for hash in slice.textHashes {
        script.append(contentsOf: Digits.letters(of: hash, 4).utf8)
      }
    }
    script.append("\"]")
    script.endCall()
    return script
  }
}
