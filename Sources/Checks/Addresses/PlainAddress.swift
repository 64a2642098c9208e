import Findings

/// Addresses on other hosts that start with `http://`.
enum PlainAddress {
  /// All in a text, in order, without those on hosts of one's own machine or network.
  static func all(in text: [UInt8]) -> [ByteRange] {
    text.withUnsafeBufferPointer { bytes in
      var found: [ByteRange] = []
      // The last byte of `http://` decides how far the next one must be.
      var last = 6
      while last < bytes.count {
        switch bytes[last] {
        case 0x2F:
          if bytes.hasFolded("http://", at: last - 6) {
            let range = range(from: last - 6, bytes)
            if isForeign(range.lower + 7, range.upper, bytes) { found.append(range) }
            last = range.upper + 6
          } else {
            last += 1
          }
        case 0x3A: last += 2
        case 0x70, 0x50: last += 3
        case 0x74, 0x54: last += 4
        case 0x68, 0x48: last += 6
        default: last += 7
        }
      }
      return found
    }
  }

  private static func range(from start: Int, _ bytes: Bytes) -> ByteRange {
    var end = start + 7
    scan: while end < bytes.count {
      switch bytes[end] {
      case 0...0x20, 0x22, 0x27, 0x29, 0x2C, 0x3B, 0x3C, 0x3E, 0x5C, 0x5D, 0x60, 0x7C: break scan
      default: end += 1
      }
    }
    while end > start + 7, bytes[end - 1] == 0x2E || bytes[end - 1] == 0x2A { end -= 1 }
    return ByteRange(start, end)
  }

  /// Whether the host is written out and another's.
  private static func isForeign(_ start: Int, _ limit: Int, _ bytes: Bytes) -> Bool {
    var end = start
    while end < limit, bytes[end] != 0x2F, bytes[end] != 0x3A, bytes[end] != 0x3F {
      // Placeholders and substitutions name no host.
      guard
        bytes[end].isAlphanumeric || bytes[end] == 0x2D || bytes[end] == 0x2E
          || bytes[end] >= 0x80
      else { return false }
      end += 1
    }
    let host = bytes.string(start..<end).lowercased()
    guard let dot = host.lastIndex(of: ".") else { return false }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    if parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) }) {
      return !isPrivate(parts.compactMap { Int($0) })
    }
    return !ownDomains.contains(String(host[host.index(after: dot)...]))
      && !namespaces.contains { host == $0 || host.hasSuffix("." + $0) }
  }

  private static func isPrivate(_ numbers: [Int]) -> Bool {
    guard numbers.count == 4 else { return true }
    switch (numbers[0], numbers[1]) {
    case (0, _), (10, _), (127, _), (169, 254), (192, 168), (172, 16...31): return true
    default: return false
    }
  }

  private static let ownDomains: Set<String> = [
    "local", "internal", "localhost", "lan", "test", "invalid", "arpa", "svc", "cluster",
  ]

  /// Hosts whose addresses are names and are not fetched.
  private static let namespaces = [
    "w3.org", "json-schema.org", "schema.org", "purl.org", "xmlsoap.org", "openxmlformats.org",
    "tempuri.org", "hl7.org", "loinc.org", "snomed.info", "unitsofmeasure.org", "xmlns.com",
    "ietf.org", "iana.org",
  ]
}
