import Configuration
package import Findings
import Links
package import Specs

/// What a preview asks of a plan beside the bytes of files.
extension SitePlan {
  /// Where the page of a document is.
  package func path(ofDocument index: Int32) -> String { map.documents[Int(index)].path }

  /// The document that a page shows.
  package func document(of page: PagePlan) -> Document? {
    guard case .document(let index) = page.source else { return nil }
    return map.graph.documents[Int(index)]
  }

  /// What was found in the document that a page shows.
  package func findings(on page: PagePlan) -> ArraySlice<Finding> {
    guard case .document(let index) = page.source else { return [] }
    return map.findings[map.findingsOfDocument[Int(index)]]
  }

  /// How a reader knows a page; `nil` for files that are no pages.
  package func title(of page: PagePlan) -> String? {
    switch page.source {
    case .document(let index): map.graph.documents[Int(index)].title
    case .folder(let index): map.tree.folders[Int(index)].title
    case .home: map.configuration.site.title
    case .catalogue(let kind, 0): map.graph.kinds[Int(kind)].plural
    case .findings: "Findings"
    case .rule(let group, 0): map.findingGroups[Int(group)].rule
    case .contents(0): "Contents"
    case .report(let kind, 0): ReportRegistry.all[kind].kind.title
    default: nil
    }
  }

  /// Paths of assets that are others in a plan after this one; `nil` where pages may be, too,
  /// because they are laid out in another way or find their assets elsewhere.
  package func changedAssets(to next: SitePlan, formerly former: SiteTheme) -> [String]? {
    guard next.map.assets == map.assets, next.theme.sources == former.sources else { return nil }
    return next.theme.changedAssets(since: former).map { map.assets + $0 }
  }
}

extension SiteTheme {
  /// Paths of assets that came, went or changed, under the folder of assets.
  fileprivate func changedAssets(since former: SiteTheme) -> [String] {
    var bytes = Dictionary(uniqueKeysWithValues: former.assets.map { ($0.path, $0.bytes) })
    var changed = assets.filter { bytes.removeValue(forKey: $0.path) != $0.bytes }.map(\.path)
    changed += bytes.keys
    return changed.sorted()
  }
}
