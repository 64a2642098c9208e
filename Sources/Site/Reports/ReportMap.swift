import Analysis

/// Where the report pages and their files are.
struct ReportMap: Sendable {
  /// By kind in `ReportRegistry`: one or more pages, none if there is nothing of the kind.
  var pages: [[SiteAddress]] = []
  /// By kind: why there is nothing to show.
  var emptiness: [String?] = []
  /// By kind in `ReportFileRegistry`.
  var files: [[SiteAddress]] = []

  init() {}

  init(_ analysis: SiteAnalysis, _ book: inout AddressBook) {
    for entry in ReportRegistry.all {
      pages.append(entry.kind.paths(analysis).map { book.claim("\($0).html") })
      emptiness.append(entry.kind.emptiness(analysis))
    }
    for file in ReportFileRegistry.all {
      files.append(file.paths(analysis).map { book.claim($0) })
    }
  }
}

extension SiteMap {
  /// The first page of a kind of report by its layout's name; `nil` if the site has none.
  func report(_ layout: String) -> SiteAddress? { reportPages(layout).first }

  /// All pages of a kind of report.
  func reportPages(_ layout: String) -> [SiteAddress] {
    guard let index = ReportRegistry.places[layout], index < reports.pages.count
    else { return [] }
    return reports.pages[index]
  }

  /// The files of a kind.
  func reportFiles(_ name: String) -> [SiteAddress] {
    guard let index = ReportFileRegistry.places[name], index < reports.files.count
    else { return [] }
    return reports.files[index]
  }

  /// What every report page has around its content.
  func frame(of kind: ReportKind, title: String? = nil, at address: SiteAddress) -> PageFrame {
    PageFrame(
      map: self, address: address, title: title ?? kind.title, name: kind.layout,
      breadcrumbs: breadcrumbs(to: address, in: 0),
      sidebar: Sidebar(self, page: address, folder: 0, document: -1))
  }
}
