/// Tokens that are more than a word: wildcards and versioned IDs.
extension IDScanner {
  /// The family before the asterisk just passed: `FR-*`, `L1-APP-*`.
  func wildcard() -> Range<Int>? {
    if position < end, bytes[position].isAlphanumeric || bytes[position] == 0x2A { return nil }
    return family(before: position - 1)
  }

  /// The family that ends before an asterisk.
  func family(before star: Int) -> Range<Int>? {
    let earliest = max(first, lastEnd, star - IDToken.longest)
    guard star > earliest, bytes[star - 1] == 0x2D || bytes[star - 1] == 0x5F else { return nil }
    var start = star - 1
    while start > earliest, Self.isWordByte(bytes[start - 1]) { start -= 1 }
    guard bytes[start].isUpper, star - start > 2,
      isFree(before: start)
    else { return nil }
    for index in start..<star - 1 where bytes[index].isLower || bytes[index] == 0x2E {
      return nil
    }
    return start..<star
  }

  func versioned(endingAt number: Range<Int>) -> IDToken? {
    var start = number.lowerBound - 1
    var tildes = 1
    while start > floor {
      let byte = bytes[start - 1]
      if byte == 0x7E {
        tildes += 1
      } else if !Self.isWordByte(byte) {
        break
      }
      start -= 1
    }
    guard tildes == 2 else { return nil }
    return Self.versioned(bytes, startingAt: start, end: end)
  }

  /// OpenFastTrace's `type~name~revision`.
  static func versioned(_ bytes: Bytes, startingAt start: Int, end: Int) -> IDToken? {
    var index = start
    while index < end, bytes[index].isLetter { index += 1 }
    guard index > start, index < end, bytes[index] == 0x7E else { return nil }
    index += 1
    let name = index
    while index < end, isWordByte(bytes[index]) { index += 1 }
    guard index > name, index < end, bytes[index] == 0x7E else { return nil }
    index += 1
    let number = index
    while index < end, bytes[index].isDigit { index += 1 }
    guard index > number, index - start <= 160, index == end || !bytes[index].isAlphanumeric
    else { return nil }
    return IDToken(start: start, end: index, shape: .versioned)
  }
}
