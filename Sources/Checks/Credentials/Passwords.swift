/// A password in a URL: `postgres://ledger:…@db.bank.example`.
enum URLPassword {
  /// Names that stand for a password, and passwords that everybody knows.
  private static let known: Set<String> = [
    "password", "passwd", "pass", "pwd", "pw", "secret", "user", "username", "postgres", "mysql",
    "root", "admin", "guest", "rabbit", "token", "key", "apikey", "api_key",
  ]

  /// The password before the `@` at `sign`; `nil` if there is none or it is only shown where it
  /// would stand.
  static func before(_ sign: Int, in bytes: Bytes) -> Range<Int>? {
    let lowest = max(0, sign - 160)
    var index = sign
    var colon = -1
    while index > lowest {
      let byte = bytes[index - 1]
      if byte == 0x2F {
        guard index >= 3, bytes[index - 2] == 0x2F, bytes[index - 3] == 0x3A else { return nil }
        break
      }
      // Quotes, brackets, blanks and substitutions end what may be written out.
      if byte <= 0x22 || byte == 0x27 || byte == 0x3C || byte == 0x3E || byte == 0x60 { return nil }
      if byte == 0x7B || byte == 0x7D || byte == 0x24 || byte == 0x28 || byte == 0x5B { return nil }
      if byte == 0x3A { colon = index - 1 }
      index -= 1
    }
    guard index > lowest, colon > index, colon + 1 < sign else { return nil }
    let user = index..<colon
    let password = colon + 1..<sign
    guard password.count >= 6, !isLocal(sign + 1, bytes) else { return nil }
    let text = bytes.string(password)
    guard text != bytes.string(user), !known.contains(text.lowercased()),
      !Randomness.isPlaceholder(bytes, password)
    else { return nil }
    return password
  }

  /// A host without a dot is one's own machine or a container beside it.
  private static func isLocal(_ start: Int, _ bytes: Bytes) -> Bool {
    var index = start
    var hasDot = false
    while index < bytes.count {
      let byte = bytes[index]
      guard byte.isAlphanumeric || byte == 0x2D || byte == 0x2E || byte == 0x5F else { break }
      if byte == 0x2E { hasDot = true }
      index += 1
    }
    return !hasDot || bytes.has("127.0.0.1", at: start) || bytes.hasFolded("example.", at: start)
  }
}

/// A password after its name: `password: …`, `| DB_PASSWORD | … |`.
///
/// Requests in examples are full of invented passwords; only one as mixed as a machine makes them
/// is taken for one in use.
enum NamedPassword {
  /// The password whose name has its `w` at `letter`.
  static func after(_ letter: Int, in bytes: Bytes) -> Range<Int>? {
    var index: Int
    if bytes.hasFolded("pass", at: letter - 4) {
      if bytes.hasFolded("ord", at: letter + 1) {
        index = letter + 4
      } else if bytes.hasFolded("d", at: letter + 1) {
        index = letter + 2
      } else {
        return nil
      }
    } else if bytes.hasFolded("p", at: letter - 1), bytes.hasFolded("d", at: letter + 1) {
      index = letter + 2
    } else {
      return nil
    }
    skipMarks(bytes, &index)
    guard index < bytes.count, bytes[index] == 0x3A || bytes[index] == 0x3D || bytes[index] == 0x7C
    else { return nil }
    index += 1
    skipMarks(bytes, &index)
    let start = index
    while index < bytes.count, isPart(bytes[index]) { index += 1 }
    guard index - start <= 64,
      Randomness.looksRandom(bytes, start..<index, atLeast: 12, changing: 35)
    else { return nil }
    return start..<index
  }

  private static func skipMarks(_ bytes: Bytes, _ index: inout Int) {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x22, 0x27, 0x2A, 0x60: index += 1
      default: return
      }
    }
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x27, 0x28, 0x29, 0x2C, 0x3B, 0x3C, 0x3E, 0x5B, 0x5D, 0x60, 0x7B, 0x7C, 0x7D: false
    default: byte > 0x20 && byte < 0x7F
    }
  }
}
