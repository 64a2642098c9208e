extension BuiltSite {
  /// Pages by their kind, which is the class of the body: `document`, `catalogue` … A kind that is
  /// new is found by itself. The largest come first.
  func pagesByKind() throws -> [String: [String]] {
    var sizes: [String: [(path: String, size: Int)]] = [:]
    for page in pages {
      let text = try text(page)
      guard let start = text.firstRange(of: "<body class=\"on-")?.upperBound else { continue }
      let kind = String(text[start...].prefix { $0 != "\"" && $0 != " " })
      sizes[kind, default: []].append((page, text.utf8.count))
    }
    return sizes.mapValues { pages in
      pages.sorted { ($1.size, $0.path) < ($0.size, $1.path) }.map(\.path)
    }
  }

  /// The pages to look at closely: the largest of each kind, and the largest document of each folder
  /// at the top, as those follow different templates.
  func keyPages() throws -> [String] {
    let kinds = try pagesByKind()
    var chosen = Set(kinds.values.compactMap(\.first))
    var folders: Set<Substring> = []
    for page in kinds["document"] ?? [] {
      let folder = page.prefix { $0 != "/" }
      if folders.count < 7, folders.insert(folder).inserted { chosen.insert(page) }
    }
    return chosen.sorted()
  }

  /// A page of each kind of middling size, for what takes its time.
  func middlePages() throws -> [String] {
    try pagesByKind().values.map { $0[$0.count / 2] }.sorted()
  }
}
