import Specs

/// The path that a broken link probably means.
struct NearestPath {
  /// Paths by their file name in lower case.
  private var byName: [String: [String]] = [:]
  /// Paths by folder.
  private var byFolder: [String: [String]] = [:]

  private static let mostCompared = 2000

  init(documents: [Document], artifacts: [String]) {
    for path in documents.map(\.path) + artifacts {
      byName[NameIndex.name(of: path).lowercased(), default: []].append(path)
      byFolder[String(FolderTree.parent(of: path)), default: []].append(path)
    }
  }

  /// The same name in another folder or case, else a name in the same folder that differs by at most
  /// two characters. As a link in `document` would write it.
  func path(for target: String, in document: Document) -> String? {
    guard case .local(let path, _) = SitePath.target(of: target), !path.isEmpty else { return nil }
    let folder = String(FolderTree.parent(of: document.path))
    let name = NameIndex.name(of: path).lowercased()
    let found = sameName(name, near: folder) ?? similarName(path, name, from: folder)
    return found.map { SitePath.relative($0, from: folder) }
  }

  private func sameName(_ name: String, near folder: String) -> String? {
    guard name != "readme.md", name != "index.md" else { return nil }
    let paths = byName[name] ?? byName[name + ".md"] ?? []
    return paths.first { FolderTree.parent(of: $0) == folder } ?? paths.first
  }

  private func similarName(_ path: String, _ name: String, from folder: String) -> String? {
    guard let full = SitePath.normalized(path, from: folder, content: "") else { return nil }
    let wanted = Array(name.utf8)
    var best: (distance: Int, path: String)?
    for candidate in (byFolder[String(FolderTree.parent(of: full))] ?? []).prefix(Self.mostCompared)
    {
      let other = Array(NameIndex.name(of: candidate).lowercased().utf8)
      let distance = EditDistance.between(wanted, other, limit: 2)
      if distance <= 2, distance < best?.distance ?? 3 { best = (distance, candidate) }
    }
    return best?.path
  }
}
