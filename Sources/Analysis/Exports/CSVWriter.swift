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
    let utf8 = text.utf8
    let isFormula = utf8.first.map { Self.formulaStarts.contains($0) } ?? false
    let needsQuotes = utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    if needsQuotes { bytes.append(0x22) }
    if isFormula { bytes.append(0x27) }
    if needsQuotes {
      for byte in utf8 {
        if byte == 0x22 { bytes.append(0x22) }
        bytes.append(byte)
      }
      bytes.append(0x22)
    } else {
      bytes.append(contentsOf: utf8)
    }
  }

  package mutating func field(_ number: Int) {
    if isFirst { isFirst = false } else { bytes.append(0x2C) }
    bytes.append(contentsOf: String(number).utf8)
  }

  package mutating func endRow() {
    bytes += [0x0D, 0x0A]
    isFirst = true
  }

  /// `=`, `@`, tab and carriage return. A plus or minus starts many a harmless text.
  private static let formulaStarts: [UInt8] = [0x3D, 0x40, 0x09, 0x0D]
}
