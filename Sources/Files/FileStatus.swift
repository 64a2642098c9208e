#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Which file a name stands for: two names with one identity are the same file.
package struct FileIdentity: Hashable, Sendable {
  package var device: UInt64
  package var inode: UInt64
}

package enum FileKind: Sendable {
  case file, folder, link, other
}

package struct FileStatus: Sendable {
  package var identity: FileIdentity
  package var kind: FileKind
  package var size: Int
  /// Permission bits.
  package var mode: UInt32
  package var owner: UInt32
  package var group: UInt32
  /// When its bytes last changed.
  package var modified: FileTime

  /// Seconds and nanoseconds since 1970.
  package struct FileTime: Comparable, Sendable {
    package var seconds: Int
    package var nanoseconds: Int

    package static func < (left: FileTime, right: FileTime) -> Bool {
      left.seconds != right.seconds
        ? left.seconds < right.seconds : left.nanoseconds < right.nanoseconds
    }

    /// By the clock that files are stamped with.
    package static var now: FileTime {
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      return FileTime(seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec))
    }
  }

  init(_ status: stat) {
    identity = FileIdentity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int(status.st_size)
    mode = UInt32(status.st_mode) & 0o7777
    owner = status.st_uid
    group = status.st_gid
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    modified = FileTime(seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec))
  }
}
