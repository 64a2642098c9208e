#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is open until this value goes.
package struct OpenFile: ~Copyable {
  private var descriptor: Int32
  package let path: String

  init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  package func status() throws(FileError) -> FileStatus {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(.read, path) }
    return FileStatus(status)
  }

  /// Everything up to the end, however long the file is by now.
  package func readAll(expecting size: Int) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var room = size + 1
    while true {
      let start = bytes.count
      var failure: FileError?
      let more = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        while count < buffer.count {
          let step = read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
          if step > 0 {
            count += step
          } else if step == 0 {
            return
          } else if errno != EINTR {
            failure = FileError(.read, path)
            return
          }
        }
      }
      if let failure { throw failure }
      let isWhole = more.count < room
      if start == 0 { bytes = more } else { bytes += more }
      if isWhole { return bytes }
      room = 65536
    }
  }

  /// The bytes from an offset on, whatever was read before; fewer than asked for at the end.
  package func bytes(from offset: Int, count: Int) throws(FileError) -> [UInt8] {
    var failure: FileError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < buffer.count {
        let step = pread(
          descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled,
          off_t(offset + filled))
        if step == 0 { return }
        if step > 0 {
          filled += step
        } else if errno != EINTR {
          failure = FileError(.read, path)
          return
        }
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Fills the buffer as far as the file goes; fewer bytes mean its end.
  package func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    var count = 0
    while count < buffer.count {
      let step = read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
      if step == 0 { break }
      if step > 0 {
        count += step
      } else if errno != EINTR {
        throw FileError(.read, path)
      }
    }
    return count
  }

  package func write(_ buffer: UnsafeRawBufferPointer) throws(FileError) {
    var count = 0
    while count < buffer.count {
      #if canImport(Glibc)
        let step = Glibc.write(
          descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
      #elseif canImport(Musl)
        let step = Musl.write(
          descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
      #else
        let step = Darwin.write(
          descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
      #endif
      if step >= 0 {
        count += step
      } else if errno != EINTR {
        throw FileError(.write, path)
      }
    }
  }

  package func write(_ bytes: [UInt8]) throws(FileError) {
    var failure: FileError?
    bytes.withUnsafeBytes { buffer in
      do throws(FileError) { try write(buffer) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// Closes with an answer: some file systems report a full disk only now.
  package consuming func finish() throws(FileError) {
    let open = descriptor
    descriptor = -1
    guard close(open) == 0 || errno == EINTR else { throw FileError(.write, path) }
  }

  /// Sets when the bytes last changed.
  package func setModified(_ time: FileStatus.FileTime) {
    let value = timespec(tv_sec: time.seconds, tv_nsec: time.nanoseconds)
    let times = [value, value]
    _ = times.withUnsafeBufferPointer { futimens(descriptor, $0.baseAddress) }
  }

  package func setMode(_ mode: UInt32) {
    _ = fchmod(descriptor, mode_t(mode))
  }
}
