/// A value of a JSON file (RFC 8259).
enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members[key]
  }

  var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }
}

struct JSONFault: Error, Equatable {
  var line: Int
  var reason: String
}

/// Reads JSON strictly, in bounded depth.
struct JSONReader {
  private let bytes: [UInt8]
  private var index = 0
  private static let deepest = 64

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// The one value that the file consists of.
  mutating func document() throws(JSONFault) -> JSONValue {
    let value = try value(depth: 0)
    skipBlanks()
    guard index == bytes.count else { throw fault("there is more than one value") }
    return value
  }

  private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
    guard depth < JSONReader.deepest else { throw fault("the values are nested too deeply") }
    skipBlanks()
    switch peek ?? 0 {
    case 0x7B: return .object(try members(depth: depth))
    case 0x5B: return .array(try elements(depth: depth))
    case 0x22: return .string(try string())
    case 0x2D, 0x30...0x39: return .number(try number())
    default:
      if take("null") { return .null }
      if take("true") { return .bool(true) }
      if take("false") { return .bool(false) }
      throw fault(index < bytes.count ? "this is no JSON" : "the file ends too early")
    }
  }

  private mutating func members(depth: Int) throws(JSONFault) -> [String: JSONValue] {
    index += 1
    var members: [String: JSONValue] = [:]
    skipBlanks()
    if take(0x7D) { return members }
    while true {
      skipBlanks()
      guard peek == 0x22 else { throw fault("a key in quotes is missing") }
      let key = try string()
      skipBlanks()
      guard take(0x3A) else { throw fault("a colon is missing") }
      members[key] = try value(depth: depth + 1)
      skipBlanks()
      if take(0x7D) { return members }
      guard take(0x2C) else { throw fault("a comma or '}' is missing") }
    }
  }

  private mutating func elements(depth: Int) throws(JSONFault) -> [JSONValue] {
    index += 1
    var elements: [JSONValue] = []
    skipBlanks()
    if take(0x5D) { return elements }
    while true {
      elements.append(try value(depth: depth + 1))
      skipBlanks()
      if take(0x5D) { return elements }
      guard take(0x2C) else { throw fault("a comma or ']' is missing") }
    }
  }

  private mutating func number() throws(JSONFault) -> Double {
    let start = index
    while index < bytes.count, "+-.0123456789Ee".utf8.contains(bytes[index]) { index += 1 }
    guard let value = Double(String(decoding: bytes[start..<index], as: UTF8.self)) else {
      throw fault("this is no number")
    }
    return value
  }

  private mutating func string() throws(JSONFault) -> String {
    index += 1
    var text: [UInt8] = []
    while let byte = peek {
      index += 1
      switch byte {
      case 0x22:
        guard let string = String(validating: text, as: UTF8.self) else {
          throw fault("this is not valid UTF-8")
        }
        return string
      case 0x5C: try escape(into: &text)
      case 0..<0x20: throw fault("a quote is missing")
      default: text.append(byte)
      }
    }
    throw fault("a quote is missing")
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONFault) {
    guard let byte = peek else { throw fault("the file ends too early") }
    index += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: text.append(byte)
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x6E: text.append(0x0A)
    case 0x72: text.append(0x0D)
    case 0x74: text.append(0x09)
    case 0x75:
      let first = try unit()
      var value = first
      if (0xD800..<0xDC00).contains(first), take(0x5C), take(0x75) {
        let second = try unit()
        guard (0xDC00..<0xE000).contains(second) else { throw fault("this is half a character") }
        value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(value) else { throw fault("this is half a character") }
      text.append(contentsOf: String(Character(scalar)).utf8)
    default: throw fault("this is no escape")
    }
  }

  private mutating func unit() throws(JSONFault) -> UInt32 {
    guard index + 4 <= bytes.count,
      bytes[index..<index + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { throw fault("this is no escape") }
    index += 4
    return value
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    index += 1
    return true
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    let isThere = word.withUTF8Buffer { bytes[index..<index + count].elementsEqual($0) }
    if isThere { index += count }
    return isThere
  }

  private mutating func skipBlanks() {
    while let byte = peek, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { index += 1 }
  }

  private func fault(_ reason: String) -> JSONFault {
    JSONFault(line: 1 + bytes[..<min(index, bytes.count)].count { $0 == 0x0A }, reason: reason)
  }
}
