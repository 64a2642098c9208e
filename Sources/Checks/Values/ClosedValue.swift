/// Compares what people write with a closed list of values.
///
/// Brackets kept around a value, case, hyphens and a remark behind it change nothing; several
/// values of the list may stand together.
enum ClosedValue {
  static func allows(_ written: String, _ allowed: [String]) -> Bool {
    // Most write it just so.
    if allowed.contains(written) { return true }
    let value = normal(written)
    if value.isEmpty { return true }
    let values = allowed.map(normal)
    if values.contains(where: { $0.elementsEqual(value) }) { return true }
    return value.split(whereSeparator: { ",/|+&;".unicodeScalars.contains($0) })
      .allSatisfy { part in
        let text = trimmed(part)
        return text.isEmpty || values.contains { starts(text, with: $0) }
      }
  }

  /// `Final (2025-03-01)` starts with `Final`; `Must-Have!` and `Highest` with no other value.
  private static func starts(
    _ text: Substring.UnicodeScalarView, with value: String.UnicodeScalarView
  ) -> Bool {
    guard text.starts(with: value) else { return false }
    let rest = text.dropFirst(value.count)
    guard let next = rest.first else { return true }
    return next == " " || next == "(" || next == ":" || next == "–" || next == "—"
  }

  /// Lower case, blanks for hyphens, without brackets, quotation marks and emoji around.
  static func normal(_ text: String) -> String.UnicodeScalarView {
    var result = String.UnicodeScalarView()
    var isBlank = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "[", "]", "`", "\"", "*", "“", "”": continue
      case " ", "-", "_", "\u{A0}", "‑":
        isBlank = !result.isEmpty
        continue
      case "’", "ʼ": append("'", to: &result, &isBlank)
      default:
        let properties = scalar.properties
        if scalar.value > 0x7F, !properties.isAlphabetic,
          properties.generalCategory == .otherSymbol
            || properties.generalCategory == .nonspacingMark
        {
          continue
        }
        if isBlank { result.append(" ") }
        isBlank = false
        result.append(contentsOf: properties.lowercaseMapping.unicodeScalars)
      }
    }
    return result
  }

  private static func append(
    _ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView, _ isBlank: inout Bool
  ) {
    if isBlank { result.append(" ") }
    isBlank = false
    result.append(scalar)
  }

  private static func trimmed(
    _ part: Substring.UnicodeScalarView
  ) -> Substring.UnicodeScalarView {
    var part = part
    while part.first == " " { part.removeFirst() }
    while part.last == " " { part.removeLast() }
    return part
  }
}
