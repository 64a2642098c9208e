/// What is written for a likelihood or an impact: `4`, `4/5`, `High`, `30 %`, `Almost certain`.
enum RiskRating: Equatable {
  /// A number, and the highest one if it is written beside it: `7/10`.
  case number(Int, of: Int?)
  case percent(Int)
  /// A word of five steps; one of `Low`, `Medium`, `High` may also be one of three.
  case step(Int, isOfThree: Bool)
}

extension RiskRating {
  static func read(_ text: String) -> RiskRating? {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count <= 80 else { return nil }
      return number(bytes) ?? word(bytes)
    }
  }

  // MARK: Numbers

  private static func number(_ bytes: Bytes) -> RiskRating? {
    var index = 0
    var isAbove = false
    while index < bytes.count, !bytes[index].isDigit {
      // `P4`, `~ 30 %` and `> 70 %`, but no number behind words.
      guard !bytes[index].isLetter || index + 1 < bytes.count && bytes[index + 1].isDigit else {
        return nil
      }
      guard bytes[index] < 0x80 else { return nil }
      if bytes[index] == 0x3E { isAbove = true }
      index += 1
    }
    guard let value = decimal(bytes, &index) else { return nil }
    if index < bytes.count, bytes[index] == 0x2E, value == 0 {
      return fraction(bytes, index + 1)
    }
    if let percent = percent(bytes, index, from: value) {
      return .percent(min(100, isAbove ? percent + 1 : percent))
    }
    var next = skipBlanks(bytes, index)
    if next < bytes.count,
      bytes[next] == 0x2F || bytes.has("of", at: next, limit: bytes.count)
        || bytes.has("von", at: next, limit: bytes.count)
    {
      while next < bytes.count, !bytes[next].isDigit { next += 1 }
      if let most = decimal(bytes, &next), most >= value, most > 1 {
        return .number(value, of: most)
      }
    }
    return value <= 100 ? .number(value, of: nil) : nil
  }

  private static func decimal(_ bytes: Bytes, _ index: inout Int) -> Int? {
    let start = index
    var value = 0
    while index < bytes.count, bytes[index].isDigit, index - start < 4 {
      value = value * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    return index > start ? value : nil
  }

  /// The hundredths of `0.3`, whose point stands before `start`.
  private static func fraction(_ bytes: Bytes, _ start: Int) -> RiskRating? {
    guard start < bytes.count, bytes[start].isDigit else { return nil }
    let tens = Int(bytes[start] - 0x30) * 10
    let ones =
      start + 1 < bytes.count && bytes[start + 1].isDigit ? Int(bytes[start + 1] - 0x30) : 0
    return .percent(tens + ones)
  }

  /// `30 %`, or the middle of `10–30 %`.
  private static func percent(_ bytes: Bytes, _ end: Int, from value: Int) -> Int? {
    var index = end
    var last = value
    while index < bytes.count, bytes[index] != 0x25 {
      if bytes[index].isLetter { return nil }
      if bytes[index].isDigit {
        guard let next = decimal(bytes, &index) else { return nil }
        last = next
      } else {
        index += 1
      }
    }
    guard index < bytes.count, last <= 100, value <= last else { return nil }
    return (value + last) / 2
  }

  private static func skipBlanks(_ bytes: Bytes, _ start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index].isBlank { index += 1 }
    return index
  }
}
