import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The two streams that a run writes to, and what is known of them.
struct Terminal: Sendable {
  enum Stream: Sendable {
    case output, error
    var descriptor: Int32 { self == .output ? STDOUT_FILENO : STDERR_FILENO }
  }

  /// Writes a result to standard output: one that is lost must not pass for one that was written.
  static func print(_ bytes: [UInt8]) throws(FileError) {
    let failure = write(bytes, to: .output)
    if failure != 0 { throw FileError(.write, "to the standard output", code: failure) }
  }

  static func print(_ text: String) throws(FileError) {
    try print(Array(text.utf8))
  }

  /// Writes a message to standard error. Nobody is left to be told if that fails.
  static func say(_ bytes: [UInt8]) {
    _ = write(bytes, to: .error)
  }

  static func say(_ text: String) {
    say(Array(text.utf8))
  }

  /// Writes everything and gives the error number, or 0. A reader that went away (`| head`) is no
  /// failure.
  private static func write(_ bytes: [UInt8], to stream: Stream) -> Int32 {
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        systemWrite(stream.descriptor, UnsafeRawBufferPointer(rebasing: buffer[start...]))
      }
      if count >= 0 {
        start += count
      } else if errno == EAGAIN {
        var ready = pollfd(fd: stream.descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&ready, 1, 1000)
      } else if errno != EINTR {
        return errno == EPIPE ? 0 : errno
      }
    }
    return 0
  }

  static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.descriptor) == 1 }

  /// Columns, or 100 where nobody knows.
  static func width(_ stream: Stream) -> Int {
    var size = winsize()
    guard ioctl(stream.descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else {
      return 100
    }
    return Int(size.ws_col)
  }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// A write to a pipe without a reader must answer with an error, not end the program.
  static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  private static func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      Musl.write(descriptor, buffer.baseAddress, buffer.count)
    #else
      Darwin.write(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }
}
