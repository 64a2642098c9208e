/// Assets that nearly every page needs, written one after another as one file: a page then names
/// one of each, and a browser asks for one.
///
/// The parts are published too where a layout names them.
struct AssetBundle {
  let path: String
  let parts: [Part]

  struct Part {
    let path: String
    /// What a style sheet is for, if not for everything.
    var media: String?
  }

  static let all = [
    AssetBundle(
      path: "site.css",
      parts: [
        "tokens.css", "layout.css", "prose.css", "components.css", "reports.css", "tables.css",
        "document.css", "code.css",
      ].map { Part(path: $0) } + [Part(path: "print.css", media: "print")]),
    AssetBundle(
      path: "site.js",
      parts: [
        "tables.js", "navigation.js", "search-box.js", "preview.js", "document.js", "code.js",
      ].map { Part(path: $0) }),
    AssetBundle(
      path: "search.js",
      parts: [
        "text", "data", "identify", "identifiers", "match", "find", "elements",
      ].map { Part(path: "search/\($0).js") }),
    AssetBundle(
      path: "search-words.js",
      parts: ["stem", "query", "rank", "worded"].map { Part(path: "search/\($0).js") }),
    AssetBundle(
      path: "search-overlay.js",
      parts: ["overlay", "highlight"].map { Part(path: "search/\($0).js") }),
  ]

  /// The parts that there are, each on lines of its own.
  func bytes(of assets: [String: [UInt8]]) -> [UInt8] {
    var joined: [UInt8] = []
    for part in parts {
      guard let bytes = assets[part.path] else { continue }
      if let media = part.media { joined += "@media \(media) {\n".utf8 }
      joined += bytes
      if joined.last != 0x0A { joined.append(0x0A) }
      if part.media != nil { joined += "}\n".utf8 }
    }
    return joined
  }
}
