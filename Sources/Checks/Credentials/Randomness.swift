/// What tells a secret from a word, an identifier or a stand-in for a secret.
enum Randomness {
  /// Words that stand in what only shows where a secret would go.
  private static let placeholders: [StaticString] = [
    "example", "xxxx", "your", "replace", "placeholder", "dummy", "sample", "fake", "redacted",
    "change", "insert", "secret", "demo", "test", "12345", "23456", "67890", "98765", "abcde",
    "abc123", "foobar", "passw", "_here", "s3cr3t", "plain", "todo", "....",
  ]

  /// Secrets that the manuals of their makers and the standards print.
  private static let printed: [StaticString] = [
    "4eC39HqLyjWDarjtT1zdp7dc", "2YotnFZFEjr1zCsicMWpAA", "tGzv3JOkF0XG5Qx2TlKWIA",
    "mF_9.B5f-4.1JqM", "7Fjfp0ZBr1KtDRbnfVdmIw", "czZCaGRSa3F0MzpnWDFmQmF0M2JW",
    "QWxhZGRpbjpvcGVuIHNlc2FtZQ",
  ]

  /// Whether a text in the place of a secret only shows that one goes there.
  static func isPlaceholder(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var repeats = 0
    for index in range {
      let byte = bytes[index]
      if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
      repeats = index > range.lowerBound && bytes[index - 1] == byte ? repeats + 1 : 0
      if repeats == 4 { return true }
    }
    if low.nonzeroBitCount + high.nonzeroBitCount < min(8, range.count / 2) { return true }
    if isElided(bytes, range.upperBound) { return true }
    for word in placeholders where bytes.containsFolded(word, in: range) { return true }
    for secret in printed where contains(bytes, secret, range) { return true }
    return false
  }

  private static func contains(_ bytes: Bytes, _ text: StaticString, _ range: Range<Int>) -> Bool {
    let last = range.upperBound - text.utf8CodeUnitCount
    guard last >= range.lowerBound else { return false }
    return (range.lowerBound...last).contains { bytes.has(text, at: $0) }
  }

  /// Whether what ends here goes on with something left out: `sk_live_51H…`.
  static func isElided(_ bytes: Bytes, _ end: Int) -> Bool {
    guard end < bytes.count else { return false }
    switch bytes[end] {
    case 0x2E: return bytes.has("..", at: end)
    case 0xE2: return bytes.has("\u{2026}", at: end)
    case 0x2A: return bytes.has("***", at: end)
    case 0x3C, 0x7B, 0x24, 0x5B: return true
    default: return false
    }
  }

  /// Whether a text is as mixed as chance makes it: random characters change between digits, small
  /// and capital letters more often than the words of an identifier do.
  ///
  /// `changing` is how many of 100 characters must differ in kind from the one before.
  static func looksRandom(
    _ bytes: Bytes, _ range: Range<Int>, atLeast shortest: Int, changing: Int = 28
  ) -> Bool {
    guard range.count >= shortest else { return false }
    var digits = 0
    var hex = 0
    var letters = 0
    var changes = 0
    var last = 0
    for index in range {
      let byte = bytes[index]
      let kind = byte.isDigit ? 1 : byte.isLower ? 2 : byte.isUpper ? 3 : 0
      if kind == 1 { digits += 1 } else if kind > 1 { letters += 1 }
      if byte.isHex { hex += 1 }
      if kind != 0, last != 0, kind != last { changes += 1 }
      last = kind
    }
    guard digits >= 2, letters >= 2, changes * 100 >= range.count * changing else { return false }
    if hex == range.count, range.count < 32 { return false }
    if isUUID(bytes, range) { return false }
    return !isPlaceholder(bytes, range)
  }

  static func isUUID(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    guard range.count == 36 else { return false }
    for (number, index) in range.enumerated() {
      let isDash = number == 8 || number == 13 || number == 18 || number == 23
      guard isDash ? bytes[index] == 0x2D : bytes[index].isHex else { return false }
    }
    return true
  }
}
