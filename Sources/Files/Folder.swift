#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open folder. Paths in its calls are relative to it, so that it means the same folder
/// whatever its name becomes.
package final class Folder: Sendable {
  let descriptor: Int32
  /// As the user knows it, for messages.
  package let path: String

  /// Opens a folder by its path from the working directory.
  package convenience init(_ path: String, shownAs shown: String? = nil) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(.find, shown ?? path) }
    self.init(descriptor: descriptor, path: shown ?? path)
  }

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// A folder inside this one.
  package func folder(
    _ name: some FileNaming, followingLinks: Bool = false, shownAs path: String? = nil
  ) throws(FileError) -> Folder {
    let path = path ?? shown(name)
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followingLinks ? 0 : O_NOFOLLOW)
    let inner = name.withPath { openat(descriptor, $0, flags) }
    guard inner >= 0 else { throw FileError(.list, path) }
    return Folder(descriptor: inner, path: path)
  }

  package func shown(_ name: some FileNaming) -> String {
    path == "." ? name.shown : path.hasSuffix("/") ? path + name.shown : "\(path)/\(name.shown)"
  }

  package func status() throws(FileError) -> FileStatus {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(.find, path) }
    return FileStatus(status)
  }

  package func status(
    of name: some FileNaming, followingLinks: Bool = false
  ) throws(FileError) -> FileStatus {
    var status = stat()
    let flags = followingLinks ? 0 : AT_SYMLINK_NOFOLLOW
    guard name.withPath({ fstatat(descriptor, $0, &status, flags) }) == 0 else {
      throw FileError(.find, shown(name))
    }
    return FileStatus(status)
  }

  /// The status, or `nil` if there is nothing of this name.
  package func statusIfPresent(of name: some FileNaming) throws(FileError) -> FileStatus? {
    do {
      return try status(of: name)
    } catch {
      if error.isMissing { return nil }
      throw error
    }
  }

  /// Opens a file without waiting for anything that is not one.
  package func file(
    _ name: some FileNaming, followingLinks: Bool = false
  ) throws(FileError) -> OpenFile {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | (followingLinks ? 0 : O_NOFOLLOW)
    let file = name.withPath { openat(descriptor, $0, flags) }
    guard file >= 0 else { throw FileError(.read, shown(name)) }
    return OpenFile(descriptor: file, path: shown(name))
  }

  /// Creates a file that must not exist yet.
  package func create(_ name: some FileNaming) throws(FileError) -> OpenFile {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    let file = name.withPath { openat(descriptor, $0, flags, 0o666) }
    guard file >= 0 else { throw FileError(.write, shown(name)) }
    return OpenFile(descriptor: file, path: shown(name))
  }

  package func createFolder(_ name: some FileNaming) throws(FileError) {
    guard name.withPath({ mkdirat(descriptor, $0, 0o777) }) == 0 else {
      throw FileError(.create, shown(name))
    }
  }

  /// Gives a file of another folder a second name in this one; a symbolic link is linked itself.
  package func link(_ name: some FileNaming, from other: Folder) throws(FileError) {
    guard name.withPath({ linkat(other.descriptor, $0, descriptor, $0, 0) }) == 0 else {
      throw FileError(.link, shown(name))
    }
  }

  /// Moves a file of this folder to the same path in another, replacing what is there in one step.
  package func move(_ name: some FileNaming, to other: Folder) throws(FileError) {
    guard name.withPath({ renameat(descriptor, $0, other.descriptor, $0) }) == 0 else {
      throw FileError(.write, other.shown(name))
    }
  }

  /// Gives a file or folder of this folder a new name.
  package func rename(
    _ name: some FileNaming, to new: some FileNaming
  ) throws(FileError) {
    let result = name.withPath { old in new.withPath { renameat(descriptor, old, descriptor, $0) } }
    guard result == 0 else { throw FileError(.rename, shown(name)) }
  }

  package func removeFile(_ name: some FileNaming) throws(FileError) {
    guard name.withPath({ unlinkat(descriptor, $0, 0) }) == 0 else {
      throw FileError(.remove, shown(name))
    }
  }

  /// Removes an empty folder.
  package func removeFolder(_ name: some FileNaming) throws(FileError) {
    guard name.withPath({ unlinkat(descriptor, $0, AT_REMOVEDIR) }) == 0 else {
      throw FileError(.remove, shown(name))
    }
  }

  /// Takes over permissions and, where that is allowed, the owner.
  package func adopt(_ status: FileStatus) {
    _ = fchown(descriptor, status.owner, status.group)
    _ = fchmod(descriptor, mode_t(status.mode))
  }

  package var isWritable: Bool { faccessat(descriptor, ".", W_OK, 0) == 0 }

  /// Whether a file may be read, without opening it.
  package func isReadable(_ name: some FileNaming) -> Bool {
    name.withPath { faccessat(descriptor, $0, R_OK, 0) } == 0
  }

  package func isLink(_ name: some FileNaming) throws(FileError) -> Bool {
    try status(of: name).kind == .link
  }
}
