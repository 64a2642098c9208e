/// A token that is shaped like an ID, by the offsets of its first byte and after its last.
struct IDToken: Equatable {
  enum Shape: Equatable {
    /// Parts with separators: `INT-042`, `US-2.3-AC01`.
    case separated
    /// Letters and a number without a separator: `T001`, `E13`.
    case compact
    /// An ID in the wrong case, as it seems: `int-042`.
    case lower
    /// OpenFastTrace: `swdd~name~1`.
    case versioned
  }
  var start: Int
  var end: Int
  var shape: Shape

  var range: Range<Int> { start..<end }
}

extension IDToken {
  /// The longest ID, in bytes. Longer tokens are hashes, keys and the like.
  static let longest = 64

  /// Judges one whole word: letters, digits, `-`, `_` and inner points.
  static func shape(of bytes: Bytes, _ word: Range<Int>) -> Shape? {
    let first = bytes[word.lowerBound]
    guard first.isLetter, word.count <= longest else { return nil }
    var parts = PartCounter()
    var partStart = word.lowerBound
    var index = word.lowerBound
    while index <= word.upperBound {
      if index == word.upperBound || bytes[index] == 0x2D || bytes[index] == 0x5F {
        guard parts.add(bytes, partStart..<index) else { return nil }
        partStart = index + 1
      }
      index += 1
    }
    return parts.shape
  }
}

/// What the parts of a word, from left to right, say about it.
private struct PartCounter {
  private var count = 0
  private var sawDigit = false
  private var lastHasDigit = false
  private var lastIsLetter = false
  private var allLower = true
  private var lastIsNumber = false
  private var firstIsCompact = false
  private var longestWord = 0

  mutating func add(_ bytes: Bytes, _ part: Range<Int>) -> Bool {
    guard !part.isEmpty else { return false }
    var digits = 0
    var uppers = 0
    var lowers = 0
    var points = 0
    var index = part.lowerBound
    while index < part.upperBound {
      let byte = bytes[index]
      if byte.isDigit {
        digits += 1
      } else if byte.isUpper {
        uppers += 1
      } else if byte.isLower {
        lowers += 1
      } else {
        // A point only between digits: `2.3`.
        guard byte == 0x2E, index > part.lowerBound, bytes[index - 1].isDigit,
          index + 1 < part.upperBound, bytes[index + 1].isDigit
        else { return false }
        points += 1
      }
      index += 1
    }
    let startsWithDigit = bytes[part.lowerBound].isDigit
    if digits > 0 {
      // Lower-case letters beside digits only as one suffix: `001a`.
      if lowers > 0,
        uppers > 0 || lowers > 1 || !bytes[part.upperBound - 1].isLower
          || !startsWithDigit && count > 0
      {
        return false
      }
      if count == 0 {
        guard lowers == 0, !startsWithDigit else { return false }
        firstIsCompact = isCompact(bytes, part, uppers: uppers, digits: digits)
      }
    } else {
      // After a number only capitals belong to an ID; `INT-001-ledger` is a file name.
      if sawDigit, lowers > 0 { return false }
      longestWord = max(longestWord, lowers)
    }
    if uppers > 0 { allLower = false }
    count += 1
    sawDigit = sawDigit || digits > 0
    lastHasDigit = digits > 0
    lastIsLetter = digits == 0 && uppers == 1
    lastIsNumber = digits == part.count && points == 0 && digits > 1
    return true
  }

  /// Capitals, then a number: `T001`, `AC1.2`, `E13`.
  private func isCompact(_ bytes: Bytes, _ part: Range<Int>, uppers: Int, digits: Int) -> Bool {
    guard uppers > 0, uppers <= 8, digits <= 6 else { return false }
    for index in part.lowerBound..<part.lowerBound + uppers where !bytes[index].isUpper {
      return false
    }
    return true
  }

  var shape: IDToken.Shape? {
    if count == 1 { return firstIsCompact ? .compact : nil }
    guard sawDigit, lastHasDigit || lastIsLetter else { return nil }
    if allLower { return lastIsNumber && count <= 3 && longestWord <= 6 ? .lower : nil }
    return .separated
  }
}
