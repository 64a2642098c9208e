extension FactTable {
  /// The same table, cut into pages.
  package func paged() -> FactTable {
    var table = self
    table.pages = cut()
    return table
  }

  /// The rows of each page, so that none becomes larger than a megabyte; one page at least.
  ///
  /// What a row weighs is known by its texts: a table of long responses has fewer rows on a page
  /// than one of short values.
  func cut(limit: Int = 950_000, linkWeight: Int = 130) -> [Range<Int>] {
    var pages: [Range<Int>] = []
    var start = 0
    var weight = 0
    for (index, row) in rows.enumerated() {
      let size = row.cells.reduce(260) { sum, cell in
        let text = min(cell.text.utf8.count, Self.longestText)
        switch cell.target {
        case .none: return sum + text + 40
        default: return sum + text + linkWeight + 40
        }
      }
      if weight + size > limit, index > start {
        pages.append(start..<index)
        (start, weight) = (index, 0)
      }
      weight += size
    }
    pages.append(start..<rows.count)
    return pages
  }

  /// Bytes of a cell's text that a page shows; the CSV file has all of it.
  package static let longestText = 400
}
