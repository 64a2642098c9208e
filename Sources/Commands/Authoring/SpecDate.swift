#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The day that a new specification is dated with.
struct SpecDate: Equatable {
  var year: Int
  var month: Int
  var day: Int

  /// The user's own day; with `SOURCE_DATE_EPOCH` that moment's day in UTC, so that a run can be
  /// repeated.
  static func today() throws -> SpecDate {
    var parts = tm()
    if let epoch = Terminal.environment("SOURCE_DATE_EPOCH"), !epoch.isEmpty {
      guard let seconds = Int(epoch), var moment = time_t(exactly: seconds), moment >= 0,
        gmtime_r(&moment, &parts) != nil, parts.tm_year < 8100
      else {
        throw RunFailure(
          "SOURCE_DATE_EPOCH is '\(epoch)', which is no number of seconds since 1970")
      }
    } else {
      var moment = time(nil)
      guard localtime_r(&moment, &parts) != nil else {
        throw RunFailure("the clock of this machine gives no date")
      }
    }
    return SpecDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }

  /// `2026-11-21`
  var iso: String { written(as: "YYYY-MM-DD") }

  /// In the order of a placeholder: `DD.MM.YYYY` gives `21.11.2026`.
  func written(as pattern: String) -> String {
    var text = ""
    var rest = pattern[...]
    let parts = [("YYYY", year, 4), ("MM", month, 2), ("DD", day, 2)]
    while !rest.isEmpty {
      if let (letters, value, width) = parts.first(where: { rest.hasPrefix($0.0) }) {
        let digits = String(value)
        text += String(repeating: "0", count: max(0, width - digits.count)) + digits
        rest = rest.dropFirst(letters.count)
      } else {
        text.append(rest.removeFirst())
      }
    }
    return text
  }

  /// What to write in the place of a placeholder; `nil` if it does not stand for a day.
  func filling(_ placeholder: String) -> String? {
    var inner = placeholder[...]
    if let first = inner.first, let last = inner.last, inner.count > 2,
      ["[]", "{}", "<>"].contains("\(first)\(last)")
    {
      inner = inner.dropFirst().dropLast()
    }
    let pattern = inner.uppercased().filter { !" \"'".contains($0) }
    if pattern.allSatisfy({ "YMD-./".contains($0) }), pattern.contains("YYYY"),
      pattern.contains("MM")
    {
      return written(as: pattern)
    }
    let words = ["DATE", "TODAY", "TODAY’SDATE", "TODAYSDATE", "CURRENTDATE", "CREATIONDATE"]
    return inner.count < placeholder.count && words.contains(pattern) ? iso : nil
  }
}
