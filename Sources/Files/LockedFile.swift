#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that one process at a time may hold.
package struct LockedFile: Sendable {
  private let descriptor: Int32

  fileprivate init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  package func release() {
    close(descriptor)
  }

  package static func pause(milliseconds: Int) {
    var time = timespec(tv_sec: 0, tv_nsec: milliseconds * 1_000_000)
    nanosleep(&time, nil)
  }
}

extension Folder {
  /// Takes the lock of this name, or `nil` if someone else has it.
  ///
  /// The file may be removed by its holder, so what was locked must still be what the name means.
  package func lock(_ name: String) throws(FileError) -> LockedFile? {
    let file = openat(descriptor, name, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard file >= 0 else { throw FileError(.lock, shown(name)) }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      let failure = FileError(.lock, shown(name))
      close(file)
      guard failure.code == EWOULDBLOCK || failure.code == EINTR else { throw failure }
      return nil
    }
    var held = stat()
    var named = stat()
    guard fstat(file, &held) == 0,
      fstatat(descriptor, name, &named, AT_SYMLINK_NOFOLLOW) == 0, held.st_ino == named.st_ino,
      held.st_dev == named.st_dev
    else {
      close(file)
      return nil
    }
    return LockedFile(descriptor: file)
  }
}
