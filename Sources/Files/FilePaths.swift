#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Questions about paths that only the file system can answer.
package enum FilePaths {
  /// The path without links, `.` and `..`; the file must exist.
  package static func real(_ path: String) throws(FileError) -> String {
    guard let resolved = realpath(path, nil) else { throw FileError(.find, path) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The status of a path from the working directory, or `nil` if there is nothing.
  package static func status(
    _ path: String, followingLinks: Bool = true
  ) throws(FileError) -> FileStatus? {
    var status = stat()
    guard fstatat(AT_FDCWD, path, &status, followingLinks ? 0 : AT_SYMLINK_NOFOLLOW) == 0 else {
      let failure = FileError(.find, path)
      if failure.isMissing { return nil }
      throw failure
    }
    return FileStatus(status)
  }

  /// `inner` is `outer` or stands somewhere in it. Both are real paths.
  package static func isInside(_ inner: String, _ outer: String) -> Bool {
    inner == outer || inner.hasPrefix(outer.hasSuffix("/") ? outer : outer + "/")
  }

  /// `path` as seen from `base`, unless it is absolute.
  package static func join(_ base: String, _ path: String) -> String {
    if path.hasPrefix("/") || base.isEmpty || base == "." { return path }
    return base.hasSuffix("/") ? base + path : "\(base)/\(path)"
  }

  /// Everything before the last name, and the last name.
  package static func split(_ path: String) -> (parent: String, name: String) {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard let slash = path.lastIndex(of: "/") else { return (".", String(path)) }
    let parent = path[..<slash]
    return (parent.isEmpty ? "/" : String(parent), String(path[path.index(after: slash)...]))
  }

  /// Creates a folder and the folders around it that are missing.
  package static func createFolders(_ path: String) throws(FileError) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    let failure = FileError(.create, path)
    let parent = split(path).parent
    guard failure.code == ENOENT, parent != path else { throw failure }
    try createFolders(parent)
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw FileError(.create, path) }
  }
}
