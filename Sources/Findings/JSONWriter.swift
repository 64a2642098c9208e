/// Writes JSON as bytes, in the order it is told.
///
/// Every machine-readable file of the program goes through here, so that escaping is right in one
/// place and large exports cost no intermediate values.
package struct JSONWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  /// Whether the next value of the innermost object or array needs a comma before it.
  private var needsComma = false

  package init(reserving capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  package mutating func beginObject() { begin(0x7B) }
  package mutating func endObject() { end(0x7D) }
  package mutating func beginArray() { begin(0x5B) }
  package mutating func endArray() { end(0x5D) }

  /// Writes a key that needs no escapes; the value must follow.
  package mutating func key(_ key: StaticString) {
    separate()
    bytes.append(0x22)
    key.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(0x22)
    bytes.append(0x3A)
    needsComma = false
  }

  /// Writes a key of any text; the value must follow.
  package mutating func key(named key: String) {
    separate()
    quote(key)
    bytes.append(0x3A)
    needsComma = false
  }

  package mutating func value(_ value: String?) {
    separate()
    if let value { quote(value) } else { bytes.append(contentsOf: "null".utf8) }
    needsComma = true
  }

  package mutating func value(_ value: Int) {
    separate()
    appendDecimal(value)
    needsComma = true
  }

  package mutating func value(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
    needsComma = true
  }

  package mutating func member(_ key: StaticString, _ value: String?) {
    self.key(key)
    self.value(value)
  }

  package mutating func member(_ key: StaticString, _ value: Int) {
    self.key(key)
    self.value(value)
  }

  package mutating func member(named key: String, _ value: String?) {
    self.key(named: key)
    self.value(value)
  }

  package mutating func member(named key: String, _ value: Int) {
    self.key(named: key)
    self.value(value)
  }

  /// Writes a key and an object whose members `body` writes.
  package mutating func object(_ key: StaticString, _ body: (inout JSONWriter) -> Void) {
    self.key(key)
    beginObject()
    body(&self)
    endObject()
  }

  package mutating func object(named key: String, _ body: (inout JSONWriter) -> Void) {
    self.key(named: key)
    beginObject()
    body(&self)
    endObject()
  }

  /// Starts the next value on a line of its own: one record a line keeps large files diffable.
  package mutating func newLine() {
    if needsComma { bytes.append(0x2C) }
    needsComma = false
    bytes.append(0x0A)
  }

  /// Ends the last line of a list of records.
  package mutating func lastNewLine() {
    bytes.append(0x0A)
  }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func end(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(0x2C) }
  }

  private mutating func quote(_ text: String) {
    var text = text
    bytes.append(0x22)
    text.withUTF8 { buffer in
      guard JSONWriter.needsEscape(buffer) else { return bytes.append(contentsOf: buffer) }
      var start = 0
      for index in buffer.indices {
        let byte = buffer[index]
        guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F else { continue }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<index]))
        start = index + 1
        escape(byte)
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start...]))
    }
    bytes.append(0x22)
  }

  /// Without any branch for a byte: almost no text has anything to escape.
  private static func needsEscape(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var found: UInt8 = 0
    for byte in text {
      found |=
        (byte < 0x20 ? 1 : 0) | (byte == 0x22 ? 1 : 0) | (byte == 0x5C ? 1 : 0)
        | (byte == 0x7F ? 1 : 0)
    }
    return found != 0
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(0x5C)
    switch byte {
    case 0x22, 0x5C: bytes.append(byte)
    case 0x0A: bytes.append(0x6E)
    case 0x0D: bytes.append(0x72)
    case 0x09: bytes.append(0x74)
    default:
      bytes.append(contentsOf: "u00".utf8)
      for digit in [byte >> 4, byte & 15] { bytes.append(digit < 10 ? 48 + digit : 87 + digit) }
    }
  }

  private mutating func appendDecimal(_ value: Int) {
    if value < 0 { bytes.append(0x2D) }
    var rest = value.magnitude
    let start = bytes.count
    repeat {
      bytes.append(48 + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }
}
