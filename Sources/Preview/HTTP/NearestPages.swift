/// Finds the pages that were probably meant by a path where there is none.
package struct NearestPages: Sendable {
  /// Pages that are looked at.
  package static let most = 50_000
  /// Links that a reader can take in.
  private static let shown = 5

  private let pages: [String]

  package init(_ pages: [String]) {
    self.pages = Array(pages.prefix(NearestPages.most))
  }

  /// The nearest first; those that are equally near in the order of their paths.
  package func near(_ path: String) -> [String] {
    let wanted = Name(path)
    guard !wanted.name.isEmpty, wanted.name.count <= 200 else { return [] }
    let scored: [(page: String, cost: Int)] = pages.compactMap { page in
      guard page != "404.html" else { return nil }
      return wanted.cost(of: Name(page)).map { (page, $0) }
    }
    return scored.sorted { ($0.cost, $0.page) < ($1.cost, $1.page) }
      .prefix(NearestPages.shown).map(\.page)
  }

  /// The last name of a path without its ending, and the folders before it, in lower case.
  private struct Name {
    var name: [UInt8]
    var folder: [UInt8]

    init(_ path: String) {
      var parts = path.utf8.split(separator: 0x2F).map { part in
        part.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      }
      if let last = parts.last, last == Array("index.html".utf8) { parts.removeLast() }
      var last = parts.popLast() ?? []
      if let dot = last.lastIndex(of: 0x2E), last.count - dot <= 9, dot > 0 {
        last.removeSubrange(dot...)
      }
      name = last
      folder = Array(parts.joined(separator: [0x2F]))
    }

    /// Slips in the name, and a little for another folder; `nil` when it is another name.
    func cost(of page: Name) -> Int? {
      guard !page.name.isEmpty else { return nil }
      guard var cost = slips(page.name) else { return nil }
      if folder != page.folder { cost += 1 }
      return cost
    }

    /// What it takes to make the name of the other, or of its beginning: `int-01` was to be
    /// `int-001-ledger`.
    private func slips(_ other: [UInt8]) -> Int? {
      if other.starts(with: name), name.count >= 3 { return other.count == name.count ? 0 : 2 }
      if name.starts(with: other), other.count >= 3 { return 3 }
      let distances = Name.distances(name, other)
      var best: Int?
      for end in other.indices.dropFirst() where other[end] == 0x2D {
        best =
          Name.cost(distances[end], name.count, end).map { min($0 + 2, best ?? Int.max) } ?? best
      }
      let whole = Name.cost(distances[other.count], name.count, other.count)
      return whole.map { min($0, best ?? Int.max) } ?? best
    }

    /// Twice the distance, unless it is too large to be a slip.
    private static func cost(_ distance: Int, _ left: Int, _ right: Int) -> Int? {
      distance <= max(1, min(left, right) / 3) ? 2 * distance : nil
    }

    /// Insertions, deletions and replacements that make one of each beginning of the other.
    private static func distances(_ left: [UInt8], _ right: [UInt8]) -> [Int] {
      var last = Array(0...right.count)
      for row in left.indices {
        var current = [row + 1]
        current.reserveCapacity(right.count + 1)
        for column in right.indices {
          let cost = left[row] == right[column] ? 0 : 1
          current.append(min(last[column] + cost, last[column + 1] + 1, current[column] + 1))
        }
        last = current
      }
      return last
    }
  }
}
