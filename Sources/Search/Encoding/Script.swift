extension [UInt8] {
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  mutating func append(decimal number: Int) {
    append(contentsOf: String(number).utf8)
  }

  /// Appends a text as a string of JavaScript: line feeds stay, other control characters and the line
  /// ends of Unicode, which older browsers do not allow there, become blanks.
  mutating func append(string text: UnsafeBufferPointer<UInt8>) {
    append(0x22)
    append(escaped: text)
    append(0x22)
  }

  mutating func append(string text: String) {
    var text = text
    text.withUTF8 { append(string: $0) }
  }

  /// The inside of a string.
  mutating func append(escaped text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      // What is above the blank and no quotation mark, no backslash and no first byte of U+2028.
      if byte > 0x22, byte != 0x5C, byte != 0xE2 || !isLineEnd(text, at: index) {
        index += 1
        continue
      }
      if byte == 0x20 || byte == 0x21 {
        index += 1
        continue
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      index += 1
      switch byte {
      case 0x0A: append("\\n")
      case 0x22: append("\\\"")
      case 0x5C: append("\\\\")
      case 0xE2:
        append(0x20)
        index += 2
      default: append(0x20)
      }
      start = index
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private func isLineEnd(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8
  }
}

extension [UInt8] {
  /// What every file of the index starts with: the call that hands its data to the script.
  mutating func startCall(_ kind: StaticString) {
    append("specweftSearch(\"")
    append(kind)
    append("\",")
  }

  mutating func endCall() { append(");\n") }
}
