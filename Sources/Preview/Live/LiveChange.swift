/// What open pages are told.
///
/// Addresses are paths as in ``SiteSource``: `interfaces/INT-001.html`, `assets/site.css`.
package enum LiveChange: Sendable, Equatable {
  /// The site reads otherwise. The pages of the documents that were edited come first: their tabs
  /// load again at once, others look whether their page has changed.
  case reload(edited: [String])
  /// Only these style sheets changed; they are swapped in place.
  case styles([String])
  /// The site cannot be made from what was written; the last good one stays and these are shown
  /// over it.
  case broken([LiveFinding])
  /// What was broken is mended; a `reload` follows where pages changed.
  case mended
  /// The findings of pages are known anew: open panels ask for theirs.
  case findings
}
