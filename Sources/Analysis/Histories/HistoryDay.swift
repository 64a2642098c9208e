import Checks

/// A day as the histories name it, whatever way it was written.
package struct HistoryDay: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// 20260301
  private let number: Int

  /// `nil` for what is no day, or one that there is not.
  package init?(_ text: String) {
    guard let day = WrittenDay(text) else { return nil }
    number = (day.year * 100 + day.month) * 100 + day.day
  }

  private init(number: Int) { self.number = number }

  static let none = HistoryDay(number: 0)

  package var year: Int { number / 10_000 }
  package var month: Int { number / 100 % 100 }
  package var day: Int { number % 100 }

  package static func < (left: HistoryDay, right: HistoryDay) -> Bool {
    left.number < right.number
  }

  /// ISO 8601: `2026-03-01`.
  package var description: String { "\(year)-\(Self.padded(month))-\(Self.padded(day))" }

  /// `March 2026`
  package var monthName: String { "\(Self.months[month - 1]) \(year)" }

  private static func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
