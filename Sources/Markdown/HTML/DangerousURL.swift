/// URLs that run code or read files, as cmark tells them: by their scheme, except four image types.
enum DangerousURL {
  static func matches(_ url: String) -> Bool {
    var url = url
    return url.withUTF8 { bytes in
      if starts(bytes, "data:") {
        return !["data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp"]
          .contains { starts(bytes, $0) }
      }
      return starts(bytes, "javascript:") || starts(bytes, "vbscript:") || starts(bytes, "file:")
    }
  }

  private static func starts(_ bytes: UnsafeBufferPointer<UInt8>, _ prefix: StaticString) -> Bool {
    prefix.withUTF8Buffer { prefix in
      guard bytes.count >= prefix.count else { return false }
      for index in prefix.indices {
        let byte = bytes[index]
        let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        if lower != prefix[index] { return false }
      }
      return true
    }
  }
}
