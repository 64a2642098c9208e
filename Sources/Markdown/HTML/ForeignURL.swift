/// Addresses of images that are on another host, as a browser reads them.
enum ForeignURL {
  /// Whether the address names a host or a scheme other than `data`.
  static func matches(_ url: some Sequence<UInt8>) -> Bool {
    var slashes = 0
    var scheme: [UInt8] = []
    for byte in url {
      switch byte {
      // Browsers drop blanks and controls.
      case 0...0x20: continue
      case UInt8(ascii: "/"), UInt8(ascii: "\\"):
        if !scheme.isEmpty { return false }
        slashes += 1
        if slashes == 2 { return true }
      // In HTML an entity could hide the second slash.
      case UInt8(ascii: "&") where scheme.isEmpty: return true
      case _ where slashes > 0: return false
      case UInt8(ascii: "?"), UInt8(ascii: "#"): return false
      case UInt8(ascii: ":"): return scheme != Array("data".utf8)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): scheme.append(byte | 0x20)
      default: scheme.append(byte)
      }
    }
    return false
  }
}
