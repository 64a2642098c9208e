import Findings

/// Numbers that stand for whole IDs behind the first: `TC-001, 002`, `GAP-03/05`,
/// `L2-NAV-010 thru -070`.
struct CompletedIDs {
  struct Token {
    var id: String
    var range: Range<Int>
  }
  var tokens: [Token] = []
  /// The far end of a range.
  var range: Token?
  var end: Int
}

extension DocumentWalk {
  /// `start` is where the markup around the ID ends, in `**FR-001** to 003`.
  func elided(
    _ text: Bytes, _ token: IDToken, _ limits: Range<Int>, from start: Int? = nil
  ) -> CompletedIDs {
    var found = CompletedIDs(end: start ?? token.end)
    guard token.shape == .separated || token.shape == .compact, found.end < limits.upperBound,
      mayContinue(text, found.end), var number = LastNumber(text, token.range)
    else { return found }
    while true {
      guard let joint = Joint.read(text, at: found.end, limit: limits.upperBound),
        let next = number.token(text, after: joint, limit: limits.upperBound)
      else { return found }
      found.end = next.range.upperBound
      if joint.kind == .range {
        found.range = next
        return found
      }
      number.value = LastNumber.value(text, next.range)
      found.tokens.append(next)
    }
  }

  /// A quick no for the common case that prose follows.
  private func mayContinue(_ text: Bytes, _ offset: Int) -> Bool {
    switch text[offset] {
    case 0x2C, 0x2F, 0x20, 0x2E, 0xE2, 0x3B, 0x26: true
    default: false
    }
  }
}

/// What stands between an ID and a number that may be another.
private struct Joint {
  enum Kind: Equatable { case comma, slash, word, range }
  var kind: Kind
  var end: Int
  /// A range without blanks, where any number is meant.
  var isTight = false

  static func read(_ text: Bytes, at offset: Int, limit: Int) -> Joint? {
    var index = offset
    if index < limit, text[index] == 0x2F { return Joint(kind: .slash, end: index + 1) }
    if text.has("..", at: index, limit: limit) {
      index += text.has("...", at: index, limit: limit) ? 3 : 2
      return Joint(kind: .range, end: index, isTight: true)
    }
    if text.has("–", at: index, limit: limit) {
      return Joint(kind: .range, end: index + 3, isTight: true)
    }
    var isComma = false
    if index < limit, text[index] == 0x2C || text[index] == 0x3B {
      isComma = true
      index += 1
    }
    let blank = index
    while index < limit, text[index].isBlank { index += 1 }
    if isComma { index = afterBreak(text, index, limit) }
    guard index > blank || isComma else { return nil }
    for word in ["and ", "or ", "& "] as [StaticString]
    where text.has(word, at: index, limit: limit) {
      return Joint(kind: .word, end: index + word.utf8CodeUnitCount)
    }
    if isComma { return Joint(kind: .comma, end: index) }
    for word in ["to ", "through ", "thru ", "until ", "bis ", "– "] as [StaticString]
    where text.has(word, at: index, limit: limit) {
      return Joint(kind: .range, end: index + word.utf8CodeUnitCount)
    }
    return nil
  }

  /// Behind one line break and the marks of a quotation: a list may go on in the next line.
  private static func afterBreak(_ text: Bytes, _ offset: Int, _ limit: Int) -> Int {
    var index = offset
    if index < limit, text[index] == 0x0D { index += 1 }
    if index < limit, text[index] == 0x0A { index += 1 }
    guard index > offset else { return offset }
    while index < limit, text[index].isBlank || text[index] == 0x3E { index += 1 }
    return index
  }
}

/// The last number of an ID, which an elided one replaces.
private struct LastNumber {
  let prefix: String
  let width: Int
  let points: Int
  /// The number written last.
  var value: Int

  init?(_ text: Bytes, _ id: Range<Int>) {
    guard text[id.upperBound - 1].isDigit else { return nil }
    var start = id.upperBound
    var points = 0
    while start > id.lowerBound, text[start - 1].isDigit || text[start - 1] == 0x2E {
      start -= 1
      if text[start] == 0x2E { points += 1 }
    }
    prefix = text.string(id.lowerBound..<start)
    width = id.upperBound - start
    self.points = points
    value = Self.value(text, start..<id.upperBound)
  }

  static func value(_ text: Bytes, _ range: Range<Int>) -> Int {
    var value = 0
    for index in range.suffix(12) where text[index].isDigit {
      value = value * 10 + Int(text[index] & 0x0F)
    }
    return value
  }

  /// The number behind a joint as an ID, if it is written like this one's and nothing but a number.
  func token(_ text: Bytes, after joint: Joint, limit: Int) -> CompletedIDs.Token? {
    var start = joint.end
    var isHyphened = false
    if start + 1 < limit, text[start] == 0x2D, text[start + 1].isDigit {
      isHyphened = true
      start += 1
    }
    let tokenStart = isHyphened ? start - 1 : start
    var end = start
    var seenPoints = 0
    while end < limit, text[end].isDigit || text[end] == 0x2E {
      if text[end] == 0x2E {
        guard end > start, end + 1 < limit, text[end + 1].isDigit, text[end - 1].isDigit else {
          break
        }
        seenPoints += 1
      }
      end += 1
    }
    guard end > start, seenPoints == points, isFree(text, end, limit) else { return nil }
    let isPadded = text[start] == 0x30
    let sameWidth = end - start == width
    let isSure: Bool
    switch joint.kind {
    case .slash: isSure = sameWidth || !isPadded && end - start <= width && width < 4
    case .range where value >= Self.value(text, start..<end): isSure = false
    case .range where joint.isTight:
      isSure =
        (sameWidth || points > 0)
        && (isPadded || isNext(text, start..<end) || endsList(text, end, limit))
    default:
      isSure =
        (sameWidth
          && (isPadded || isHyphened
            || width >= 3 && (isNext(text, start..<end) || endsList(text, end, limit))))
        || points > 0 && endsList(text, end, limit)
    }
    guard isSure else { return nil }
    let digits = text.string(start..<end)
    let padding =
      sameWidth || points > 0 || joint.kind == .slash && width < 3
      ? "" : String(repeating: "0", count: max(0, width - digits.utf8.count))
    return CompletedIDs.Token(id: prefix + padding + digits, range: tokenStart..<end)
  }

  private func isFree(_ text: Bytes, _ end: Int, _ limit: Int) -> Bool {
    guard end < limit else { return true }
    let next = text[end]
    if next.isAlphanumeric || next == 0x25 || next == 0x5F { return false }
    if next == 0x2D || next == 0x3A || next == 0x2C, end + 1 < limit, text[end + 1].isAlphanumeric {
      return false
    }
    return !(next >= 0x80 && text.isWordScalar(startingAt: end))
  }

  /// Whether a number is a little higher than the one before, as in `FR-1183, 1184 were …`.
  private func isNext(_ text: Bytes, _ range: Range<Int>) -> Bool {
    let next = Self.value(text, range)
    return next > value && next - value <= 50
  }

  /// Whether a number without leading zeros is not the amount of something: `REQ-100, 200 users`.
  private func endsList(_ text: Bytes, _ end: Int, _ limit: Int) -> Bool {
    var index = end
    while index < limit, text[index].isBlank { index += 1 }
    guard index < limit, text[index].isLetter else { return true }
    for word in ["and ", "or ", "to ", "through ", "are ", "is ", "must ", "shall "]
      as [StaticString]
    where text.has(word, at: index, limit: limit) {
      return true
    }
    return false
  }
}
