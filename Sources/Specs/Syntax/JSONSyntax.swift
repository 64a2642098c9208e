/// Tells whether an example is JSON, and where it first is not.
///
/// Examples are written for readers: they leave out (`…`), comment, name placeholders (`<id>`,
/// `{{id}}`, `${id}`), show several values after another, start with HTTP headers, or describe
/// types (`"amount": number`). All of that is meant so and no fault. A forgotten or surplus comma,
/// an open bracket or quote is not meant by anybody.
package struct JSONSyntax {
  package enum Dialect: Sendable {
    case json
    /// With comments and commas before a closing bracket.
    case commented
    /// JSON5: also bare keys and single quotes.
    case relaxed
  }

  /// What stops the reading: a fault, or a text that is not meant as JSON.
  enum Stop: Error {
    case fault(SyntaxFault)
    case notMeant
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let dialect: Dialect
  var index = 0
  /// The open brackets.
  var open: [Int] = []
  /// Something is left out here, so that commas around it are as the author likes.
  private var isLoose = false

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ dialect: Dialect) {
    self.bytes = bytes
    self.dialect = dialect
  }

  /// The first fault of a text; `nil` if there is none or the text is not meant as JSON.
  package static func fault(in text: ArraySlice<UInt8>, _ dialect: Dialect = .json) -> SyntaxFault?
  {
    text.withUnsafeBufferPointer { bytes in
      var syntax = JSONSyntax(bytes, dialect)
      do throws(Stop) {
        try syntax.readAll()
        return nil
      } catch {
        guard case .fault(let fault) = error else { return nil }
        return fault
      }
    }
  }

  // MARK: Values

  /// Values that start a line, with anything between them.
  private mutating func readAll() throws(Stop) {
    while findValue() {
      try readValue()
      try readAfterValue()
    }
  }

  /// Goes to the next line that starts with a bracket.
  private mutating func findValue() -> Bool {
    while index < bytes.count {
      while index < bytes.count, bytes[index].isSpace { index += 1 }
      guard index < bytes.count else { return false }
      if bytes[index] == 0x7B || bytes[index] == 0x5B {
        // A template's tag, or a label in brackets, starts no value.
        if !isTag(index), !isLabel(index) { return true }
      }
      // A member without its object is a part of an example.
      if bytes[index] == 0x22 { return false }
      while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    }
    return false
  }

  private func isTag(_ index: Int) -> Bool {
    bytes.has("{{", at: index, limit: bytes.count) || bytes.has("{%", at: index, limit: bytes.count)
  }

  /// `[Request]`, `{id}`: a word in brackets and nothing else.
  private func isLabel(_ start: Int) -> Bool {
    var index = start + 1
    guard index < bytes.count, bytes[index].isLetter else { return false }
    while index < bytes.count,
      bytes[index].isAlphanumeric || bytes[index].isBlank
        || bytes[index] == 0x5F || bytes[index] == 0x2D
    {
      index += 1
    }
    return index < bytes.count && (bytes[index] == 0x5D || bytes[index] == 0x7D)
  }

  /// One array or object and all in it, without recursion: nesting costs no stack.
  private mutating func readValue() throws(Stop) {
    open = [index]
    index += 1
    isLoose = false
    var expectsValue = true
    var lastComma = -1
    var lastEnd = index
    while let bracket = open.last {
      let isObject = bytes[bracket] == 0x7B
      try skipSpace()
      guard index < bytes.count else { throw neverClosed(bracket) }
      let byte = bytes[index]
      if byte == 0x5D || byte == 0x7D {
        guard (byte == 0x7D) == isObject else { throw wrongBracket(bracket) }
        if lastComma >= 0, !isLoose, dialect == .json { throw trailingComma(lastComma) }
        index += 1
        open.removeLast()
        (expectsValue, isLoose, lastComma, lastEnd) = (false, false, -1, index)
      } else if byte == 0x2C {
        guard !expectsValue || isLoose else { throw surplusComma(after: lastComma) }
        (expectsValue, isLoose, lastComma) = (true, false, index)
        index += 1
      } else if isElision() {
        skipElision()
        (expectsValue, isLoose, lastComma) = (false, true, -1)
      } else {
        guard expectsValue || isLoose else { throw missingComma(after: lastEnd) }
        if isObject { try readKey() }
        (isLoose, lastComma) = (false, -1)
        if try readScalar() {
          (expectsValue, lastEnd) = (false, index)
        } else {
          open.append(index)
          index += 1
          expectsValue = true
        }
      }
    }
  }

  /// What may follow a value on its line; a bracket too many may not.
  private mutating func readAfterValue() throws(Stop) {
    try skipSpace()
    guard index < bytes.count else { return }
    switch bytes[index] {
    case 0x7D, 0x5D:
      throw fault(
        index..<index + 1, "this bracket closes nothing", "remove it, or add the one it closes")
    case 0x2C:
      index += 1
    case 0x7C:
      throw .notMeant
    default: break
    }
  }

  private mutating func readKey() throws(Stop) {
    let byte = bytes[index]
    if byte == 0x22 || byte == 0x27 && dialect == .relaxed {
      try readString(byte)
    } else if let end = placeholderEnd(index) {
      index = end
    } else if byte == 0x27 {
      throw singleQuotes()
    } else if byte.isLetter || byte == 0x5F || byte == 0x24 {
      let start = index
      while index < bytes.count, isWord(bytes[index]) { index += 1 }
      let end = index
      try skipSpace()
      guard index < bytes.count, bytes[index] == 0x3A || bytes[index] == 0x3F else {
        throw .notMeant
      }
      guard dialect == .relaxed else {
        throw fault(
          start..<end, "the key `\(bytes.string(start..<end))` stands in no quotes",
          "write it in double quotes")
      }
    } else if byte == 0x5B {
      throw .notMeant
    } else {
      throw unexpected()
    }
    try skipSpace()
    guard index < bytes.count else { throw neverClosed(open.last ?? 0) }
    guard bytes[index] == 0x3A else {
      // A set of names, not an object: `{"a", "b"}` or `{ … }` with words.
      if bytes[index] == 0x2C || bytes[index] == 0x7D { throw missingValue() }
      throw fault(
        index..<index + 1, "a colon is missing before this", "write `:` between key and value")
    }
    index += 1
    try skipSpace()
    guard index < bytes.count else { throw neverClosed(open.last ?? 0) }
    if bytes[index] == 0x2C || bytes[index] == 0x7D { throw missingValue() }
  }

  /// Reads anything but an array or object; false if one starts here.
  private mutating func readScalar() throws(Stop) -> Bool {
    if isElision() {
      skipElision()
      isLoose = true
      return true
    }
    if let end = placeholderEnd(index) {
      index = end
      try endScalar(from: end, "")
      return true
    }
    let byte = bytes[index]
    let start = index
    switch byte {
    case 0x7B, 0x5B: return false
    case 0x22: try readString(byte)
    case 0x27 where dialect == .relaxed: try readString(byte)
    case 0x27: throw singleQuotes()
    case 0x2D, 0x2B, 0x2E, 0x30...0x39: try readNumber()
    default:
      guard byte.isLetter || byte == 0x5F else { throw unexpected() }
      while index < bytes.count, isWord(bytes[index]) { index += 1 }
      switch bytes.string(start..<index) {
      case "true", "false", "null": break
      case "True", "False", "None", "undefined", "NaN", "Infinity":
        if dialect == .relaxed { break }
        throw fault(
          start..<index, "`\(bytes.string(start..<index))` is no JSON value",
          "write `true`, `false`, `null` or a number")
      default: throw .notMeant
      }
    }
    try endScalar(from: start, "")
    return true
  }

  /// Types and alternatives (`"a" | "b"`, `1..10`) are no data.
  private mutating func endScalar(from start: Int, _ what: String) throws(Stop) {
    let end = index
    try skipSpace()
    if index < bytes.count, bytes[index] == 0x7C { throw .notMeant }
    if index < bytes.count, bytes[index] == 0x2B { throw .notMeant }
    index = end
  }

  private mutating func readString(_ quote: UInt8) throws(Stop) {
    let start = index
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == quote {
        index += 1
        return
      }
      if byte == 0x0A { break }
      if byte == 0x5C {
        let escaped = index + 1 < bytes.count ? bytes[index + 1] : 0
        guard isEscape(escaped) || dialect == .relaxed else {
          if escaped == 0x0A { throw .notMeant }
          throw fault(
            index..<min(index + 2, bytes.count), "JSON knows no such escape",
            "write a backslash as `\\\\`")
        }
        index += 1
      }
      index += 1
    }
    throw fault(
      start..<min(index, bytes.count), "this string is never closed", "close it with a quote")
  }

  private func isEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74, 0x75: true
    default: false
    }
  }

  private mutating func readNumber() throws(Stop) {
    let start = index
    while index < bytes.count,
      isWord(bytes[index]) || bytes[index] == 0x2B || bytes[index] == 0x2E
        || bytes[index] == 0x3A || bytes[index] == 0x25
    {
      index += 1
    }
    let text = bytes.string(start..<index)
    if dialect == .relaxed || JSONNumber.isValid(bytes, start..<index) { return }
    if text.contains("..") { throw .notMeant }
    throw fault(start..<index, "`\(text)` is no JSON number", "write it as a number or in quotes")
  }

  private func isWord(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == 0x5F || byte == 0x2D || byte == 0x24 || byte == 0x2E
  }

  // MARK: What is meant so

  private func isElision() -> Bool {
    bytes.has("...", at: index, limit: bytes.count)
      || bytes.has("\u{2026}", at: index, limit: bytes.count) || isTag(index)
  }

  /// `...`, and what it says is left out: `... more fields`.
  private mutating func skipElision() {
    if isTag(index) {
      index = placeholderEnd(index) ?? bytes.count
      return
    }
    while index < bytes.count, bytes[index] == 0x2E { index += 1 }
    while bytes.has("\u{2026}", at: index, limit: bytes.count) { index += 3 }
    while index < bytes.count {
      switch bytes[index] {
      case 0x0A, 0x2C, 0x5D, 0x7D, 0x22, 0x7B, 0x5B: return
      default: index += 1
      }
    }
  }

  /// The end of `<id>`, `{{id}}`, `{% if %}`, `${id}`, `$id`, `%s`, `@id`, `:id`.
  private func placeholderEnd(_ start: Int) -> Int? {
    func end(_ close: StaticString) -> Int? {
      var index = start + 1
      while index < bytes.count, bytes[index] != 0x0A {
        if bytes.has(close, at: index, limit: bytes.count) {
          return index + close.utf8CodeUnitCount
        }
        index += 1
      }
      return nil
    }
    func word() -> Int? {
      var index = start + 1
      while index < bytes.count, isWord(bytes[index]) { index += 1 }
      return index > start + 1 ? index : nil
    }
    switch bytes[start] {
    case 0x3C: return end(">")
    case 0x7B where bytes.has("{{", at: start, limit: bytes.count): return end("}}")
    case 0x7B where bytes.has("{%", at: start, limit: bytes.count): return end("%}")
    case 0x24 where bytes.has("${", at: start, limit: bytes.count): return end("}")
    case 0x24, 0x25, 0x40, 0x3A: return word()
    default: return nil
    }
  }

  /// Blanks and comments. A comment that ends a list may stand for more of it.
  private mutating func skipSpace() throws(Stop) {
    while index < bytes.count {
      let byte = bytes[index]
      if byte.isSpace || byte == 0xC2 && bytes.has("\u{A0}", at: index, limit: bytes.count) {
        index += byte == 0xC2 ? 2 : 1
      } else if bytes.has("//", at: index, limit: bytes.count) || byte == 0x23 {
        isLoose = isLoose || startsLine(index)
        while index < bytes.count, bytes[index] != 0x0A { index += 1 }
      } else if bytes.has("/*", at: index, limit: bytes.count) {
        isLoose = true
        while index < bytes.count, !bytes.has("*/", at: index, limit: bytes.count) { index += 1 }
        index = min(index + 2, bytes.count)
      } else {
        return
      }
    }
  }

  private func startsLine(_ index: Int) -> Bool {
    var index = index
    while index > 0, bytes[index - 1].isBlank { index -= 1 }
    return index == 0 || bytes[index - 1] == 0x0A
  }
}
