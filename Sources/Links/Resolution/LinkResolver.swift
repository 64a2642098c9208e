import Configuration
import Findings
import Markdown
import Specs

/// Finds what links, images, wiki links and backticked paths lead to.
final class LinkResolver: Sendable {
  let documents: [Document]
  let items: ItemList
  let folders: FolderTree
  let paths: PathIndex
  let anchors: AnchorIndex
  let ids: IDResolver
  /// Only there if the corpus has wiki links.
  let names: NameIndex?
  let content: String
  private let generated: PathGlobs
  private let emptyFolders: Set<String>

  init(
    documents: [Document], items: ItemList, folders: FolderTree, paths: PathIndex,
    anchors: AnchorIndex, ids: IDResolver, names: NameIndex?, content: String,
    generated: PathGlobs = PathGlobs([]), emptyFolders: Set<String> = []
  ) {
    self.documents = documents
    self.items = items
    self.folders = folders
    self.paths = paths
    self.anchors = anchors
    self.ids = ids
    self.names = names
    self.content = content
    self.generated = generated
    self.emptyFolders = emptyFolders
  }

  /// The same with other versions of some documents, and of the same items.
  init(
    _ former: LinkResolver, replacing indices: [Int32], documents: [Document], items: ItemList,
    ids: IDResolver
  ) {
    self.documents = documents
    self.items = items
    self.ids = ids
    folders = former.folders
    paths = former.paths
    var anchors = former.anchors
    anchors.replace(indices, documents: documents, items: items)
    self.anchors = anchors
    names = former.names
    content = former.content
    generated = former.generated
    emptyFolders = former.emptyFolders
  }

  /// `namesArtifact` says that the place is one for artifacts, so a missing file is a fault.
  func resolve(_ link: LinkUse, in document: Int32, namesArtifact: Bool) -> LinkResolution {
    switch link.style {
    case .wikiLink: wikiLink(link, in: document)
    case .path: path(link, in: document, namesArtifact: namesArtifact)
    case .image: image(link, in: document)
    default: markdownLink(link, in: document)
    }
  }

  // MARK: Markdown links

  private func markdownLink(_ link: LinkUse, in document: Int32) -> LinkResolution {
    switch SitePath.target(of: link.target) {
    case .external: return .external
    case .unsafe: return .broken(.unsafe)
    case .local(let path, let fragment):
      if path.isEmpty {
        guard let fragment else { return .broken(.missingDocument(nearest: nil)) }
        return place(in: document, fragment: fragment)
      }
      let folder = folders.path(of: document)
      guard let target = SitePath.normalized(path, from: folder, content: content) else {
        return .broken(.outside)
      }
      guard let entry = entry(at: target, isAbsolute: path.utf8.first == 0x2F) else {
        if let entry = entry(fromPageOf: document, link, path) {
          return resolution(of: entry, fragment: fragment, link: link, in: document)
        }
        if Self.isHidden(target) || emptyFolders.contains(target) { return .nothing }
        if generated.matches(target) { return .external }
        return .broken(
          Self.isDocumentPath(target)
            ? .missingDocument(nearest: nil) : .missingArtifact(nearest: nil))
      }
      return resolution(of: entry, fragment: fragment, link: link, in: document)
    }
  }

  /// Paths from the root may start with the content folder's name.
  private func entry(at path: String, isAbsolute: Bool) -> PathIndex.Entry? {
    if let entry = paths.entry(at: path) { return entry }
    guard isAbsolute, path.hasPrefix(content + "/") else { return nil }
    return paths.entry(at: String(path.dropFirst(content.count + 1)))
  }

  /// What an address in HTML leads to from the page rather than the document. MkDocs, Docusaurus and
  /// others publish `a/b.md` as `a/b/` and leave HTML as it is, so it counts from there.
  private func entry(
    fromPageOf document: Int32, _ link: LinkUse, _ path: String
  ) -> PathIndex.Entry? {
    guard link.node >= 0 else { return nil }
    switch documents[Int(document)].tree.nodes[Int(link.node)].kind {
    case .htmlInline, .htmlBlock: break
    default: return nil
    }
    return SitePath.normalized(path, from: documents[Int(document)].key, content: content)
      .flatMap { paths.entry(at: $0) }
  }

  private func resolution(
    of entry: PathIndex.Entry, fragment: String?, link: LinkUse, in document: Int32
  ) -> LinkResolution {
    switch entry {
    case .artifact(let artifact): return .artifact(artifact)
    case .folder(let path): return .folder(path)
    case .document(let target):
      if let fragment, !fragment.isEmpty { return place(in: target, fragment: fragment) }
      if let named = itemNamed(by: link, from: document, in: target) {
        return .item(named, anchor: items.items[Int(named)].anchor)
      }
      return .item(items.items(of: target).lowerBound, anchor: nil)
    }
  }

  /// `[TC-007](tests.md)` means the test case that the document defines, not the document.
  private func itemNamed(by link: LinkUse, from document: Int32, in target: Int32) -> Int32? {
    let inner = items.items(of: target).dropFirst()
    guard !inner.isEmpty, link.node >= 0 else { return nil }
    let text = documents[Int(document)].tree.plainText(of: Int(link.node))
    guard let candidates = ids.itemsByID[text] else { return nil }
    return candidates.first { inner.contains($0) }
  }

  private func place(in document: Int32, fragment: String) -> LinkResolution {
    if fragment.isEmpty || fragment == "top" || fragment.hasPrefix(":~:") {
      return .item(items.items(of: document).lowerBound, anchor: nil)
    }
    guard let place = anchors.place(of: fragment, in: document) else {
      return .broken(.missingAnchor(document: document, anchor: fragment, nearest: nil))
    }
    return place.item >= 0
      ? .item(place.item, anchor: place.anchor) : .document(document, anchor: place.anchor)
  }

  /// A Markdown file or what may be one: no extension, or that of a page.
  private static func isDocumentPath(_ path: String) -> Bool {
    let name = NameIndex.name(of: path)
    let stem = NameIndex.stem(of: name)
    let suffix = name.dropFirst(stem.count).lowercased()
    return ["", ".md", ".markdown", ".html", ".htm"].contains(suffix) || suffix.contains(" ")
  }

  /// In a folder or of a name that starts with a dot, as `.github/ci.yml`: such files are neither
  /// read nor published, so nothing is known of them.
  private static func isHidden(_ path: String) -> Bool {
    path.utf8.first == 0x2E || path.contains("/.")
  }

  // MARK: Images

  private func image(_ link: LinkUse, in document: Int32) -> LinkResolution {
    switch SitePath.target(of: link.target) {
    case .external: return .external
    case .unsafe: return .broken(.unsafe)
    case .local(let path, _):
      let folder = folders.path(of: document)
      guard let target = SitePath.normalized(path, from: folder, content: content) else {
        return .broken(.outside)
      }
      switch entry(at: target, isAbsolute: path.utf8.first == 0x2F) {
      case .artifact(let artifact): return .artifact(artifact)
      default: break
      }
      if case .artifact(let artifact) = entry(fromPageOf: document, link, path) {
        return .artifact(artifact)
      }
      if Self.isHidden(target) { return .nothing }
      return generated.matches(target) ? .external : .broken(.missingImage(nearest: nil))
    }
  }

  // MARK: Backticked paths

  /// From the document, from the content folder, from the site folder.
  private func path(
    _ link: LinkUse, in document: Int32, namesArtifact: Bool
  ) -> LinkResolution {
    guard case .local(let path, let fragment) = SitePath.target(of: link.target) else {
      return .nothing
    }
    let folder = folders.path(of: document)
    for base in folder.isEmpty ? [folder] : [folder, ""] {
      guard let target = SitePath.normalized(path, from: base, content: content),
        let entry = entry(at: target, isAbsolute: true)
      else { continue }
      switch entry {
      case .artifact(let artifact): return .artifact(artifact)
      case .document(let found):
        guard let fragment, let place = anchors.place(of: fragment, in: found) else {
          return .item(items.items(of: found).lowerBound, anchor: nil)
        }
        return place.item >= 0
          ? .item(place.item, anchor: place.anchor) : .document(found, anchor: place.anchor)
      case .folder(let path): return path.isEmpty ? .nothing : .folder(path)
      }
    }
    let name = NameIndex.name(of: path)
    let isFile = NameIndex.stem(of: name).count < name.count
    return namesArtifact && isFile ? .broken(.missingArtifact(nearest: nil)) : .nothing
  }

  // MARK: Wiki links

  private func wikiLink(_ link: LinkUse, in document: Int32) -> LinkResolution {
    var target = link.target[...]
    if let bar = target.firstIndex(of: "|") { target = target[..<bar] }
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts[0].filter { $0 != "\\" }.trimmingBlanks()
    let fragment = parts.count > 1 ? parts[1].trimmingBlanks() : nil
    if name.isEmpty {
      return fragment.map { wikiPlace(in: document, fragment: $0) } ?? .broken(.missingItem)
    }
    guard let found = wikiTarget(String(name), in: document, at: link.range.start) else {
      return .broken(.missingItem)
    }
    if case .item(let item, nil) = found, let fragment {
      return wikiPlace(in: items.items[Int(item)].document, fragment: fragment)
    }
    return found
  }

  private func wikiTarget(_ name: String, in document: Int32, at offset: Int32) -> LinkResolution? {
    if case .item(let item) = ids.resolve(name, in: document, at: offset) {
      return .item(item, anchor: items.items[Int(item)].anchor)
    }
    let folder = folders.path(of: document)
    for base in folder.isEmpty ? [folder] : [folder, ""] {
      if let path = SitePath.normalized(name, from: base, content: content),
        let entry = paths.entry(at: path)
      {
        return resolution(of: entry)
      }
    }
    guard let entries = names?.entries(named: name), let first = entries.first else { return nil }
    // Several files of one name: the one in this folder, else the first.
    let near = entries.first {
      guard case .document(let found) = $0 else { return false }
      return folders.path(of: found) == folder
    }
    return resolution(of: near ?? first)
  }

  private func resolution(of entry: PathIndex.Entry) -> LinkResolution {
    switch entry {
    case .document(let document): .item(items.items(of: document).lowerBound, anchor: nil)
    case .artifact(let artifact): .artifact(artifact)
    case .folder(let path): .folder(path)
    }
  }

  /// Wiki links name headings by their text, and blocks by `^name`.
  private func wikiPlace(in document: Int32, fragment: String) -> LinkResolution {
    if let place = anchors.place(of: fragment, in: document) {
      return place.item >= 0
        ? .item(place.item, anchor: place.anchor) : .document(document, anchor: place.anchor)
    }
    let text = documents[Int(document)]
    if fragment.hasPrefix("^") {
      return Self.contains(text.source.bytes, Array(fragment.utf8))
        ? .item(items.items(of: document).lowerBound, anchor: nil)
        : .broken(.missingAnchor(document: document, anchor: fragment, nearest: nil))
    }
    let wanted = LabelFolding.fold(fragment.split(separator: "#").last.map(String.init) ?? fragment)
    guard let heading = text.headings.first(where: { LabelFolding.fold($0.text) == wanted }) else {
      return .broken(.missingAnchor(document: document, anchor: fragment, nearest: nil))
    }
    return place(in: document, fragment: heading.slug)
  }

  private static func contains(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first, bytes.count >= wanted.count else { return false }
    for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
      if bytes[start..<start + wanted.count].elementsEqual(wanted) { return true }
    }
    return false
  }
}

extension StringProtocol {
  fileprivate func trimmingBlanks() -> String {
    var text = self[...]
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
