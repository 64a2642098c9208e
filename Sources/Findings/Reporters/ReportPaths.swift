/// Names of files as a reader of a report resolves them: a CI system knows the repository, findings
/// know the site folder.
package struct ReportPaths: Sendable, Equatable {
  /// The site folder as seen from where the report is read, with `/` at its end; empty for itself.
  package let prefix: String

  package init(prefix: String = "") { self.prefix = prefix }

  package func path(_ file: String) -> String { prefix + file }

  /// As a relative URI reference (RFC 3986).
  package func uri(_ file: String) -> String {
    let path = prefix + file
    var uri: [UInt8] = []
    uri.reserveCapacity(path.utf8.count + 8)
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F: uri.append(byte)
      default:
        uri.append(0x25)
        for digit in [byte >> 4, byte & 15] { uri.append(digit < 10 ? 48 + digit : 55 + digit) }
      }
    }
    return String(decoding: uri, as: UTF8.self)
  }
}
