import Links
import Specs

/// What broken links have in common: they miss one file, lead into one folder that is not there, or
/// name the files of a folder in their old one.
final class MissingTargets {
  private let graph: LinkGraph
  private lazy var folders = graph.folderPaths

  init(_ graph: LinkGraph) { self.graph = graph }

  /// What is the same for all links of one cause.
  struct Cause {
    var key: String
    /// The outermost missing folder on the way, if nothing near is known that may be meant.
    var folder: String?
  }

  func cause(of link: LinkUse, in document: Document, _ fault: LinkFault) -> Cause? {
    let near: String?
    switch fault {
    case .missingDocument(let nearest): near = nearest
    case .missingArtifact(let nearest): near = nearest
    case .missingImage(let nearest): near = nearest
    case .missingItem: return Cause(key: link.target)
    case .missingAnchor, .outside, .unsafe: return nil
    }
    guard case .local(let path, _) = SitePath.target(of: link.target) else { return nil }
    if path.isEmpty { return Cause(key: document.path) }
    let folder = document.path.lastIndex(of: "/").map { String(document.path[..<$0]) } ?? ""
    guard let target = SitePath.normalized(path, from: folder, content: "") else { return nil }
    if let near {
      return Cause(
        key: moved(target, near, from: folder).map { "\(document.path): \($0)" } ?? target)
    }
    return missingFolder(of: target).map { Cause(key: $0, folder: $0) } ?? Cause(key: target)
  }

  /// The folders that a file left and went to, if only they differ: a document that was not told has
  /// many such links.
  private func moved(_ target: String, _ near: String, from folder: String) -> String? {
    guard let path = SitePath.normalized(near, from: folder, content: ""),
      let old = target.lastIndex(of: "/"), let new = path.lastIndex(of: "/"),
      target[old...] == path[new...], target[..<old] != path[..<new]
    else { return nil }
    return "\(missingFolder(of: target) ?? String(target[...old])) > \(path[...new])"
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
