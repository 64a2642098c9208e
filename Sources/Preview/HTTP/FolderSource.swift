package import Files
import NIOPosix

/// A folder of files as a site: one that was built before, or comes from elsewhere.
///
/// Every part of a path is opened below the folder before it, and no symbolic link is followed, so
/// that nothing outside can be reached whatever the folder holds. The folder itself is found anew
/// for each request: a build puts another in its place.
package struct FolderSource: SiteSource {
  private let root: String

  /// Larger files are sent from the disk.
  private static let largestRead = 1 << 20
  /// Of a page, to find its title.
  private static let headOfPage = 4096

  package init(_ root: String) throws(FileError) {
    _ = try Folder(root)
    self.root = root
  }

  package func file(at path: String) async -> SiteFile? {
    try? await NIOThreadPool.singleton.runIfActive { try open(path) }
  }

  package func nearest(to path: String) async -> [PageLink] {
    let links = try? await NIOThreadPool.singleton.runIfActive {
      NearestPages(pages()).near(path).map { PageLink(path: $0, title: title(of: $0)) }
    }
    return links ?? []
  }

  private func open(_ path: String) throws(FileError) -> SiteFile? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.last, parts.allSatisfy(FolderSource.isServed) else { return nil }
    var folder = try Folder(root)
    for part in parts.dropLast() { folder = try folder.folder(part) }
    let file = try folder.file(name)
    let status = try file.status()
    guard status.kind == .file else { return nil }
    let tag = FolderSource.tag(status)
    guard status.size > FolderSource.largestRead else {
      return SiteFile(bytes: try file.readAll(expecting: status.size), tag: tag)
    }
    return SiteFile(StoredFile(file, count: status.size), tag: tag)
  }

  /// Hidden files are the program's own or nobody's business.
  private static func isServed(_ part: String) -> Bool {
    !part.isEmpty && !part.hasPrefix(".") && !part.utf8.contains(0)
  }

  private static func tag(_ status: FileStatus) -> String {
    [
      status.identity.inode, UInt64(status.size),
      UInt64(truncatingIfNeeded: status.modified.seconds),
      UInt64(truncatingIfNeeded: status.modified.nanoseconds),
    ].map { String($0, radix: 36) }.joined(separator: "-")
  }

  /// The paths of all pages, as many as a search among them is worth.
  private func pages() -> [String] {
    var pages: [String] = []
    var open = [""]
    while let place = open.popLast(), pages.count < NearestPages.most {
      guard let folder = try? self.folder(place), let entries = try? folder.entries() else {
        continue
      }
      for entry in entries {
        guard let name = entry.name, FolderSource.isServed(name) else { continue }
        let path = place.isEmpty ? name : "\(place)/\(name)"
        switch entry.kind {
        case .folder: open.append(path)
        case .file where name.hasSuffix(".html"): pages.append(path)
        default: break
        }
      }
    }
    return pages
  }

  private func folder(_ path: String) throws(FileError) -> Folder {
    var folder = try Folder(root)
    for part in path.split(separator: "/") { folder = try folder.folder(String(part)) }
    return folder
  }

  /// What the page calls itself, else its path.
  private func title(of path: String) -> String {
    guard case .bytes(let bytes)? = try? open(path)?.body else { return path }
    let head = Array(bytes.prefix(FolderSource.headOfPage))
    guard let start = HTMLText.end(of: "<title>", in: head, from: 0),
      let end = HTMLText.end(of: "</title>", in: head, from: start)
    else { return path }
    let title = String(decoding: head[start..<(end - 8)], as: UTF8.self)
    return HTMLText.unescape(title)
  }
}
