import Specs

/// What stands at each path of the content folder.
struct PathIndex: Sendable {
  enum Entry: Equatable {
    case document(Int32)
    case artifact(Int32)
    case folder(String)
  }

  private var documents: [String: Int32] = [:]
  private var artifacts: [String: Int32] = [:]
  private let folders: FolderTree

  init(documents: [Document], artifacts: [String], folders: FolderTree) {
    self.folders = folders
    self.documents.reserveCapacity(documents.count)
    for index in documents.indices { self.documents[documents[index].path] = Int32(index) }
    for (index, path) in artifacts.enumerated() { self.artifacts[path] = Int32(index) }
  }

  /// Finds a normalised path as links may write it: with extension, without, with that of the page,
  /// or a folder, whose index stands for it.
  func entry(at path: String) -> Entry? {
    if let document = documents[path] { return .document(document) }
    if let artifact = artifacts[path] { return .artifact(artifact) }
    if path.hasSuffix(".html"), let found = page(String(path.dropLast(5))) { return found }
    if path.hasSuffix(".htm"), let found = page(String(path.dropLast(4))) { return found }
    if let found = markdown(path) { return .document(found) }
    guard folders.contains(path) else { return nil }
    return index(of: path).map { .document($0) } ?? .folder(path)
  }

  /// The document whose page is `stem.html`.
  private func page(_ stem: String) -> Entry? {
    if let found = markdown(stem) { return .document(found) }
    guard stem == "index" || stem.hasSuffix("/index") else { return nil }
    let folder = String(stem.dropLast(stem == "index" ? 5 : 6))
    guard folders.contains(folder) else { return nil }
    return index(of: folder).map { .document($0) } ?? .folder(folder)
  }

  private func markdown(_ stem: String) -> Int32? {
    documents[stem + ".md"] ?? documents[stem + ".markdown"]
  }

  /// A folder's index document.
  private func index(of folder: String) -> Int32? {
    let prefix = folder.isEmpty ? "" : folder + "/"
    for name in [
      "README.md", "index.md", "Readme.md", "readme.md", "README.markdown", "index.markdown",
    ] {
      if let found = documents[prefix + name] { return found }
    }
    return nil
  }
}
