/// Finds ID-shaped tokens in bytes. It hops from digit to digit, since nearly every ID has one and
/// most prose has none, and looks at the word around each.
struct IDScanner {
  enum Event: Equatable {
    case id(IDToken)
    /// `FR-*`: the part before the asterisk.
    case wildcard(Range<Int>)
    /// `[[`
    case wikiLink(Int)
  }

  let bytes: Bytes
  var position: Int
  let end: Int
  /// What stands before this is no part of the text.
  let first: Int
  /// Where words may start at the earliest.
  var floor: Int
  /// The end of the ID found last: `FR-001/FR-002` is two IDs, `specs/FR-002` is a path.
  var lastEnd = -1

  init(_ bytes: Bytes, _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    floor = range.lowerBound
    first = range.lowerBound
    end = range.upperBound
  }

  /// Goes on after `offset`.
  mutating func skip(to offset: Int, lastEnd: Int = -1) {
    position = offset
    floor = offset
    if lastEnd >= 0 { self.lastEnd = lastEnd }
  }

  mutating func next() -> Event? {
    while position < end {
      let byte = bytes[position]
      if byte &- 0x30 < 10 {
        if let token = word() {
          lastEnd = token.end
          return .id(token)
        }
      } else if byte == 0x2A {
        position += 1
        if let range = wildcard() { return .wildcard(range) }
      } else if byte == 0x5B, position + 1 < end, bytes[position + 1] == 0x5B {
        position += 2
        return .wikiLink(position - 2)
      } else {
        position += 1
      }
    }
    return nil
  }

  /// The ID that starts exactly at `offset`.
  static func token(_ bytes: Bytes, at offset: Int, end: Int) -> IDToken? {
    guard offset < end, bytes[offset].isLetter else { return nil }
    if let versioned = versioned(bytes, startingAt: offset, end: end) { return versioned }
    let word = offset..<wordEnd(bytes, from: offset, end: end)
    guard let shape = IDToken.shape(of: bytes, word),
      isFree(bytes, after: word.upperBound, end: end)
    else { return nil }
    return IDToken(start: offset, end: word.upperBound, shape: shape)
  }

  // MARK: Words

  /// The word around the digit at `position`, if it is an ID; moves behind the word.
  private mutating func word() -> IDToken? {
    var start = position
    while start > floor, Self.isWordByte(bytes[start - 1]) { start -= 1 }
    let stop = Self.wordEnd(bytes, from: position, end: end)
    position = max(stop, position + 1)
    defer { floor = position }
    while start < stop, !bytes[start].isAlphanumeric { start += 1 }
    // Judging parts of a very long word again and again would be slow; no ID is that long.
    guard start < stop, stop - start <= 256 else { return nil }
    if bytes[start].isDigit {
      return start > floor && bytes[start - 1] == 0x7E ? versioned(endingAt: start..<stop) : nil
    }
    if stop < end, bytes[stop] == 0x7E,
      let token = Self.versioned(bytes, startingAt: start, end: end)
    {
      position = token.end
      return token
    }
    // The name in `swdd~name-2~1`, met by its digit: the type stands before it.
    if stop < end, bytes[stop] == 0x7E, start > floor, bytes[start - 1] == 0x7E {
      var type = start - 1
      while type > floor, bytes[type - 1].isLetter { type -= 1 }
      if let token = Self.versioned(bytes, startingAt: type, end: end) {
        position = token.end
        return token
      }
    }
    // `T001-T010` is a range, not an ID.
    if let half = Self.repeatedFamily(bytes, start..<stop) {
      position = half
      return isFree(before: start)
        ? IDToken.shape(of: bytes, start..<half).map {
          IDToken(start: start, end: half, shape: $0)
        } : nil
    }
    guard let shape = IDToken.shape(of: bytes, start..<stop),
      isFree(before: start),
      Self.isFree(bytes, after: stop, end: end)
    else { return nil }
    return IDToken(start: start, end: stop, shape: shape)
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == 0x2D || byte == 0x5F || byte == 0x2E
  }

  /// Behind the last letter or digit of the word; points and hyphens at its end are punctuation.
  static func wordEnd(_ bytes: Bytes, from offset: Int, end: Int) -> Int {
    var stop = offset
    while stop < end, isWordByte(bytes[stop]) {
      // `001..005`, `001--x`: two in a row end the word.
      if !bytes[stop].isAlphanumeric, stop > offset, !bytes[stop - 1].isAlphanumeric { break }
      // A point belongs to a word only before a letter or digit: `2.3`, `INT-001.md`.
      stop += 1
    }
    while stop > offset, !bytes[stop - 1].isAlphanumeric { stop -= 1 }
    return stop
  }

  /// The end of the first half of `T001-T010` or `FR-001-FR-005`.
  private static func repeatedFamily(_ bytes: Bytes, _ word: Range<Int>) -> Int? {
    var letters = word.lowerBound
    while letters < word.upperBound, bytes[letters].isUpper { letters += 1 }
    let family = letters - word.lowerBound
    guard family > 0 else { return nil }
    var index = letters
    while index + 1 + family < word.upperBound {
      if bytes[index] == 0x2D, bytes[index - 1].isDigit {
        var same = 0
        while same < family, bytes[index + 1 + same] == bytes[word.lowerBound + same] { same += 1 }
        let after = index + 1 + family
        if same == family, bytes[after] == bytes[letters] || bytes[after].isDigit,
          !bytes[after].isUpper, bytes[letters] == 0x2D || bytes[letters].isDigit,
          bytes[letters].isDigit == bytes[after].isDigit
        {
          return index
        }
      }
      index += 1
    }
    return nil
  }

  /// Whether nothing before a word makes it a part of something longer.
  func isFree(before start: Int) -> Bool {
    guard start > first else { return true }
    let before = bytes[start - 1]
    switch before {
    case 0x2F: return lastEnd == start - 1
    case 0x5C, 0x40, 0x24, 0x25, 0x3D, 0x26: return false
    case 0x23: return start - 2 < first || !bytes[start - 2].isAlphanumeric
    case 0x80...: return !bytes.isWordScalar(endingAt: start)
    default: return !before.isAlphanumeric
    }
  }

  private static func isFree(_ bytes: Bytes, after stop: Int, end: Int) -> Bool {
    guard stop < end else { return true }
    switch bytes[stop] {
    case 0x2F:
      guard stop + 1 < end else { return true }
      if bytes[stop + 1].isDigit { return true }
      let next = stop + 1..<wordEnd(bytes, from: stop + 1, end: end)
      return next.isEmpty
        ? !bytes[stop + 1].isAlphanumeric
        : IDToken.shape(of: bytes, next) != nil
    case 0x5C, 0x40, 0x2A: return false
    case 0x80...: return !bytes.isWordScalar(startingAt: stop)
    default: return true
    }
  }
}
