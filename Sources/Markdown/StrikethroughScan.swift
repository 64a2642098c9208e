#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Decides whether the strikethrough extension can change how a text is read.
///
/// Documents that need it are parsed one at a time, so one `~5 ms` must not be enough.
enum StrikethroughScan {
  /// Whether there are two runs of one or two `~`, or a `~` beside an emphasis mark, whose
  /// flanking the extension changes.
  static func isNeeded(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    let tilde = UInt8(ascii: "~")
    var position = 0
    var runs = 0
    while position < bytes.count,
      let found = memchr(base + position, Int32(tilde), bytes.count - position)
    {
      let start = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      var end = start
      while end < bytes.count, bytes[end] == tilde { end += 1 }
      if end - start <= 2 { runs += 1 }
      if runs == 2 || start > 0 && isMark(bytes[start - 1]) { return true }
      if end < bytes.count && isMark(bytes[end]) { return true }
      position = end
    }
    return false
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
  }
}
