/// Labels made comparable: lower-case letters and digits, without leading numbering, emoji and
/// punctuation.
enum Label {
  static func folded(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var isLeading = true
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        if IDFamily.isLetter(byte) {
          isLeading = false
          scalars.append(Unicode.Scalar(byte | 0x20))
        } else if IDFamily.isDigit(byte), !isLeading {
          scalars.append(scalar)
        }
      } else if scalar.properties.isAlphabetic {
        isLeading = false
        scalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(scalars)
  }
}
