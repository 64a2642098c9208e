import Files

/// Where a site is published and where the next one is prepared.
///
/// The next site is prepared in a sibling of the output, on the same file system, and changes
/// places with it in one step. Where that cannot be (the output is a mount point, the folder
/// around it is not writable) it is prepared inside the output and moved file by file.
struct OutputPlace: Sendable {
  /// The folder in which preparations stand: the one around the output, or the output.
  let room: Folder
  /// The name of the output in `room`; `nil` if it is `room` itself.
  let name: String?
  /// As the user knows it.
  let path: String
  private let isFolder: Bool

  /// Names of preparations: being written, complete, and the old site set aside.
  var unfinished: String { prefix + "-new" }
  var ready: String { prefix + "-ready" }
  var aside: String { prefix + "-old" }
  var lock: String { prefix + "-lock" }

  private var prefix: String { name.map { ".\($0).specweft" } ?? ".specweft" }

  /// Finds the place, creating the folders around the output. A link to a folder means that folder.
  init(_ path: String) throws(PublishError) {
    do throws(FileError) {
      let (around, name) = try OutputPlace.realPath(path)
      let parent = try Folder(around)
      let status = try parent.statusIfPresent(of: name)
      self.path = path
      if let status, status.kind == .folder,
        try OutputPlace.mustStayInside(parent, status, name)
      {
        room = try Folder(path)
        self.name = nil
      } else {
        room = parent
        self.name = name
      }
      isFolder = status.map { $0.kind == .folder } ?? true
    } catch {
      throw .file(error)
    }
    guard isFolder else { throw .notAFolder(path) }
  }

  /// The published folder, if there is one.
  func published() throws(FileError) -> Folder? {
    guard let name else { return room }
    guard try room.statusIfPresent(of: name) != nil else { return nil }
    return try room.folder(name, shownAs: path)
  }

  /// Creates one of the folders of preparation.
  func prepare(_ name: String) throws(FileError) -> Folder {
    do {
      try room.createFolder(name)
    } catch {
      throw FileError(.create, path, code: error.code)
    }
    return try room.folder(name, shownAs: path)
  }

  /// The folder around the output and its name there, without links.
  private static func realPath(
    _ path: String
  ) throws(FileError) -> (parent: String, name: String) {
    if try FilePaths.status(path, followingLinks: false) != nil {
      return FilePaths.split(try FilePaths.real(path))
    }
    let (parent, name) = FilePaths.split(path)
    try FilePaths.createFolders(parent)
    return (try FilePaths.real(parent), name)
  }

  /// A mount point cannot be moved, and a folder that is not writable takes no sibling.
  private static func mustStayInside(
    _ parent: Folder, _ output: FileStatus, _ name: String
  ) throws(FileError) -> Bool {
    if try parent.status().identity.device != output.identity.device { return true }
    if parent.isWritable { return false }
    return try parent.folder(name).isWritable
  }
}
