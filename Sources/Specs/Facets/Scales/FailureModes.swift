/// Which ways of failing a code or a type of error names: `401/403`, `5xx`, `Connection failures`.
///
/// Codes are read first, since they are exact; words only where no code stands.
enum FailureModes {
  /// The modes of a label and, if it says nothing, of the text beside it: `-`, `E17`, an empty cell.
  static func read(code: String, type: String?) -> [FailureMode] {
    var modes = read(code)
    guard let type else { return modes.isEmpty ? [.other] : modes }
    for mode in read(type) where !isImplied(mode, by: modes) { modes.append(mode) }
    return modes.isEmpty ? [.other] : modes
  }

  /// The modes that a text names; none if it names none.
  static func read(_ text: String) -> [FailureMode] {
    var text = text
    return text.withUTF8 { bytes in
      let codes = StatusCodes.read(bytes)
      return codes.isEmpty ? words(bytes) : codes
    }
  }

  /// Whether codes say already what a word beside them says: `Rate limit | 429`. A timeout is not
  /// implied by `408` or `504`, with which a provider answers after all.
  private static func isImplied(_ mode: FailureMode, by modes: [FailureMode]) -> Bool {
    modes.contains { known in
      if known == mode { return true }
      switch (known, mode) {
      case (.status(429), .rateLimited): return true
      case (.status(401), .authentication), (.status(403), .authentication),
        (.status(407), .authentication):
        return true
      case (.status(400), .invalidData), (.status(422), .invalidData): return true
      case (.status(let code), .unavailable): return code >= 500
      case (.statusClass(let hundred), .unavailable): return hundred == 5
      case (.status(let code), .statusClass(let hundred)): return code / 100 == hundred
      case (.statusClass(let hundred), .status(let code)): return code / 100 == hundred
      default: return false
      }
    }
  }

  // MARK: Words

  private static func words(_ bytes: Bytes) -> [FailureMode] {
    guard bytes.count <= longest else { return [] }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count + 2) { buffer in
      let text = Bytes(rebasing: buffer[..<normalize(bytes, into: buffer)])
      guard text.count > 2 else { return [] }
      for phrase in phrases where text.count == phrase.text.utf8CodeUnitCount + 2 {
        if text.has(phrase.text, at: 1, limit: text.count) { return [phrase.mode] }
      }
      var modes: [FailureMode] = []
      for sign in signs where !modes.contains(sign.mode) && contains(text, sign.text) {
        modes.append(sign.mode)
      }
      return modes
    }
  }

  /// Labels are short; what is longer is a sentence, whose words name other things as well.
  private static let longest = 160

  /// Lower case, one blank for what is neither letter nor digit, and a blank at both ends.
  private static func normalize(
    _ bytes: Bytes, into buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    buffer[0] = 0x20
    var count = 1
    for byte in bytes {
      if byte.isAlphanumeric || byte >= 0x80 {
        buffer[count] = byte.isUpper ? byte | 0x20 : byte
        count += 1
      } else if buffer[count - 1] != 0x20 {
        buffer[count] = 0x20
        count += 1
      }
    }
    if buffer[count - 1] != 0x20 {
      buffer[count] = 0x20
      count += 1
    }
    return count
  }

  private static func contains(_ text: Bytes, _ sign: StaticString) -> Bool {
    var index = 0
    let first = sign.utf8Start.pointee
    while index + sign.utf8CodeUnitCount <= text.count {
      if text[index] == first, text.has(sign, at: index, limit: text.count) { return true }
      index += 1
    }
    return false
  }

  /// What HTTP calls its codes, as the whole of a label.
  private static let phrases: [(text: StaticString, mode: FailureMode)] = [
    ("bad request", .status(400)), ("unauthorized", .status(401)),
    ("unauthorised", .status(401)), ("forbidden", .status(403)), ("not found", .status(404)),
    ("conflict", .status(409)), ("unprocessable entity", .status(422)),
    ("unprocessable content", .status(422)), ("too many requests", .status(429)),
    ("internal server error", .status(500)), ("bad gateway", .status(502)),
    ("gateway timeout", .status(504)), ("server error", .statusClass(5)),
    ("server errors", .statusClass(5)), ("serverfehler", .statusClass(5)),
    ("client error", .statusClass(4)), ("client errors", .statusClass(4)),
  ]

  /// Signs with a blank in front start a word, those with one behind end it.
  private static let signs: [(text: StaticString, mode: FailureMode)] = [
    (" timeout", .timeout), (" time out", .timeout), ("timed out", .timeout),
    ("timedout", .timeout), (" no response", .timeout), (" deadline exceeded", .timeout),
    (" zeitüberschreitung", .timeout), (" keine antwort", .timeout),
    (" connection", .connection), (" cannot connect", .connection), (" network", .connection),
    (" dns ", .connection), (" unreachable", .connection), (" econn", .connection),
    (" verbindung", .connection), (" netzwerk", .connection),
    (" unavailab", .unavailable), (" not available", .unavailable), (" outage", .unavailable),
    (" maintenance", .unavailable), (" down ", .unavailable), (" server error", .unavailable),
    (" nicht verfügbar", .unavailable), (" nicht erreichbar", .unavailable),
    (" ausfall", .unavailable),
    (" rate limit", .rateLimited), (" ratelimit", .rateLimited), (" throttl", .rateLimited),
    (" too many requests", .rateLimited), (" quota", .rateLimited),
    (" zu viele anfragen", .rateLimited),
    (" auth ", .authentication), (" authent", .authentication),
    (" authori", .authentication), (" unauth", .authentication), (" reauth", .authentication),
    (" forbidden", .authentication), (" token expired", .authentication),
    (" expired token", .authentication), (" invalid token", .authentication),
    (" credential", .authentication), (" access denied", .authentication),
    (" permission denied", .authentication), (" anmelde", .authentication),
    (" authentifizierung", .authentication),
    (" malformed", .invalidData), (" validation", .invalidData), (" invalid data", .invalidData),
    (" invalid format", .invalidData), (" invalid payload", .invalidData),
    (" invalid response", .invalidData), (" invalid input", .invalidData),
    (" invalid argument", .invalidData), (" data format", .invalidData),
    (" bad data", .invalidData), (" parse", .invalidData), (" parsing", .invalidData),
    (" schema", .invalidData), (" corrupt", .invalidData), (" ungültige daten", .invalidData),
    (" ungültiges format", .invalidData),
  ]
}
