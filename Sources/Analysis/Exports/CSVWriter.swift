/// Writes tables as comma-separated values (RFC 4180): CRLF between lines, quotes where needed.
package struct CSVWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var isFirst = true

  package init(columns: [String]) {
    for column in columns { field(column) }
    endRow()
  }

  /// A field of the row that is being written.
  ///
  /// Text that a spreadsheet would run as a formula gets an apostrophe in front, as spreadsheets
  /// themselves mark text.
  package mutating func field(_ text: String) {
    if isFirst { isFirst = false } else { bytes.append(0x2C) }
    var text = text
    text.withUTF8 { utf8 in
      // Without any branch for a byte: little text needs quotes.
      var found: UInt8 = 0
      for byte in utf8 {
        found |=
          (byte == 0x22 ? 1 : 0) | (byte == 0x2C ? 1 : 0) | (byte == 0x0A ? 1 : 0)
          | (byte == 0x0D ? 1 : 0)
      }
      if found != 0 { bytes.append(0x22) }
      if let first = utf8.first, Self.startsFormula(first) { bytes.append(0x27) }
      if found != 0 {
        for byte in utf8 {
          if byte == 0x22 { bytes.append(0x22) }
          bytes.append(byte)
        }
        bytes.append(0x22)
      } else {
        bytes.append(contentsOf: utf8)
      }
    }
  }

  package mutating func field(_ number: Int) {
    if isFirst { isFirst = false } else { bytes.append(0x2C) }
    bytes.append(contentsOf: String(number).utf8)
  }

  package mutating func endRow() {
    bytes.append(0x0D)
    bytes.append(0x0A)
    isFirst = true
  }

  /// `=`, `@`, tab and carriage return. A plus or minus starts many a harmless text.
  private static func startsFormula(_ byte: UInt8) -> Bool {
    byte == 0x3D || byte == 0x40 || byte == 0x09 || byte == 0x0D
  }
}
