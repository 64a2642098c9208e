/// `1.2`, `v1.2.0`, `2.0-draft`: the numbers of a version; zeros at its end say nothing.
struct VersionNumber: Comparable {
  private var parts: [Int]

  /// `nil` if the text does not start with a version.
  init?(_ text: String) {
    var parts: [Int] = []
    var number: Int?
    var bytes = Array(text.utf8).drop { $0 == 0x20 || $0 == 0x22 || $0 == 0x5B || $0 == 0x60 }
    if let first = bytes.first, first | 0x20 == 0x76 { bytes = bytes.dropFirst() }
    loop: for byte in bytes {
      switch byte {
      case 0x30...0x39:
        let value = (number ?? 0) * 10 + Int(byte & 0x0F)
        guard value < 1_000_000 else { return nil }
        number = value
      case 0x2E:
        guard let part = number else { return nil }
        parts.append(part)
        number = nil
      default: break loop
      }
    }
    if let number { parts.append(number) }
    while parts.count > 1, parts.last == 0 { parts.removeLast() }
    guard !parts.isEmpty else { return nil }
    self.parts = parts
  }

  static func < (left: VersionNumber, right: VersionNumber) -> Bool {
    left.parts.lexicographicallyPrecedes(right.parts)
  }
}
