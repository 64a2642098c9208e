import Files
import Site

/// Reads the site's own layouts: files that stand in place of those of the built-in theme.
struct LayoutReading {
  /// The site folder without links: nothing outside it is read.
  let site: String

  /// The files of the layouts folder, sorted by path; none if there is no such folder.
  func overrides(at path: String) throws(FileError) -> [SiteTheme.Override] {
    guard let status = try FilePaths.status(path), status.kind == .folder else { return [] }
    var overrides: [SiteTheme.Override] = []
    try read(try Folder(path), prefix: "", depth: 0, into: &overrides)
    return overrides
  }

  private func read(
    _ folder: Folder, prefix: String, depth: Int, into overrides: inout [SiteTheme.Override]
  ) throws(FileError) {
    for entry in try folder.entries() where entry.bytes.first != 0x2E {
      guard let name = entry.name else { continue }
      let real = try FilePaths.real(folder.path + "/" + name)
      guard FilePaths.isInside(real, site) else {
        throw FileError.outside(folder.shown(name))
      }
      let status = try folder.status(of: name, followingLinks: true)
      switch status.kind {
      case .folder where depth < 16:
        try read(
          try folder.folder(name, followingLinks: true), prefix: "\(prefix)\(name)/",
          depth: depth + 1, into: &overrides)
      case .file:
        let file = try folder.file(name, followingLinks: true)
        let bytes = try file.readAll(expecting: status.size)
        overrides.append(SiteTheme.Override(path: prefix + name, bytes: bytes))
      default: continue
      }
    }
  }
}
