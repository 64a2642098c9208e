import Findings

/// What stands in an XML text, piece by piece. Names keep their prefix; entities are those of XML
/// itself: no others are declared, read or fetched.
enum XMLPiece: Equatable {
  case start(name: String, attributes: [String: String])
  case end(name: String)
  case text(String)
}

/// What is wrong with an XML text, and on which line.
struct XMLFault: Error, Equatable {
  var line: Int
  /// One lower-case sentence without a full stop.
  var sentence: String
}

/// Reads well-formed XML in one pass over its bytes, with bounded nesting. A document type
/// declaration is skipped, not read.
struct XMLReader {
  private let bytes: [UInt8]
  private var index = 0
  private var open: [String] = []
  private var hasRoot = false
  /// The end of an element without content, which is told after its start.
  private var pending: XMLPiece?

  private static let deepest = 200

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// The next piece, or `nil` at the end.
  mutating func next() throws(XMLFault) -> XMLPiece? {
    if let pending {
      self.pending = nil
      return pending
    }
    while index < bytes.count {
      guard bytes[index] == 0x3C else {
        if let text = try text() { return text }
        continue
      }
      if has("<!--") {
        try skip(past: "-->", "a comment")
      } else if has("<?") {
        try skip(past: "?>", "a processing instruction")
      } else if has("<![CDATA[") {
        let start = index + 9
        try skip(past: "]]>", "a CDATA section")
        return .text(String(decoding: bytes[start..<index - 3], as: UTF8.self))
      } else if has("<!") {
        try skipDeclaration()
      } else if has("</") {
        return try endTag()
      } else {
        return try startTag()
      }
    }
    if let last = open.last { throw fault("<\(last)> is not closed") }
    guard hasRoot else { throw fault("there is no element") }
    return nil
  }

  private func fault(_ sentence: String) -> XMLFault {
    let line = bytes[..<min(index, bytes.count)].count { $0 == 0x0A } + 1
    return XMLFault(line: line, sentence: sentence)
  }

  private func has(_ text: StaticString) -> Bool {
    guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { expected in
      expected.indices.allSatisfy { bytes[index + $0] == expected[$0] }
    }
  }

  private mutating func skip(past end: StaticString, _ what: String) throws(XMLFault) {
    let start = index
    while index < bytes.count, !has(end) { index += 1 }
    guard index < bytes.count else {
      index = start
      throw fault("\(what) is not closed")
    }
    index += end.utf8CodeUnitCount
  }

  private mutating func skipDeclaration() throws(XMLFault) {
    let start = index
    var depth = 0
    while index < bytes.count {
      if bytes[index] == 0x5B { depth += 1 }
      if bytes[index] == 0x5D { depth -= 1 }
      if bytes[index] == 0x3E, depth <= 0 {
        index += 1
        return
      }
      index += 1
    }
    index = start
    throw fault("a declaration is not closed")
  }

  private mutating func text() throws(XMLFault) -> XMLPiece? {
    let start = index
    while index < bytes.count, bytes[index] != 0x3C { index += 1 }
    let range = start..<index
    if open.isEmpty {
      guard bytes[range].allSatisfy({ $0 == 0x20 || $0 &- 0x09 < 5 }) else {
        index = start
        throw fault("text stands outside of the elements: this is not XML")
      }
      return nil
    }
    return .text(try decoded(range))
  }

  private mutating func name() throws(XMLFault) -> String {
    let start = index
    while index < bytes.count, Self.isName(bytes[index]) { index += 1 }
    guard index > start else { throw fault("a name is missing after <") }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x3A, 0x2D, 0x2E, 0x80...: true
    default: false
    }
  }

  private mutating func blanks() {
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] &- 0x09 < 5 { index += 1 }
  }

  private mutating func endTag() throws(XMLFault) -> XMLPiece {
    index += 2
    let name = try name()
    blanks()
    guard index < bytes.count, bytes[index] == 0x3E else { throw fault("</\(name) has no >") }
    guard let last = open.last else { throw fault("</\(name)> closes nothing") }
    guard last == name else { throw fault("</\(name)> closes <\(last)>") }
    index += 1
    open.removeLast()
    return .end(name: name)
  }

  private mutating func startTag() throws(XMLFault) -> XMLPiece {
    if open.isEmpty, hasRoot { throw fault("a second root element starts") }
    index += 1
    let name = try name()
    hasRoot = true
    var attributes: [String: String] = [:]
    while true {
      blanks()
      guard index < bytes.count else { throw fault("<\(name) has no >") }
      if bytes[index] == 0x3E {
        index += 1
        guard open.count < Self.deepest else { throw fault("the elements are nested too deeply") }
        open.append(name)
        return .start(name: name, attributes: attributes)
      }
      if has("/>") {
        index += 2
        pending = .end(name: name)
        return .start(name: name, attributes: attributes)
      }
      let (key, value) = try attribute()
      attributes[key] = value
    }
  }

  private mutating func attribute() throws(XMLFault) -> (String, String) {
    let key = try name()
    blanks()
    guard index < bytes.count, bytes[index] == 0x3D else {
      throw fault("the attribute \(key) has no value")
    }
    index += 1
    blanks()
    guard index < bytes.count, bytes[index] == 0x22 || bytes[index] == 0x27 else {
      throw fault("the value of \(key) is not quoted")
    }
    let quote = bytes[index]
    let start = index + 1
    var end = start
    while end < bytes.count, bytes[end] != quote, bytes[end] != 0x3C { end += 1 }
    guard end < bytes.count, bytes[end] == quote else {
      throw fault("the value of \(key) is not closed")
    }
    let value = try decoded(start..<end)
    index = end + 1
    return (key, value)
  }

  /// Text with its references to characters resolved.
  private func decoded(_ range: Range<Int>) throws(XMLFault) -> String {
    guard bytes[range].contains(0x26) else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    var result: [UInt8] = []
    var position = range.lowerBound
    while position < range.upperBound {
      guard bytes[position] == 0x26 else {
        result.append(bytes[position])
        position += 1
        continue
      }
      let limit = min(position + 12, range.upperBound)
      guard let end = bytes[position..<limit].firstIndex(of: 0x3B),
        let scalar = Self.scalar(String(decoding: bytes[position + 1..<end], as: UTF8.self))
      else { throw fault("a character reference is not XML's own") }
      result += Array(String(scalar).utf8)
      position = end + 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func scalar(_ name: String) -> Character? {
    switch name {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    let value =
      name.hasPrefix("#x") || name.hasPrefix("#X")
      ? UInt32(name.dropFirst(2), radix: 16)
      : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
    return value.flatMap(Unicode.Scalar.init).map(Character.init)
  }
}
