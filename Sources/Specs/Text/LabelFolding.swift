/// Makes labels comparable: `## 4. 📋 Last Modified:` and `last_modified` are the same label.
package enum LabelFolding {
  /// Lower-case letters and digits only; leading numbering, emoji, blanks and punctuation go,
  /// letters of other scripts stay.
  package static func fold(_ label: String) -> String {
    var label = label
    return label.withUTF8 { fold($0, 0..<$0.count) }
  }

  package static func fold(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    let start = afterNumbering(bytes, range)
    var folded: [UInt8] = []
    folded.reserveCapacity(range.upperBound - start)
    for index in start..<range.upperBound {
      let byte = bytes[index]
      if byte >= 0x80 { return foldUnicode(bytes.string(start..<range.upperBound)) }
      if byte.isUpper {
        folded.append(byte | 0x20)
      } else if byte.isLower || byte.isDigit {
        folded.append(byte)
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  /// Skips `4. `, `4.1 `, `2) ` if something follows.
  static func afterNumbering(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var start = range.lowerBound
    while start < range.upperBound, bytes[start].isSpace { start += 1 }
    var index = start
    while index < range.upperBound, bytes[index].isDigit || (index > start && bytes[index] == 0x2E)
    {
      index += 1
    }
    guard index > start, index < range.upperBound else { return start }
    if bytes[index] == 0x29 { index += 1 }
    guard index < range.upperBound, bytes[index].isSpace else { return start }
    while index < range.upperBound, bytes[index].isSpace { index += 1 }
    return index < range.upperBound ? index : start
  }

  private static func foldUnicode(_ label: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in label.unicodeScalars {
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType == .decimal {
        folded.append(contentsOf: properties.lowercaseMapping.unicodeScalars)
      } else if properties.generalCategory == .nonspacingMark, !properties.isVariationSelector {
        folded.append(scalar)
      }
    }
    return String(folded)
  }
}
