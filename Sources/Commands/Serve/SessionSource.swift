import Findings
import Preview
import Site
import Specs
import Synchronization

/// The files of a session's last good state.
final class SessionSource: SiteSource {
  private let state: Mutex<SiteSnapshot>

  init(_ snapshot: SiteSnapshot) { state = Mutex(snapshot) }

  var snapshot: SiteSnapshot { state.withLock { $0 } }

  func show(_ snapshot: SiteSnapshot) { state.withLock { $0 = snapshot } }

  func file(at path: String) async -> SiteFile? { await snapshot.file(at: path) }

  func nearest(to path: String) async -> [PageLink] {
    let plan = snapshot.plan
    let pages = plan.pages.filter { $0.path.hasSuffix(".html") }
    let near = NearestPaths.of(path, among: pages.map(\.path))
    return near.compactMap { index in
      plan.title(of: pages[index]).map { PageLink(path: pages[index].path, title: $0) }
    }
  }

  func findings(on path: String) async -> [LiveFinding] {
    let snapshot = snapshot
    guard let page = snapshot.page(at: path), let document = snapshot.plan.document(of: page) else {
      return []
    }
    return snapshot.plan.findings(on: page).map { LiveFinding($0, in: document.source) }
  }
}

extension LiveFinding {
  /// A finding with the line of its file.
  init(_ finding: Finding, in source: SourceText?) {
    let line = finding.start.line
    guard let source, source.path == finding.file, source.lineStarts.indices.contains(line - 1)
    else {
      self.init(finding, sourceLine: nil)
      return
    }
    self.init(finding, sourceLine: source.string(source.lineRange(line)))
  }
}

/// Finds the paths that are nearest to one that is not there.
enum NearestPaths {
  private static let shown = 5

  /// Indices, the nearest first: the same name elsewhere, then names that begin alike.
  static func of(_ path: String, among paths: [String]) -> [Int] {
    let wanted = words(of: path)
    guard !wanted.isEmpty else { return [] }
    var scored: [(score: Int, index: Int)] = []
    for (index, candidate) in paths.enumerated() {
      let own = words(of: candidate)
      let common = own.count { wanted.contains($0) }
      let last = own.last == wanted.last ? 2 : 0
      let score = 2 * common + 2 * last - abs(own.count - wanted.count)
      if common > 0, score > 0 { scored.append((score, index)) }
    }
    scored.sort { $0.score != $1.score ? $0.score > $1.score : paths[$0.index] < paths[$1.index] }
    return scored.prefix(shown).map(\.index)
  }

  private static func words(of path: String) -> [Substring] {
    var path = path.lowercased()[...]
    for suffix in [".html", ".md", ".markdown", "/"] where path.hasSuffix(suffix) {
      path.removeLast(suffix.count)
    }
    return path.split { !$0.isLetter && !$0.isNumber }
  }
}
