/// Globs over paths under the content folder, one of which must match.
package struct PathGlobs: Sendable {
  /// Patterns that are only the name of a file or folder, which most are: quick to look for.
  private let names: [[UInt8]]
  private let globs: [Glob]

  package init(_ patterns: [String]) {
    let isName = patterns.map { pattern in
      !pattern.isEmpty && pattern != "." && pattern != ".."
        && !pattern.utf8.contains { [0x2F, 0x2A, 0x3F, 0x7B, 0x7D].contains($0) }
    }
    names = zip(patterns, isName).filter(\.1).map { Array($0.0.utf8) }
    globs = zip(patterns, isName).filter { !$0.1 }.compactMap { Glob($0.0) }
  }

  package var isEmpty: Bool { names.isEmpty && globs.isEmpty }

  package func matches(_ path: String) -> Bool {
    !names.isEmpty && hasName(path) || globs.contains { $0.matches(path) }
  }

  private func hasName(_ path: String) -> Bool {
    var path = path
    return path.withUTF8 { bytes in
      var start = 0
      while start <= bytes.count {
        let end = bytes[start...].firstIndex(of: 0x2F) ?? bytes.count
        if names.contains(where: { $0.elementsEqual(bytes[start..<end]) }) { return true }
        start = end + 1
      }
      return false
    }
  }
}
