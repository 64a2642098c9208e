import Specs

/// Documents and artifacts by what wiki links call them: file name, stem or title.
struct NameIndex: Sendable {
  private var names: [String: [PathIndex.Entry]] = [:]

  init(documents: [Document], artifacts: [String]) {
    for (index, document) in documents.enumerated() {
      let entry = PathIndex.Entry.document(Int32(index))
      let name = Self.name(of: document.path)
      add(name, entry)
      add(Self.stem(of: name), entry)
      if document.title.lowercased() != Self.stem(of: name).lowercased() {
        add(document.title, entry)
      }
    }
    for (index, path) in artifacts.enumerated() {
      add(Self.name(of: path), .artifact(Int32(index)))
    }
  }

  private mutating func add(_ name: some StringProtocol, _ entry: PathIndex.Entry) {
    names[name.lowercased(), default: []].append(entry)
  }

  /// What bears a name, in the order of paths.
  func entries(named name: String) -> [PathIndex.Entry] { names[name.lowercased()] ?? [] }

  static func name(of path: String) -> Substring {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return path[...] }
    return path[path.utf8.index(after: slash)...]
  }

  static func stem(of name: Substring) -> Substring {
    guard let dot = name.utf8.lastIndex(of: 0x2E), dot != name.startIndex else { return name }
    return name[..<dot]
  }
}
