import Links
import Specs

/// What broken links have in common: they miss one file, or lead into one folder that is not there.
final class MissingTargets {
  private let graph: LinkGraph
  private lazy var folders = graph.folderPaths

  init(_ graph: LinkGraph) { self.graph = graph }

  /// The path that a link misses, or the outermost missing folder on the way to it if nothing near
  /// is known that may be meant.
  func cause(of link: LinkUse, in document: Document, _ fault: LinkFault) -> String? {
    let near: String?
    switch fault {
    case .missingDocument(let nearest): near = nearest
    case .missingArtifact(let nearest): near = nearest
    case .missingImage(let nearest): near = nearest
    case .missingItem: return link.target
    case .missingAnchor, .outside, .unsafe: return nil
    }
    guard case .local(let path, _) = SitePath.target(of: link.target), !path.isEmpty else {
      return nil
    }
    let folder = document.path.lastIndex(of: "/").map { String(document.path[..<$0]) } ?? ""
    guard let target = SitePath.normalized(path, from: folder, content: "") else { return nil }
    return near == nil ? missingFolder(of: target) ?? target : target
  }

  private func missingFolder(of path: String) -> String? {
    var end = path.startIndex
    while let slash = path[end...].firstIndex(of: "/") {
      if !folders.contains(String(path[..<slash])) { return String(path[...slash]) }
      end = path.index(after: slash)
    }
    return nil
  }
}

extension LinkGraph {
  /// The folders that hold something, under the content folder.
  fileprivate var folderPaths: Set<String> {
    var folders: Set<String> = []
    for path in documents.lazy.map(\.path) + artifacts.lazy.map(\.path) {
      var end = path.endIndex
      while let slash = path[..<end].lastIndex(of: "/") {
        guard folders.insert(String(path[..<slash])).inserted else { break }
        end = slash
      }
    }
    return folders
  }
}
