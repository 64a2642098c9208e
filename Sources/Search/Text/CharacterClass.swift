/// What a character is to the search. `search-text.js` says the same with regular expressions.
enum CharacterClass {
  /// A letter or digit of a script that is written with spaces between words.
  case word
  /// A letter of a script without spaces (Han, kana, Thai …), and Hangul, where particles stand right
  /// behind a word: found by pairs.
  case unspaced
  /// An accent of its own or an invisible sign: left out inside words.
  case dropped
  case other

  init(_ scalar: UInt32) {
    if Self.isDropped(scalar) {
      self = .dropped
      return
    }
    // Signs that stand in most texts, without a look into the tables of Unicode.
    if scalar < 0xAA || scalar >= 0x2010 && scalar < 0x2060 {
      self = .other
      return
    }
    guard let value = Unicode.Scalar(scalar), Self.isWord(value.properties.generalCategory) else {
      self = .other
      return
    }
    self = Self.isUnspaced(scalar) ? .unspaced : .word
  }

  /// Letters, marks and numbers: `[\p{L}\p{M}\p{N}]`.
  private static func isWord(_ category: Unicode.GeneralCategory) -> Bool {
    switch category {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  private static func isDropped(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x5BF, 0x5C1, 0x5C2, 0x5C4, 0x5C5,
      0x5C7, 0x64B...0x65F, 0x670,
      0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x200B...0x200D, 0x2060, 0x20D0...0x20FF, 0x3099, 0x309A,
      0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFEFF, 0xFF9E, 0xFF9F:
      true
    default: false
    }
  }

  private static func isUnspaced(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF, 0x3005...0x3007,
      0x3040...0x318F, 0x31A0...0x31BF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFF66...0xFF9D, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
