import Analysis

/// What the long lists of findings have in common.
enum FindingsListing {
  static func paths(_ stem: String, _ analysis: SiteAnalysis) -> [String] {
    let limit = SiteMap.findingsOfPage
    let count = max(1, (analysis.findings.count + limit - 1) / limit)
    return (0..<count).map { $0 == 0 ? stem : "\(stem).page-\($0 + 1)" }
  }

  static func emptiness(_ analysis: SiteAnalysis) -> String? {
    analysis.findings.isEmpty
      ? "The checks found nothing: every reference resolves and no rule has anything to say." : nil
  }

  /// The findings on a page.
  static func range(_ number: Int, of map: SiteMap) -> Range<Int> {
    let start = number * SiteMap.findingsOfPage
    return start..<min(map.findings.count, start + SiteMap.findingsOfPage)
  }

  static func frame(
    _ map: SiteMap, _ kind: ReportKind, at address: SiteAddress
  ) -> PageFrame {
    var frame = map.frame(of: kind, at: address)
    frame.breadcrumbs.append(
      PageLink(href: address.link(to: map.findingsPage), title: "Findings"))
    return frame
  }

  /// The three orders of findings as links.
  static func views(_ map: SiteMap, on page: SiteAddress) -> [PageLink] {
    let orders = [
      ("By rule", [map.findingsPage]),
      ("By file", map.reportPages(FindingsByFilePage.kind.layout)),
      ("By severity", map.reportPages(FindingsBySeverityPage.kind.layout)),
    ]
    return orders.compactMap { title, pages in
      pages.first.map {
        PageLink(href: page.link(to: $0), title: title, isCurrent: pages.contains(page))
      }
    }
  }
}
