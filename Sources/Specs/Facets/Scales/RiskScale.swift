/// The scale of a column of ratings, brought to 1–5.
///
/// `High` is the fourth of five steps beside a `Very high`, and the last of three otherwise; `3` is
/// the middle of five steps and the top of three if the header says so. So ratings are read first,
/// all of them, and scored when their scale is known.
struct RiskScale {
  private var hasExtremes = false
  private var highest = 0

  /// `header` may name the highest number: `Impact (1–10)`.
  init(header: String = "") {
    var header = header
    highest = header.withUTF8 { bytes in
      var numbers: [Int] = []
      var value = -1
      for byte in bytes {
        if byte.isDigit {
          value = min(max(value, 0) * 10 + Int(byte - 0x30), 1000)
        } else if value >= 0 {
          numbers.append(value)
          value = -1
        }
      }
      if value >= 0 { numbers.append(value) }
      return numbers.count == 2 && numbers[0] <= 1 && numbers[1] > 1 ? numbers[1] : 0
    }
  }

  mutating func add(_ rating: RiskRating?) {
    switch rating {
    case .step(_, isOfThree: false): hasExtremes = true
    case .number(let value, of: nil) where value > 5 && value > highest:
      highest = value <= 10 ? 10 : 100
    default: break
    }
  }

  /// 1–5.
  func score(_ rating: RiskRating) -> Int {
    switch rating {
    case .number(let value, of: let most):
      return Self.spread(value, of: most ?? (highest > 0 ? highest : 5))
    case .percent(let value):
      return value <= 10 ? 1 : value <= 30 ? 2 : value <= 50 ? 3 : value <= 70 ? 4 : 5
    case .step(let step, isOfThree: true) where !hasExtremes: return step * 2 - 3
    case .step(let step, _): return step
    }
  }

  private static func spread(_ value: Int, of most: Int) -> Int {
    switch most {
    case 5: return min(5, max(1, value))
    // The steps of a short scale lie as far apart as they can: 1, 3, 5.
    case 2...4: return min(5, max(1, 1 + (value - 1) * 4 / (most - 1)))
    default: return min(5, max(1, (value * 5 + most - 1) / most))
    }
  }
}
