/// The files of a site as the server asks for them.
///
/// A path is relative to the site's root, decoded and normalised: `interfaces/INT-001.html`. It has
/// no empty part, no `.` or `..`, no part that starts with a dot, no NUL and no backslash; the root
/// itself is asked for as `index.html`.
package protocol SiteSource: Sendable {
  /// The file at a path, or `nil` when there is none. May take its time: the request waits.
  func file(at path: String) async -> SiteFile?
  /// The page that says that there is nothing at a path; the server adds the nearest pages to it.
  func missing(_ path: String) async -> SiteFile?
  /// Pages that were probably meant, the nearest first.
  func nearest(to path: String) async -> [PageLink]
  /// What was found on the page at a path, for the panel of a live page.
  func findings(on path: String) async -> [LiveFinding]
}

extension SiteSource {
  package func missing(_ path: String) async -> SiteFile? { await file(at: "404.html") }
  package func nearest(to path: String) async -> [PageLink] { [] }
  package func findings(on path: String) async -> [LiveFinding] { [] }
}

/// A page that a reader may go to.
package struct PageLink: Sendable, Equatable {
  /// Relative to the site's root, as in ``SiteSource/file(at:)``.
  package var path: String
  package var title: String

  package init(path: String, title: String) {
    self.path = path
    self.title = title
  }
}
