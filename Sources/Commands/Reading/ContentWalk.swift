import Configuration
import Files
import Findings
import Site

/// The files of a content folder.
struct ContentTree: Sendable, Equatable {
  /// Paths under the content folder, sorted by their bytes.
  var documents: [String] = []
  var artifacts: [String] = []
  /// `_template.md` of a folder, for the folder and those in it.
  var templates: [String] = []
  /// Folders with nothing to publish in them, as one that only holds `.gitkeep`.
  var emptyFolders: [String] = []
  /// What could not be read or may not be followed.
  var findings: [Finding] = []
  /// A file or folder has a second name here, so a change of one may be a change of another.
  var hasLinks = false
}

/// Lists a content folder: what is a document, what an artifact, and what is left out.
///
/// Symbolic links are followed as long as they stay in the site; each of their folders once on any
/// way down, so that a loop ends where it begins.
struct ContentWalk {
  /// The site folder without links: nothing outside it is read.
  private let site: String
  /// The content folder as findings name it, with `/` at its end; empty if it is the site folder.
  private let prefix: String
  private let exclude: [Glob]
  /// Paths of documents that the configuration calls templates.
  private let templates: Set<String>
  /// Folders and files in the content folder that are no content: output, layouts, configuration.
  private let left: Set<FileIdentity>
  private var tree = ContentTree()
  private var followed = 0

  /// More links to folders than any site has; fewer than would cost noticeable time.
  private static let linkLimit = 4096
  private static let depthLimit = 128

  init(
    site: String, prefix: String, exclude: [Glob], templates: Set<String> = [],
    leavingOut left: Set<FileIdentity>
  ) {
    self.site = site
    self.prefix = prefix
    self.exclude = exclude
    self.templates = templates
    self.left = left
  }

  consuming func tree(of content: Folder) throws(FileError) -> ContentTree {
    let entries = try content.entries()
    visit(entries, of: content, path: "", around: [try content.status().identity])
    tree.documents.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    tree.templates.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    tree.artifacts.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    tree.findings.sort()
    return tree
  }

  private mutating func visit(
    _ entries: [FolderEntry], of folder: Folder, path: String, around: [FileIdentity]
  ) {
    for entry in entries where entry.bytes.first != 0x2E {
      guard let name = entry.name else {
        let shown = path + String(decoding: entry.bytes, as: UTF8.self)
        report(shown, "the name of this file is not valid UTF-8", help: "rename it")
        continue
      }
      let inner = path + name
      if exclude.contains(where: { $0.matches(inner) }) { continue }
      if !templates.isEmpty, templates.contains(inner) { continue }
      visit(name, kind: entry.kind, of: folder, path: inner, around: around)
    }
  }

  private mutating func visit(
    _ name: String, kind: FileKind?, of folder: Folder, path: String, around: [FileIdentity]
  ) {
    // A plain file needs no further question, unless it may be left out.
    if kind == .file, left.isEmpty || !path.isTopLevel { return add(path, name, in: folder) }
    do throws(FileError) {
      let status = try folder.status(of: name, followingLinks: true)
      if left.contains(status.identity) { return }
      var isLink = kind == .link
      if kind == nil { isLink = try folder.isLink(name) }
      if isLink { tree.hasLinks = true }
      if isLink, !staysInSite(folder.path + "/" + name) {
        tree.findings.append(
          Finding(
            rule: "link-outside-site", severity: .error, file: prefix + path,
            start: SourcePlace(line: 1, column: 1), end: SourcePlace(line: 1, column: 1),
            message: "this symbolic link leads out of the site folder",
            help: "put a copy of the file in its place, or exclude it"))
        return
      }
      switch status.kind {
      case .file: add(path, name, in: folder)
      case .folder: try descend(name, of: folder, path: path, status, isLink, around)
      case .link, .other: report(path, "this is neither a file nor a folder")
      }
    } catch {
      if error.isLinkLoop {
        report(path, "this symbolic link leads back to itself")
      } else if error.isMissing {
        report(path, "this symbolic link leads to nothing")
      } else {
        report(path, "this cannot be read: \(error.reason)")
      }
    }
  }

  private mutating func descend(
    _ name: String, of folder: Folder, path: String, _ status: FileStatus, _ isLink: Bool,
    _ around: [FileIdentity]
  ) throws(FileError) {
    if around.contains(status.identity) {
      return report(path, "this symbolic link leads back to a folder around it")
    }
    if isLink { followed += 1 }
    if followed > ContentWalk.linkLimit || around.count > ContentWalk.depthLimit {
      return report(path, "too many folders inside folders or links to folders to follow this one")
    }
    let inner = try folder.folder(name, followingLinks: isLink)
    // A site that was published here, by this configuration or another, is no content.
    if try inner.statusIfPresent(of: Publisher.mark) != nil { return }
    let count = tree.documents.count + tree.artifacts.count
    visit(try inner.entries(), of: inner, path: path + "/", around: around + [status.identity])
    if tree.documents.count + tree.artifacts.count == count { tree.emptyFolders.append(path) }
  }

  private mutating func add(_ path: String, _ name: String, in folder: Folder) {
    if !PublishedName.fits(path, name, isDocument: ContentWalk.isDocument(name)) {
      report(
        path, "the name of this file is too long for a page of it to be written",
        help: "give it a shorter name, or exclude it")
    } else if ContentWalk.isTemplate(name) {
      tree.templates.append(path)
    } else if ContentWalk.isDocument(name) {
      tree.documents.append(path)
    } else if folder.isReadable(name) {
      tree.artifacts.append(path)
    } else {
      report(path, "this cannot be read: permission denied")
    }
  }

  private func staysInSite(_ path: String) -> Bool {
    guard let real = try? FilePaths.real(path) else { return false }
    return FilePaths.isInside(real, site)
  }

  private mutating func report(_ path: String, _ message: String, help: String? = nil) {
    tree.findings.append(.unreadable(prefix + path, message, help: help))
  }

  static func isTemplate(_ name: String) -> Bool {
    name == "_template.md" || name == "_template.markdown"
  }

  static func isDocument(_ name: String) -> Bool {
    let lower = name.lowercased()
    return lower.hasSuffix(".md") || lower.hasSuffix(".markdown")
  }
}

extension String {
  fileprivate var isTopLevel: Bool { !utf8.contains(0x2F) }
}

extension Finding {
  /// A file of the content folder that could not be read.
  static func unreadable(_ file: String, _ message: String, help: String? = nil) -> Finding {
    Finding(
      rule: "unreadable-file", severity: .error, file: file,
      start: SourcePlace(line: 1, column: 1), end: SourcePlace(line: 1, column: 1),
      message: message, help: help)
  }
}
