/// Finds the IDs of test cases in the names of tests, where they are written as the language allows:
/// `TC-001`, `tc_001`, `testTC001Refund`.
struct TestCaseNames {
  /// By the ID's letters and digits alone, upper case.
  private var ids: [[UInt8]: String] = [:]
  private var longest = 0

  mutating func add(_ id: String) {
    let key = id.utf8.filter(Self.isAlphanumeric).map(Self.upper)
    guard let last = key.last, Self.isDigit(last) else { return }
    ids[key] = id
    longest = max(longest, key.count)
  }

  /// In order, each once.
  func ids(in name: String) -> [String] {
    let bytes = Array(name.utf8)
    var found: [String] = []
    var index = 0
    while index < bytes.count {
      guard Self.isDigit(bytes[index]) else {
        index += 1
        continue
      }
      while index < bytes.count, Self.isDigit(bytes[index]) { index += 1 }
      if let id = id(endingAt: index, in: bytes), !found.contains(id) { found.append(id) }
    }
    return found
  }

  /// The longest ID that ends where a number does.
  private func id(endingAt end: Int, in bytes: [UInt8]) -> String? {
    var reversed: [UInt8] = []
    var found: String?
    var index = end - 1
    while index >= 0, reversed.count < longest {
      guard Self.isAlphanumeric(bytes[index]) else {
        // One separator may stand between the parts.
        guard index > 0, Self.isAlphanumeric(bytes[index - 1]), Self.isSeparator(bytes[index])
        else { break }
        index -= 1
        continue
      }
      reversed.append(Self.upper(bytes[index]))
      if isBoundary(index, in: bytes), let id = ids[reversed.reversed()] { found = id }
      index -= 1
    }
    return found
  }

  /// Whether a name or a part of it may begin here.
  private func isBoundary(_ index: Int, in bytes: [UInt8]) -> Bool {
    guard index > 0 else { return true }
    let before = bytes[index - 1]
    if !Self.isAlphanumeric(before) { return true }
    if Self.isUpper(bytes[index]) { return !Self.isUpper(before) }
    // `testtc001`
    let prefix: [UInt8] = [0x54, 0x45, 0x53, 0x54]
    return index >= 4 && bytes[index - 4..<index].map(Self.upper) == prefix
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20) &- 0x61 < 26
  }
  private static func isSeparator(_ byte: UInt8) -> Bool {
    [0x2D, 0x5F, 0x2E, 0x20].contains(byte)
  }
  private static func upper(_ byte: UInt8) -> UInt8 { byte &- 0x61 < 26 ? byte & 0xDF : byte }
}
