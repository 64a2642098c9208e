/// What the spellings of one ID have in common, in the order in which people count. `search-text.js`
/// makes the same of a query.
///
/// Letters are written in capitals; a number without leading zeros, behind a small letter for how many
/// digits it has (`a` for one), so that texts sort as numbers do; everything else goes: `INT-042`,
/// `int 42` and `INT_42` are `INTb42`, `US-2.3-AC01` is `USa2a3ACa1`.
enum IDKey {
  static func of(_ id: String) -> [UInt8] {
    var id = id
    return id.withUTF8 { bytes in
      var key: [UInt8] = []
      key.reserveCapacity(bytes.count + 4)
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte.isDigit {
          var start = index
          while index < bytes.count, bytes[index].isDigit { index += 1 }
          while start + 1 < index, bytes[start] == 0x30 { start += 1 }
          key.append(0x60 + UInt8(min(26, index - start)))
          key.append(contentsOf: bytes[start..<index])
          continue
        }
        if byte.isLower {
          key.append(byte & 0xDF)
        } else if byte.isUpper || byte >= 0x80 {
          key.append(byte)
        }
        index += 1
      }
      return key
    }
  }

  /// The letters in front of the first number, and how many digits that number is written with; 0
  /// without any.
  static func family(_ id: String) -> (letters: [UInt8], width: Int) {
    let bytes = Array(id.utf8)
    guard let digit = bytes.firstIndex(where: \.isDigit) else { return (of(id), 0) }
    let end = bytes[digit...].firstIndex { !$0.isDigit } ?? bytes.count
    return (of(String(decoding: bytes[..<digit], as: UTF8.self)), end - digit)
  }
}
