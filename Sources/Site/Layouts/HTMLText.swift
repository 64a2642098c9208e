extension [UInt8] {
  /// Appends text as it must stand in HTML, in elements and in quoted attributes.
  mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { appendEscaped($0) }
  }

  mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    // Without any branch for a byte: little text has anything to escape.
    var found: UInt8 = 0
    for byte in bytes {
      found |=
        (byte == 0x26 ? 1 : 0) | (byte == 0x3C ? 1 : 0) | (byte == 0x3E ? 1 : 0)
        | (byte == 0x22 ? 1 : 0) | (byte == 0x27 ? 1 : 0)
    }
    guard found != 0 else { return append(contentsOf: bytes) }
    var run = 0
    for index in bytes.indices {
      let entity: StaticString
      switch bytes[index] {
      case 0x26: entity = "&amp;"
      case 0x3C: entity = "&lt;"
      case 0x3E: entity = "&gt;"
      case 0x22: entity = "&quot;"
      case 0x27: entity = "&#39;"
      default: continue
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[run..<index]))
      append(entity)
      run = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: bytes[run...]))
  }

  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }

  /// Appends a number in decimal.
  mutating func append(number: Int) {
    // Most numbers are short: counts, places in a drawing.
    if number >= 0, number < 1_000 {
      if number >= 100 { append(UInt8(truncatingIfNeeded: 0x30 + number / 100)) }
      if number >= 10 { append(UInt8(truncatingIfNeeded: 0x30 + number / 10 % 10)) }
      append(UInt8(truncatingIfNeeded: 0x30 + number % 10))
      return
    }
    if number < 0 {
      append(0x2D)
    }
    var rest = number.magnitude
    let start = count
    repeat {
      append(UInt8(0x30 + rest % 10))
      rest /= 10
    } while rest > 0
    self[start...].reverse()
  }
}
