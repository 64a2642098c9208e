import Analysis
import Findings
import Links
import Specs

/// The matrix for its script, in files that each call `specweftMatrix`: a page opened from a disk
/// may load nothing but scripts. First what all have in common, then cells, names and places, each
/// cut into files small enough to be loaded when their rows come into view.
enum DependencyData {
  static let file = ReportFile(
    name: "dependency-data",
    paths: { analysis in
      let shards = DependencyShards(analysis.dependencies)
      let folder = "matrices/dependencies-data"
      return ["\(folder)/matrix.js"]
        + shards.cells.indices.map { "\(folder)/cells-\($0 + 1).js" }
        + shards.names.indices.map { "\(folder)/names-\($0 + 1).js" }
        + shards.places.indices.map { "\(folder)/places-\($0 + 1).js" }
    },
    write: { map, analysis, number in
      let shards = DependencyShards(analysis.dependencies)
      let writer = DependencyDataWriter(map, analysis, shards)
      var index = number - 1
      if index < 0 { return writer.common() }
      if index < shards.cells.count { return writer.cells(shards.cells[index], index) }
      index -= shards.cells.count
      if index < shards.names.count { return writer.names(shards.names[index], index) }
      index -= shards.names.count
      return writer.places(shards.places[index], index)
    })
}

/// Which rows of the matrix are in which file. Where rows are long a file has few of them.
struct DependencyShards {
  let cells: [Range<Int>]
  let names: [Range<Int>]
  let places: [Range<Int>]

  /// Estimates of bytes that no row is sure to exceed, but many rows together are.
  private static let mostBytes = 150_000
  private static let mostNames = 800

  init(_ matrix: DependencyMatrix) {
    let rows = matrix.items.count
    cells = Self.cut(rows, limit: Self.mostBytes) { 24 * $0 + 10 * Int(matrix.rowStarts[$0]) }
    names = Self.cut(rows, limit: Self.mostNames) { $0 }
    places = Self.cut(rows, limit: Self.mostBytes) { row in
      4 * row + 3 * Int(matrix.rowStarts[row]) + 14 * matrix.references(before: row)
    }
  }

  /// `weight` is that of all rows before one.
  private static func cut(_ count: Int, limit: Int, weight: (Int) -> Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var first = 0
    while first < count {
      let most = weight(first) + limit
      var (low, high) = (first + 1, count)
      while low < high {
        let middle = (low + high + 1) / 2
        if weight(middle) <= most { low = middle } else { high = middle - 1 }
      }
      ranges.append(first..<low)
      first = low
    }
    return ranges
  }
}
