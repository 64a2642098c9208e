/// HTTP status codes in a label: `429`, `401/403`, `5xx`, `500-599`, `HTTP 503`, `Conflict (409)`.
enum StatusCodes {
  static func read(_ bytes: Bytes) -> [FailureMode] {
    var modes: [FailureMode] = []
    var index = 0
    while index < bytes.count, modes.count < limit {
      guard bytes[index].isDigit else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, bytes[index].isAlphanumeric { index += 1 }
      guard mayStart(bytes, start, after: modes) else { continue }
      if let hundred = family(bytes, start..<index) {
        add(.statusClass(hundred), to: &modes)
      } else if let code = code(bytes, start..<index), !isAmount(bytes, index) {
        if let last = rangeEnd(bytes, &index, from: code) {
          addRange(code...last, to: &modes)
        } else {
          add(.status(code), to: &modes)
        }
      }
    }
    return modes
  }

  /// A label names a few codes; a range names a class.
  private static let limit = 32

  private static func add(_ mode: FailureMode, to modes: inout [FailureMode]) {
    if !modes.contains(mode) { modes.append(mode) }
  }

  private static func addRange(_ range: ClosedRange<Int>, to modes: inout [FailureMode]) {
    var code = range.lowerBound
    while code <= range.upperBound, modes.count < limit {
      if code % 100 == 0, code + 99 <= range.upperBound {
        add(.statusClass(code / 100), to: &modes)
        code += 100
      } else {
        add(.status(code), to: &modes)
        code += 1
      }
    }
  }

  /// `429`
  private static func code(_ bytes: Bytes, _ word: Range<Int>) -> Int? {
    guard word.count == 3, (0x31...0x35).contains(bytes[word.lowerBound]),
      bytes[word.lowerBound + 1].isDigit, bytes[word.lowerBound + 2].isDigit
    else { return nil }
    return word.reduce(0) { $0 * 10 + Int(bytes[$1] - 0x30) }
  }

  /// `5xx`, `4XX`
  private static func family(_ bytes: Bytes, _ word: Range<Int>) -> Int? {
    guard word.count == 3, (0x31...0x35).contains(bytes[word.lowerBound]),
      bytes[word.lowerBound + 1] | 0x20 == 0x78, bytes[word.lowerBound + 2] | 0x20 == 0x78
    else { return nil }
    return Int(bytes[word.lowerBound] - 0x30)
  }

  /// The code after `-`, `–`, `..` or `to` behind `index`, if it is the greater one.
  private static func rangeEnd(_ bytes: Bytes, _ index: inout Int, from code: Int) -> Int? {
    var next = skipBlanks(bytes, index)
    if next < bytes.count, bytes[next] == 0x2D {
      next += 1
    } else if bytes.has("–", at: next, limit: bytes.count) {
      next += 3
    } else if bytes.has("..", at: next, limit: bytes.count)
      || bytes.has("to", at: next, limit: bytes.count)
    {
      next += 2
    } else {
      return nil
    }
    next = skipBlanks(bytes, next)
    var end = next
    while end < bytes.count, bytes[end].isAlphanumeric { end += 1 }
    guard let last = self.code(bytes, next..<end), last > code else { return nil }
    index = end
    return last
  }

  /// Whether what follows makes the number an amount: `500 ms`, `200 records`, `100 %`.
  private static func isAmount(_ bytes: Bytes, _ end: Int) -> Bool {
    let next = skipBlanks(bytes, end)
    guard next < bytes.count else { return false }
    if bytes[next] == 0x25 { return true }
    // `200.5` and `300,000`, but not `401,403`.
    if end + 1 < bytes.count, bytes[end + 1].isDigit {
      if bytes[end] == 0x2E { return true }
      if bytes[end] == 0x2C { return bytes[end + 1] == 0x30 }
    }
    for unit in units where bytes.has(unit, at: next, limit: bytes.count) {
      let after = next + unit.utf8CodeUnitCount
      if after == bytes.count || !bytes[after].isLetter { return true }
    }
    return false
  }

  private static let units: [StaticString] = [
    "ms", "s", "sec", "seconds", "min", "minutes", "hours", "days", "records", "requests", "rows",
    "items", "entries", "messages", "events", "calls", "characters", "chars", "bytes", "times",
    "users", "KB", "MB", "GB", "kB", "px", "or more", "and more",
  ]

  /// Whether a code may start here: at the beginning, behind a mark, after another code, or after
  /// a word that announces one. In `more than 500 of them` none stands.
  private static func mayStart(_ bytes: Bytes, _ start: Int, after modes: [FailureMode]) -> Bool {
    guard start > 0 else { return true }
    let before = bytes[start - 1]
    if before.isLetter || before == 0x5F || before == 0x2E || before >= 0x80 { return false }
    if before == 0x2D {
      return start < 2 || !bytes[start - 2].isAlphanumeric || isNamed(bytes, start)
    }
    if !before.isBlank { return before != 0x24 && before != 0x3E && before != 0x3C }
    if !modes.isEmpty { return true }
    var end = start
    while end > 0, bytes[end - 1].isBlank { end -= 1 }
    guard end > 0 else { return true }
    return !bytes[end - 1].isAlphanumeric && bytes[end - 1] != 0x3E && bytes[end - 1] != 0x3C
      || isNamed(bytes, start)
  }

  /// Whether `HTTP`, `status`, `code`, `error` or the like stands before.
  private static func isNamed(_ bytes: Bytes, _ start: Int) -> Bool {
    var end = start
    while end > 0, bytes[end - 1].isBlank || bytes[end - 1] == 0x2D { end -= 1 }
    for version in ["/1.0", "/1.1", "/2"] as [StaticString]
    where bytes.has(version, at: end - version.utf8CodeUnitCount, limit: end) {
      end -= version.utf8CodeUnitCount
    }
    var first = end
    while first > 0, bytes[first - 1].isLetter { first -= 1 }
    return announcers.contains { word in
      word.utf8CodeUnitCount == end - first
        && word.withUTF8Buffer { expected in
          expected.indices.allSatisfy { expected[$0] == bytes[first + $0] | 0x20 }
        }
    }
  }

  private static let announcers: [StaticString] = [
    "http", "https", "status", "code", "codes", "error", "errors", "or", "and", "fehler", "oder",
  ]

  private static func skipBlanks(_ bytes: Bytes, _ start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index].isBlank { index += 1 }
    return index
  }
}
