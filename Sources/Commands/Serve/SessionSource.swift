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
    let plan = await snapshot.plan
    var titles: [String: String] = [:]
    for page in plan.pages { titles[page.path] = plan.title(of: page) }
    return NearestPages(titles.keys.sorted()).near(path).compactMap { path in
      titles[path].map { PageLink(path: path, title: $0) }
    }
  }

  func findings(on path: String) async -> [LiveFinding] {
    let snapshot = snapshot
    let plan = await snapshot.plan
    guard let page = await snapshot.page(at: path), let document = plan.document(of: page) else {
      return []
    }
    return plan.findings(on: page).map { LiveFinding($0, in: document.source) }
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
