/// A name before a value that says the value is secret: `api_key =`, `| Client secret |`.
enum SecretName {
  enum Meaning { case secret, token, password }

  /// What the name before `start` makes of the value there; `nil` if there is none or it is no
  /// secret.
  static func before(_ start: Int, in bytes: Bytes) -> Meaning? {
    var index = start
    skipMarks(bytes, &index)
    for scheme in ["bearer", "basic", "token"] as [StaticString] {
      let length = scheme.utf8CodeUnitCount
      guard bytes.hasFolded(scheme, at: index - length) else { continue }
      var before = index - length
      skipMarks(bytes, &before)
      if before > 0, isSeparator(bytes[before - 1]) { index = before }
      break
    }
    guard index > 0, isSeparator(bytes[index - 1]) else { return nil }
    while index > 0, isSeparator(bytes[index - 1]) { index -= 1 }
    skipMarks(bytes, &index)
    // Letters only, last first, as far as a name may go.
    let lowest = max(0, index - 48)
    var name: [UInt8] = []
    while index > lowest {
      let byte = bytes[index - 1]
      if byte.isLetter {
        name.append(byte | 0x20)
      } else if !byte.isDigit, byte != 0x5F, byte != 0x2D, byte != 0x20 && byte != 0x2E {
        break
      }
      index -= 1
    }
    return meaning(of: name)
  }

  /// Quotes, markup and blanks between a name and its value.
  private static func skipMarks(_ bytes: Bytes, _ index: inout Int) {
    while index > 0 {
      switch bytes[index - 1] {
      case 0x20, 0x09, 0x22, 0x27, 0x2A, 0x60, 0x5C: index -= 1
      default: return
      }
    }
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == 0x3A || byte == 0x3D || byte == 0x7C || byte == 0x3E
  }

  /// The last words of names, by their bytes from the last to the first.
  private static let words: [(reversed: [UInt8], meaning: Meaning)] =
    reversed(["password", "passwd", "pwd", "passphrase"], .password)
    + reversed(["secret", "key", "credential", "credentials"], .secret)
    + reversed(["token", "authorization", "signature"], .token)

  private static func reversed(
    _ words: [String], _ meaning: Meaning
  ) -> [(reversed: [UInt8], meaning: Meaning)] {
    words.map { (Array($0.utf8.reversed()), meaning) }
  }

  /// What stands before `key` or `token` where they are no secrets.
  private static let harmless: [[UInt8]] = [
    "public", "pub", "publishable", "idempotency", "idempotent", "primary", "foreign", "partition",
    "sort",
    "object", "cache", "row", "site", "routing", "dedup", "deduplication", "lookup", "natural",
    "business", "unique", "index", "map", "file", "group", "host", "message", "sharding", "shard",
    "page", "next", "cursor", "continuation", "sync", "payment", "card", "network", "device",
    "push", "resume", "scroll", "surrogate", "translation", "json", "storage", "hash", "ssh",
  ].map { Array($0.utf8.reversed()) }

  private static func meaning(of name: [UInt8]) -> Meaning? {
    for (word, meaning) in words where name.starts(with: word) {
      let rest = name.dropFirst(word.count)
      if word.count == 3, rest.isEmpty, meaning == .secret { return nil }
      if harmless.contains(where: { rest.starts(with: $0) }) { return nil }
      return meaning
    }
    return nil
  }
}
