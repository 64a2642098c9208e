import Files
import Templates

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes the site that a user starts from. What is there already stays as it is.
struct StartingSite {
  /// From the working directory.
  let folder: String

  /// What was written, from the working directory, and what had to be left alone.
  struct Written {
    var files: [String]
    var keptIgnoreFile = false
  }

  private static let content = "Content"
  private static let configuration = "specweft.yml"
  private static let ignoreFile = ".gitignore"

  func write() throws -> Written {
    try refuseAnother()
    try FilePaths.createFolders(folder)
    let site = try Folder(folder)
    try writeContent(in: site)
    let configuration = FilePaths.join(folder, Self.configuration)
    try NewFile.write(ExampleSite.configuration, to: configuration)
    var written = Written(
      files: ExampleSite.files.map { FilePaths.join(folder, "\(Self.content)/\($0.path)") }
        + [configuration])
    if try site.statusIfPresent(of: Self.ignoreFile) == nil {
      let path = FilePaths.join(folder, Self.ignoreFile)
      try NewFile.write(Array("# What `specweft build` writes\n/Public/\n".utf8), to: path)
      written.files.append(path)
    } else {
      written.keptIgnoreFile = true
    }
    return written
  }

  /// A site is started once.
  private func refuseAnother() throws {
    if let status = try FilePaths.status(folder), status.kind != .folder {
      throw RunFailure("\(folder) is a file, not a folder for a site")
    }
    let configuration = FilePaths.join(folder, Self.configuration)
    if try FilePaths.status(configuration, followingLinks: false) != nil {
      throw RunFailure(
        "there is a site already: \(configuration) exists",
        help: "nothing was written; start in an empty folder, or go on with 'specweft new'")
    }
    let content = FilePaths.join(folder, Self.content)
    guard let status = try FilePaths.status(content, followingLinks: false) else { return }
    let isEmpty = try status.kind == .folder && Folder(content).entries().isEmpty
    guard isEmpty else {
      throw RunFailure(
        status.kind == .folder
          ? "the content folder \(content) is not empty" : "\(content) is not an empty folder",
        help: "nothing was written; that folder is a site as it is: run 'specweft check'")
    }
  }

  /// The content appears at once: a run that fails leaves none of it.
  private func writeContent(in site: Folder) throws {
    let workshop = ".specweft-init-\(getpid())"
    try site.createFolder(workshop)
    let path = FilePaths.join(folder, workshop)
    do {
      for file in ExampleSite.files {
        try NewFile.write(file.bytes, to: "\(path)/\(file.path)")
      }
      // An empty folder gives way to one that is renamed to its name; a full one does not.
      try site.rename(workshop, to: Self.content)
    } catch {
      StartingSite.remove(workshop, in: site)
      throw error
    }
  }

  /// Removes a folder and all that is in it, as far as that goes.
  static func remove(_ name: String, in folder: Folder) {
    if let inner = try? folder.folder(name), let entries = try? inner.entries() {
      for entry in entries {
        guard let name = entry.name else { continue }
        if (try? inner.removeFile(name)) == nil { remove(name, in: inner) }
      }
    }
    try? folder.removeFolder(name)
  }
}
