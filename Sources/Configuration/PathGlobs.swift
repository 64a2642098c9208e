/// Globs over paths under the content folder, one of which must match.
package struct PathGlobs: Sendable {
  private let globs: [Glob]

  package init(_ patterns: [String]) { globs = patterns.compactMap(Glob.init) }

  package var isEmpty: Bool { globs.isEmpty }

  package func matches(_ path: String) -> Bool { globs.contains { $0.matches(path) } }
}
