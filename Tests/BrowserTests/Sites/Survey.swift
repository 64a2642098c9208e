/// What a browser says of every page of a site, each loaded once.
struct Survey: Sendable {
  struct Page: Sendable {
    var path: String
    var title = ""
    var troubles: [String] = []
    var structure: [String] = []
    var narrowOverflow: [String] = []
    var wideOverflow: [String] = []
    var addresses: [String] = []
    var places: Set<String> = []
  }

  let site: BuiltSite
  let pages: [Page]

  /// The sample under a path of its host, as on a project's pages.
  static let sample = Task {
    try await Survey(of: BuiltSite.sample.value, under: "/some/sub/path/")
  }

  init(of site: BuiltSite, under path: String) async throws {
    self.site = site
    let host = SiteHost(site.folder, under: path)
    let half = site.pages.count / 2
    // Two tabs: one draws while the other loads.
    async let first = Survey.visit(site.pages[..<half], host)
    async let second = Survey.visit(site.pages[half...], host)
    pages = try await first + second
  }

  private static func visit(_ paths: ArraySlice<String>, _ host: SiteHost) async throws -> [Page] {
    try await Browser.withTab { tab in
      var pages: [Page] = []
      for path in paths {
        var page = Page(path: path)
        try await tab.resize(360, 640)
        // Shown at any address, that page names the root of the host.
        try await tab.serve(path == "404.html" ? SiteHost(host.folder) : host)
        try await tab.open(path: path)
        page.narrowOverflow = try await tab.faults(.overflow)
        page.structure = try await tab.faults(.structure)
        try await tab.resize(1280, 900)
        page.wideOverflow = try await tab.faults(.overflow)
        let references = try await tab.ask(.references)
        page.addresses = references["addresses"].strings
        page.places = Set(references["places"].strings)
        page.title = try await tab.evaluate("document.title").string ?? ""
        page.troubles = await tab.troubles
        pages.append(page)
      }
      return pages
    }
  }

  /// One kind of fault on all pages, each with the page it is on.
  func all(_ faults: (Page) -> [String]) -> [String] {
    pages.flatMap { page in faults(page).map { "\(page.path): \($0)" } }
  }
}
