/// What the `Range` of a request asks for (RFC 9110, section 14).
enum ByteRanges: Equatable {
  /// All of it: there is no range, or none that we read or care to serve.
  case whole
  case parts([Range<Int>])
  /// Nothing that there is.
  case unsatisfiable

  /// More are answered with the whole: they cost more than they spare.
  private static let most = 16

  init(_ header: String?, count: Int) {
    self = .whole
    guard let header, let equals = header.firstIndex(of: "="),
      header[..<equals].lowercased() == "bytes"
    else { return }
    var parts: [Range<Int>] = []
    let written = header[header.index(after: equals)...].split(
      separator: ",", omittingEmptySubsequences: false)
    for entry in written {
      let entry = entry.trimmingSpaces
      // A list may have empty entries.
      if entry.isEmpty, written.count > 1 { continue }
      guard let dash = entry.firstIndex(of: "-") else { return }
      let first = entry[..<dash].trimmingSpaces
      let last = entry[entry.index(after: dash)...].trimmingSpaces
      if first.isEmpty {
        guard let length = ByteRanges.number(last) else { return }
        if length > 0, count > 0 { parts.append(max(0, count - length)..<count) }
      } else {
        guard let lower = ByteRanges.number(first) else { return }
        var upper = Int.max
        if !last.isEmpty {
          guard let end = ByteRanges.number(last), end >= lower else { return }
          upper = end
        }
        if lower < count { parts.append(lower..<min(upper, count - 1) + 1) }
      }
    }
    guard !parts.isEmpty else {
      self = .unsatisfiable
      return
    }
    // Overlapping parts would make an answer larger than the file.
    let sorted = parts.sorted { $0.lowerBound < $1.lowerBound }
    let areApart = zip(sorted, sorted.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
    if areApart, parts.count <= ByteRanges.most { self = .parts(parts) }
  }

  /// A number as large as it is written; beyond what a file can have, the largest.
  private static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text) ?? Int.max
  }
}

extension Substring {
  var trimmingSpaces: Substring {
    var text = self
    while text.first == " " || text.first == "\t" { text.removeFirst() }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return text
  }
}
