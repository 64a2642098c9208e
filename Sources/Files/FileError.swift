#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A failed call to the file system: what was tried, on which path, and why not.
package struct FileError: Error, Equatable, Sendable {
  package enum Action: String, Sendable {
    case read, list, write, create, link, rename, remove, lock, find
  }

  package var action: Action
  /// As the user knows it.
  package var path: String
  /// The system's error number.
  package var code: Int32
  /// Why, where the system's words would not tell.
  private var cause: String?

  package init(_ action: Action, _ path: String, code: Int32 = errno) {
    self.action = action
    self.path = path
    self.code = code
  }

  /// Why, in the system's words: `no space left on device`.
  package var reason: String {
    if let cause { return cause }
    let text = String(cString: strerror(code))
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  /// One lower-case sentence without a full stop.
  package var sentence: String { "cannot \(action.rawValue) \(path): \(reason)" }

  /// A folder, or something stranger, stands where a file was expected.
  package static func isFolder(_ path: String) -> FileError {
    FileError(.read, path, code: EISDIR)
  }

  /// A symbolic link leads to where nothing may be read.
  package static func outside(_ path: String) -> FileError {
    var error = FileError(.read, path, code: EPERM)
    error.cause = "a symbolic link leads out of the site to it"
    return error
  }

  package var isMissing: Bool { code == ENOENT || code == ENOTDIR }
  package var isDenied: Bool { code == EACCES || code == EPERM || code == EROFS }
  package var isLinkLoop: Bool { code == ELOOP }
  package var isPresent: Bool { code == EEXIST }
  /// The file system cannot do this here, though it may do it in another way.
  package var isUnsupported: Bool {
    [EXDEV, EPERM, EMLINK, ENOTSUP, EOPNOTSUPP, ENOSYS, EINVAL].contains(code)
  }
  /// The folder cannot be moved: a mount point, or a lower layer of an overlay.
  package var isUnmovable: Bool { code == EBUSY || code == EXDEV }
}
