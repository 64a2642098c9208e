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
      let shorter = min(name.count, page.name.count)
      guard shorter > 0 else { return nil }
      var cost: Int
      if page.name.starts(with: name), name.count >= 3 {
        cost = page.name.count == name.count ? 0 : 2
      } else if name.starts(with: page.name), page.name.count >= 3 {
        cost = 3
      } else {
        let limit = max(1, shorter / 3)
        guard abs(name.count - page.name.count) <= limit else { return nil }
        let distance = Name.distance(name, page.name)
        guard distance <= limit else { return nil }
        cost = 2 * distance
      }
      if folder != page.folder { cost += 1 }
      return cost
    }

    /// Insertions, deletions and replacements that make one of the other.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
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
      return last[right.count]
    }
  }
}
