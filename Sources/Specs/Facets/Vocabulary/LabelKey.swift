/// A folded label in memory that is used again for the next one.
struct LabelKey {
  private var bytes: [UInt8] = []

  var text: ArraySlice<UInt8> { bytes[...] }

  init() { bytes.reserveCapacity(128) }

  /// Folds as `LabelFolding` does.
  mutating func fold(_ text: Bytes, _ range: Range<Int>) {
    bytes.removeAll(keepingCapacity: true)
    for index in LabelFolding.afterNumbering(text, range)..<range.upperBound {
      let byte = text[index]
      if byte >= 0x80 {
        bytes.removeAll(keepingCapacity: true)
        bytes.append(contentsOf: LabelFolding.fold(text, range).utf8)
        return
      }
      if byte.isUpper {
        bytes.append(byte | 0x20)
      } else if byte.isLower || byte.isDigit {
        bytes.append(byte)
      }
    }
  }
}
