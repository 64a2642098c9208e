/// Finds secrets in a text: keys of known shape, random values after names that say they are
/// secret, and passwords in URLs.
///
/// It looks at bytes, not at Markdown, so that code, tables, metadata and comments are all seen.
/// Every key is a long run of the bytes that tokens are made of, so only one byte in sixteen has to
/// be looked at to find the few runs that may be one.
struct CredentialScan {
  private static let shortestRun = 16
  /// Longer runs are embedded files, whose bytes are random for another reason.
  private static let longestValue = 200

  private static let tokenBytes: [Bool] = (0..<256).map { value in
    let byte = UInt8(value)
    return byte.isAlphanumeric || byte == 0x5F || byte == 0x2D || byte == 0x2E || byte == 0x2F
      || byte == 0x2B
  }

  private let bytes: Bytes
  private let isToken: UnsafeBufferPointer<Bool>
  private var found: [Credential] = []
  /// The end of the part in which the last web token was looked for.
  private var webPartEnd = 0

  private init(_ bytes: Bytes, _ isToken: UnsafeBufferPointer<Bool>) {
    self.bytes = bytes
    self.isToken = isToken
  }

  /// All secrets in a text, in order.
  static func credentials(in text: [UInt8]) -> [Credential] {
    text.withUnsafeBufferPointer(credentials)
  }

  static func credentials(in bytes: Bytes) -> [Credential] {
    tokenBytes.withUnsafeBufferPointer { isToken in
      var scan = CredentialScan(bytes, isToken)
      scan.scanRuns()
      scan.scanPasswords()
      return scan.found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
  }

  // MARK: Keys

  private mutating func scanRuns() {
    var probe = Self.shortestRun - 1
    var done = 0
    while probe < bytes.count {
      guard isToken[Int(bytes[probe])] else {
        probe += Self.shortestRun
        continue
      }
      var start = probe
      while start > done, isToken[Int(bytes[start - 1])] { start -= 1 }
      var end = probe + 1
      while end < bytes.count, isToken[Int(bytes[end])] { end += 1 }
      if end - start >= Self.shortestRun { examine(start..<end) }
      done = end
      probe = end + Self.shortestRun
    }
  }

  private mutating func examine(_ run: Range<Int>) {
    let before = found.count
    var index = run.lowerBound
    var startsWord = true
    while index <= run.upperBound - Self.shortestRun {
      let byte = bytes[index]
      if byte.isAlphanumeric {
        if startsWord, let end = shape(at: index, in: run) {
          index = end
          continue
        }
        startsWord = false
      } else {
        startsWord = true
      }
      index += 1
    }
    guard found.count == before else { return }
    if run.count >= 40, let header = privateKeyHeader(before: run.lowerBound) {
      if !Randomness.isPlaceholder(bytes, run) {
        found.append(Credential(range: header, kind: "a private key", shown: 0))
      }
    } else {
      examineNamed(run)
    }
  }

  /// Notes the secret of known shape that starts here; returns its end, also if it is only a
  /// placeholder of that shape.
  private mutating func shape(at start: Int, in run: Range<Int>) -> Int? {
    if bytes[start] == 0x65, bytes.has("eyJ", at: start) { return webToken(at: start, in: run) }
    if bytes[start] == 0x53, bytes.has("SG.", at: start) { return sendGridKey(at: start, in: run) }
    if bytes[start] == 0x41, bytes.has("AA", at: start), let end = botToken(at: start, in: run) {
      return end
    }
    for number in CredentialShape.ranges[Int(bytes[start])] {
      let shape = CredentialShape.all[number]
      let body = start + shape.prefix.count
      guard body < run.upperBound, bytes[start..<body].elementsEqual(shape.prefix) else { continue }
      var end = body
      let most = min(run.upperBound, body + shape.length.upperBound + 1)
      while end < most, shape.admits(bytes[end]) { end += 1 }
      guard shape.length.contains(end - body) else { continue }
      note(start..<end, body: body..<end, shape.kind, isForTests: shape.isForTests)
      return end
    }
    return nil
  }

  private mutating func note(
    _ range: Range<Int>, body: Range<Int>, _ kind: String, isForTests: Bool = false
  ) {
    guard !Randomness.isPlaceholder(bytes, body) else { return }
    found.append(Credential(range: range, kind: kind, isForTests: isForTests))
  }

  /// `header.payload.signature`, each in base64.
  ///
  /// A part is tried from its first start only, and read no further than to its third dot, so that
  /// a run of starts costs no more than its length.
  private mutating func webToken(at start: Int, in run: Range<Int>) -> Int? {
    guard start >= webPartEnd else { return nil }
    var parts = [start]
    var end = start
    while end < run.upperBound, parts.count <= 3 {
      let byte = bytes[end]
      guard byte.isAlphanumeric || byte == 0x2D || byte == 0x5F || byte == 0x2E else { break }
      end += 1
      if byte == 0x2E { parts.append(end) }
    }
    webPartEnd = parts.count > 1 ? parts[1] : end
    guard parts.count == 3, parts[1] - start > 16, parts[2] - parts[1] > 16, end - parts[2] >= 20
    else { return nil }
    let header = Base64.decode(bytes, start..<parts[1] - 1)
    let payload = Base64.decode(bytes, parts[1]..<parts[2] - 1)
    guard header.first == 0x7B, payload.first == 0x7B, Self.contains(header, "\"alg\"") else {
      return nil
    }
    // The token that manuals print is that of John Doe, subject 1234567890.
    let isPrinted = ["1234567890", "John Doe", "example", "demo", "test"].contains {
      Self.contains(payload, $0)
    }
    if !isPrinted, !Randomness.isElided(bytes, end),
      !Randomness.isPlaceholder(bytes, parts[2]..<end)
    {
      found.append(Credential(range: start..<end, kind: "a JSON web token"))
    }
    return end
  }

  private static func contains(_ text: [UInt8], _ part: String) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      let part = Array(part.utf8)
      guard bytes.count >= part.count else { return false }
      return (0...bytes.count - part.count).contains {
        bytes[$0..<$0 + part.count].elementsEqual(part)
      }
    }
  }

  /// `SG.` and parts of 22 and 43 characters.
  private mutating func sendGridKey(at start: Int, in run: Range<Int>) -> Int? {
    guard start + 69 <= run.upperBound, bytes[start + 25] == 0x2E else { return nil }
    note(start..<start + 69, body: start + 26..<start + 69, "a SendGrid key")
    return start + 69
  }

  /// A number, a colon, and 35 characters that start with `AA`: a bot's token at Telegram.
  private mutating func botToken(at start: Int, in run: Range<Int>) -> Int? {
    guard start == run.lowerBound, run.count == 35, start > 8, bytes[start - 1] == 0x3A else {
      return nil
    }
    var digits = start - 1
    while digits > 0, bytes[digits - 1].isDigit { digits -= 1 }
    guard (8...10).contains(start - 1 - digits) else { return nil }
    note(digits..<run.upperBound, body: run, "a Telegram token")
    return run.upperBound
  }

  /// The line `-----BEGIN … PRIVATE KEY-----` before the base64 that starts here.
  private func privateKeyHeader(before start: Int) -> Range<Int>? {
    var end = start
    while end > 0, bytes[end - 1].isSpace || bytes[end - 1] == 0x5C || bytes[end - 1] == 0x3E {
      end -= 1
    }
    guard bytes.has("PRIVATE KEY-----", at: end - 16) else { return nil }
    let lowest = max(0, end - 48)
    var first = end - 16
    while first > lowest, !bytes.has("-----BEGIN", at: first) { first -= 1 }
    return bytes.has("-----BEGIN", at: first) ? first..<end : nil
  }

  private mutating func examineNamed(_ run: Range<Int>) {
    var end = run.upperBound
    while end > run.lowerBound, bytes[end - 1] == 0x2E { end -= 1 }
    guard end - run.lowerBound <= Self.longestValue,
      let meaning = SecretName.before(run.lowerBound, in: bytes),
      Randomness.looksRandom(bytes, run.lowerBound..<end, atLeast: meaning == .token ? 20 : 16)
    else { return }
    while end < bytes.count, bytes[end] == 0x3D { end += 1 }
    let kind =
      switch meaning {
      case .password: "a password"
      case .token: "a token"
      case .secret: "a secret key"
      }
    found.append(Credential(range: run.lowerBound..<end, kind: kind))
  }

  // MARK: Passwords

  /// Passwords are short and have no shape: only a name or a URL gives them away.
  private mutating func scanPasswords() {
    let letter: UInt64 = 0x7777_7777_7777_7777
    let sign: UInt64 = 0x4040_4040_4040_4040
    let raw = UnsafeRawBufferPointer(bytes)
    var index = 0
    while index + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if Self.hasZero((word | 0x2020_2020_2020_2020) ^ letter) || Self.hasZero(word ^ sign) {
        for offset in index..<index + 8 { examineByte(offset) }
      }
      index += 8
    }
    while index < raw.count {
      examineByte(index)
      index += 1
    }
  }

  @inline(__always) private static func hasZero(_ word: UInt64) -> Bool {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0
  }

  private mutating func examineByte(_ index: Int) {
    switch bytes[index] {
    case 0x40: if let range = URLPassword.before(index, in: bytes) { notePassword(range) }
    case 0x77, 0x57:
      if let range = NamedPassword.after(index, in: bytes) { notePassword(range) }
    default: break
    }
  }

  private mutating func notePassword(_ range: Range<Int>) {
    guard !found.contains(where: { $0.range.overlaps(range) }) else { return }
    found.append(Credential(range: range, kind: "a password", shown: 0))
  }
}
