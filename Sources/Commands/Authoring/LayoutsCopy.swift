import Files
import Site

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Copies the built-in theme into the layouts folder of a site: all of it or nothing.
struct LayoutsCopy {
  /// From the working directory.
  let folder: String

  /// Returns the files that were written, from the working directory.
  func write() throws -> [String] {
    try refuseAnother()
    let (parent, name) = FilePaths.split(folder)
    try FilePaths.createFolders(parent)
    let around = try Folder(parent)
    let workshop = ".specweft-init-\(getpid())"
    try around.createFolder(workshop)
    do {
      for file in SiteTheme.builtIn {
        try NewFile.write(file.bytes, to: FilePaths.join(parent, "\(workshop)/\(file.path)"))
      }
      // An empty folder gives way to one that is renamed to its name; a full one does not.
      try around.rename(workshop, to: name)
    } catch {
      StartingSite.remove(workshop, in: around)
      throw error
    }
    return SiteTheme.builtIn.map { FilePaths.join(folder, $0.path) }
  }

  private func refuseAnother() throws {
    guard let status = try FilePaths.status(folder, followingLinks: false) else { return }
    guard status.kind == .folder else {
      throw RunFailure("\(folder) is not a folder", help: "nothing was written")
    }
    if try Folder(folder).entries().isEmpty { return }
    throw RunFailure(
      "the layouts folder \(folder) is not empty",
      help: "nothing was written; move it aside and copy into the new one what you changed")
  }
}
