import Findings

/// The lines of a document that call what they say an example: `# Example output: …`.
struct ExampleLines {
  private var lines: [String] = []

  /// More examples than a reader would look through.
  private static let most = 64
  private static let longest = 400

  init(_ source: SourceText) {
    for number in 1...source.lineStarts.count where lines.count < Self.most {
      let range = source.lineRange(number)
      guard range.upper - range.lower <= Self.longest else { continue }
      let line = source.string(range)
      if Self.saysExample(line.lowercased()) { lines.append(line) }
    }
  }

  func hold(_ value: String) -> Bool { lines.contains { $0.contains(value) } }

  /// As a word, and not in the name of a host: `db.example`, `example.com`.
  private static func saysExample(_ line: String) -> Bool {
    guard let found = line.firstRange(of: "example") else { return false }
    let before =
      found.lowerBound > line.startIndex ? line[line.index(before: found.lowerBound)] : " "
    let after = found.upperBound < line.endIndex ? line[found.upperBound] : " "
    return " #(/*`".contains(before) && " :;,)".contains(after)
  }
}
