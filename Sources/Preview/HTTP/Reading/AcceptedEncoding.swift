/// Whether a client takes an answer compressed (RFC 9110, section 12.5.3).
enum AcceptedEncoding {
  static func allowsGzip(_ header: String) -> Bool {
    var answer: Bool?
    var others: Bool?
    for entry in header.split(separator: ",") {
      let parts = entry.split(separator: ";", omittingEmptySubsequences: false)
      guard let name = parts.first?.trimmingSpaces.lowercased() else { continue }
      let isWanted = !parts.dropFirst().contains { isZero($0.trimmingSpaces) }
      switch name {
      case "gzip", "x-gzip": answer = isWanted
      case "*": others = isWanted
      default: break
      }
    }
    return answer ?? others ?? false
  }

  /// `q=0`, `q=0.00`.
  private static func isZero(_ parameter: Substring) -> Bool {
    let sides = parameter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard sides.count == 2, sides[0].trimmingSpaces.lowercased() == "q" else { return false }
    return sides[1].trimmingSpaces.allSatisfy { $0 == "0" || $0 == "." }
  }
}
