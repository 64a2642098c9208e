/// Which texts have which words in a row, in files of several rows each.
struct RowShards {
  /// About how many bytes a file has.
  private static let usual = 8 << 10

  private let slices: [SearchSlice]
  private let documents: Int
  private let texts: Int
  /// How many rows a file has.
  let rowsInFile: Int

  init(_ slices: [SearchSlice], documents: Int) {
    self.slices = slices
    self.documents = documents
    texts = slices.reduce(0) { $0 + $1.textCounts.reduce(0) { $0 + Int($1) } }
    var rows = RowFilter.rows
    while rows > 1, rows * (texts / 6 + 4) > Self.usual { rows /= 2 }
    rowsInFile = rows
  }

  var count: Int {
    documents < RowFilter.fewestDocuments ? 0 : RowFilter.rows / rowsInFile
  }

  /// `["…","…"]`: a row each, of a letter for six texts, the first one's bit the lowest.
  func shard(_ number: Int) -> Shard {
    var shard = Shard(first: "", entries: rowsInFile, bytes: [])
    shard.bytes.reserveCapacity(rowsInFile * (texts / 6 + 8) + 40)
    shard.bytes.startCall("rows")
    for row in number * rowsInFile..<(number + 1) * rowsInFile {
      shard.bytes.append(row % rowsInFile == 0 ? "[\"" : "\",\n\"")
      append(row, to: &shard.bytes)
    }
    shard.bytes.append("\"]")
    shard.bytes.endCall()
    return shard
  }

  /// `["names","documents","texts"]`: the names of the files, six letters each; then documents with
  /// several texts, as distances, and how many more than one.
  func writeNames(_ names: [String]) -> [UInt8] {
    var script: [UInt8] = []
    script.startCall("names")
    script.append("[\"")
    for name in names { script.append(contentsOf: name.utf8.suffix(ShardNames.length)) }
    var counts: [UInt8] = []
    var next = 0
    script.append("\",\"")
    for slice in slices {
      for (place, count) in slice.textCounts.enumerated() where count > 1 {
        let document = slice.firstDocument + place
        script.append(variable: document - next)
        counts.append(variable: Int(count - 1))
        next = document + 1
      }
    }
    script.append("\",\"")
    script += counts
    script.append("\"]")
    script.endCall()
    return script
  }

  private func append(_ row: Int, to script: inout [UInt8]) {
    var letter = 0
    var filled = 0
    for slice in slices {
      var left = slice.textCounts.reduce(0) { $0 + Int($1) }
      for word in slice.rows[row * slice.rowWidth..<(row + 1) * slice.rowWidth] {
        var rest = word
        var count = min(64, left)
        left -= count
        while count > 0 {
          let taken = min(6 - filled, count)
          letter |= Int(truncatingIfNeeded: rest & ((1 << UInt64(taken)) - 1)) << filled
          rest >>= UInt64(taken)
          filled += taken
          count -= taken
          if filled == 6 {
            script.append(digit: letter)
            letter = 0
            filled = 0
          }
        }
      }
    }
    if filled > 0 { script.append(digit: letter) }
  }
}
