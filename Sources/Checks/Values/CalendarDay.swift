/// Says whether a text that is written as a day names one that there is.
///
/// ISO 8601 (`2025-03-01`, also with a time, `/` or `.`), `1.3.2025`, `03/01/2025` and `1 March
/// 2025` in either order are understood. Where day and month could be either, one sense that there
/// is will do. Anything else is no day and not judged.
enum CalendarDay {
  enum Reading: Equatable {
    case notADay
    /// A month alone has the day 0.
    case valid(WrittenDay)
    case impossible(String)
  }

  static func read(_ text: String) -> Reading {
    var text = text
    return text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count, [0x20, 0x5B, 0x22, 0x27, 0x2A, 0x60].contains(bytes[start]) {
        start += 1
      }
      guard start < bytes.count else { return .notADay }
      let parts = parts(bytes, from: start)
      return numeric(parts) ?? named(parts) ?? .notADay
    }
  }

  private struct Part {
    var number: Int?
    var month: Int?
    var digits = 0
    /// The byte behind it; 0 at the end.
    var next: UInt8
  }

  /// The first three numbers or words.
  private static func parts(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> [Part] {
    var parts: [Part] = []
    var index = start
    while index < bytes.count, parts.count < 3 {
      let first = index
      if isDigit(bytes[index]) {
        var number = 0
        while index < bytes.count, isDigit(bytes[index]), index - first < 9 {
          number = number * 10 + Int(bytes[index] & 0x0F)
          index += 1
        }
        let digits = index - first
        // `1st`, `2nd`; and the time in `2025-03-01T10:00`.
        if digits < 3, index + 1 < bytes.count, isLetter(bytes[index]), isLetter(bytes[index + 1]) {
          index += 2
        }
        let next = index < bytes.count ? bytes[index] : 0
        parts.append(Part(number: number, digits: digits, next: next))
      } else if isLetter(bytes[index]) {
        while index < bytes.count, isLetter(bytes[index]) { index += 1 }
        guard index - first >= 3, let month = month(bytes[first..<index]) else { break }
        parts.append(Part(month: month, next: index < bytes.count ? bytes[index] : 0))
      } else {
        break
      }
      // One separator, and a blank behind a comma or point.
      if index < bytes.count, [0x2D, 0x2F, 0x2E, 0x2C, 0x20].contains(bytes[index]) {
        let separator = bytes[index]
        index += 1
        if index < bytes.count, bytes[index] == 0x20, separator == 0x2C || separator == 0x2E {
          index += 1
        }
      } else {
        break
      }
    }
    return parts
  }

  private static func numeric(_ parts: [Part]) -> Reading? {
    guard parts.count >= 2, let first = parts[0].number, let second = parts[1].number,
      [0x2D, 0x2F, 0x2E].contains(parts[0].next)
    else { return nil }
    if parts[0].digits == 4 {
      guard isYear(first), parts[1].digits <= 2 else { return nil }
      guard parts.count == 3, let third = parts[2].number, parts[1].next == parts[0].next,
        parts[2].digits <= 2
      else {
        // `2025-03`; `2025/26` is a season.
        guard parts[0].next == 0x2D, parts[1].digits == 2, parts[1].next == 0 else { return nil }
        return (1...12).contains(second)
          ? .valid(WrittenDay(year: first, month: second, day: 0)) : nil
      }
      return judge(first, second, third)
    }
    guard parts.count == 3, let third = parts[2].number, parts[2].digits == 4, isYear(third),
      parts[0].digits <= 2, parts[1].digits <= 2, parts[1].next == parts[0].next
    else { return nil }
    let dayFirst = judge(third, second, first)
    if case .valid = dayFirst { return dayFirst }
    let monthFirst = judge(third, first, second)
    if parts[0].next != 0x2E, case .valid = monthFirst { return monthFirst }
    return dayFirst
  }

  /// `1 March 2025`, `March 1, 2025`.
  private static func named(_ parts: [Part]) -> Reading? {
    guard parts.count == 3, let year = parts[2].number, parts[2].digits == 4, isYear(year) else {
      return nil
    }
    if let day = parts[0].number, parts[0].digits <= 2, let month = parts[1].month {
      return judge(year, month, day)
    }
    if let month = parts[0].month, let day = parts[1].number, parts[1].digits <= 2 {
      return judge(year, month, day)
    }
    return nil
  }

  private static func judge(_ year: Int, _ month: Int, _ day: Int) -> Reading {
    guard (1...12).contains(month) else { return .impossible("there is no month \(month)") }
    let last = days(in: month, of: year)
    guard (1...last).contains(day) else {
      return .impossible("\(names[month - 1]) \(year) has \(last) days")
    }
    return .valid(WrittenDay(year: year, month: month, day: day))
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  private static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static func month(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    let text = word.map { $0 | 0x20 }
    return names.firstIndex { name in
      let name = name.utf8.map { $0 | 0x20 }
      return text.count == 3 && name.starts(with: text) || text == name
        || text.count == 4 && text == Array("sept".utf8) && name.starts(with: text)
    }.map { $0 + 1 }
  }

  private static func isYear(_ number: Int) -> Bool { (1900...2199).contains(number) }
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}

/// A day of the calendar that a text names; where day and month could be either, the day is first.
package struct WrittenDay: Sendable, Equatable {
  package let year: Int
  package let month: Int
  package let day: Int

  init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// `nil` for what is no day, and for one that there is not.
  package init?(_ text: String) {
    guard case .valid(let day) = CalendarDay.read(text), day.day > 0 else { return nil }
    self = day
  }
}
