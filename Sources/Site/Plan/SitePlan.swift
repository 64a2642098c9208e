package import Analysis
package import Checks
package import Configuration
package import Findings
import Links
import Specs

/// The whole site as a list of files, each of which can be made on its own: in parallel by
/// `build`, one at a time by `serve`.
package struct SitePlan: Sendable {
  /// The largest first, so that a parallel build does not end with one of them.
  package let pages: [PagePlan]
  package let artifacts: [ArtifactPlan]
  let map: SiteMap
  let theme: SiteTheme
  private let sitemap: Sitemap?

  package init(
    _ analysis: SiteAnalysis, outline: SiteOutline? = nil, rules: [RuleDescription],
    configuration: Configuration, theme: SiteTheme
  ) {
    self.init(
      SiteMap(
        graph: analysis.graph, analysis: analysis, findings: analysis.findings, outline: outline,
        rules: rules, configuration: configuration, hasDrawingLibrary: theme.hasDrawingLibrary),
      theme)
  }

  /// The plan of a site in which only the texts of documents are others than in a former one: items
  /// and their states, relations, titles, facts and how many findings there are of each rule are
  /// the same, so every file has its place. The facts that reports show are left for `withFacts`.
  package init(
    _ subject: CheckSubject, findings: [Finding], like former: SitePlan
  ) {
    let map = SiteMap(former.map, subject: subject, findings: findings)
    self.init(
      map, former.theme, pages: former.pages, artifacts: former.artifacts,
      sitemap: former.sitemap)
  }

  private init(_ map: SiteMap, _ theme: SiteTheme) {
    var pages = SitePlan.pages(map, theme)
    let sitemap = Sitemap(
      baseURL: map.configuration.site.baseURL, pages: pages.compactMap(\.indexed))
    pages += SitePlan.directions(map, sitemap)
    self.init(
      map, theme, pages: pages,
      artifacts: zip(map.graph.artifacts, map.artifacts).map { artifact, address in
        ArtifactPlan(source: artifact.path, path: address.path)
      }, sitemap: sitemap)
  }

  private init(
    _ map: SiteMap, _ theme: SiteTheme, pages: [PagePlan], artifacts: [ArtifactPlan],
    sitemap: Sitemap?
  ) {
    self.map = map
    self.theme = theme
    self.pages = pages
    self.artifacts = artifacts
    self.sitemap = sitemap
  }

  /// The same with the facts that reports show.
  package func withFacts(_ analysis: SiteAnalysis) -> SitePlan {
    SitePlan(
      SiteMap(map, analysis: analysis), theme, pages: pages, artifacts: artifacts,
      sitemap: sitemap)
  }

  /// Whether a page can be made only with the facts that reports show.
  package func awaitsFacts(_ page: PagePlan) -> Bool {
    guard map.analysis == nil else { return false }
    switch page.source {
    case .report, .reportFile, .catalogue, .home: return true
    case .document(let index): return map.documents[Int(index)] == map.home
    default: return false
    }
  }

  /// Makes one file. The same plan and page always give the same bytes.
  package func render(_ page: PagePlan) -> [UInt8] {
    let layouts = theme.layouts
    switch page.source {
    case .itemsExport: return ItemsExport.write(map)
    case .graphExport: return GraphExport.write(map)
    case .facetsExport:
      return FacetsExport.write(
        map.graph.documents.indices, of: map.graph, templates: map.templates, withValues: false)
    case .findingsExport: return JSONReport.write(map.findings, summary: map.summary)
    case .sarifExport: return map.sarif()
    case .document(let index): return fill(layouts.document, DocumentPage(map, document: index))
    case .home: return fill(layouts.home, HomePage(map))
    case .folder(let index): return fill(layouts.folder, FolderPage(map, folder: index))
    case .catalogue(let kind, let number):
      return fill(layouts.catalogue, CataloguePage(map, kind: kind, number: number))
    case .findings: return fill(layouts.findings, FindingsPage(map))
    case .rule(let group, let number):
      return fill(layouts.rule, RulePage(map, group: group, number: number))
    case .contents(let number): return fill(layouts.contents, ContentsPage(map, number: number))
    case .relations(let index):
      let address = map.relationPages[index] ?? map.missing
      return fill(
        layouts.relations, RelationsPage(map, document: index, address: address))
    case .missing: return fill(layouts.missing, MissingPage(map))
    case .robots: return Sitemap.robots(sitemap)
    case .sitemap(let number): return sitemap?.write(number) ?? []
    case .report(let kind, let number):
      return report(kind, map.reports.pages[kind][number], number)
    case .reportFile(let kind, let number):
      guard let analysis = map.analysis else { return [] }
      return ReportFileRegistry.all[kind].write(map, analysis, number)
    case .previews(let shard): return map.previews.write(shard, map)
    case .asset(let index): return theme.assets[index].bytes
    }
  }

  private func report(_ kind: Int, _ address: SiteAddress, _ number: Int) -> [UInt8] {
    let entry = ReportRegistry.all[kind]
    if let reason = map.reports.emptiness[kind] {
      let frame = map.frame(of: entry.kind, at: address)
      return fill(theme.layouts.nothing, NothingPage(frame: frame, reason: reason))
    }
    var output: [UInt8] = []
    output.reserveCapacity(64 << 10)
    entry.render(theme.layouts.reports[kind], map, number, address, &output)
    output.replaceControlCharacters()
    return output
  }

  private func fill(_ layout: Layout, _ page: some FramedPage) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(32 << 10)
    layout.render(page, sharing: map.parts(of: page.frame, in: layout), into: &output)
    output.replaceControlCharacters()
    return output
  }

  private static func pages(_ map: SiteMap, _ theme: SiteTheme) -> [PagePlan] {
    var pages = [
      PagePlan(path: "facets.json", source: .facetsExport),
      PagePlan(path: "graph.json", source: .graphExport),
      PagePlan(path: "items.json", source: .itemsExport),
      PagePlan(path: "findings.json", source: .findingsExport),
      PagePlan(path: "findings.sarif", source: .sarifExport),
    ]
    func add(_ address: SiteAddress, _ source: PagePlan.Source) {
      pages.append(PagePlan(path: address.path, source: source))
    }
    for (kind, addresses) in map.reports.files.enumerated() {
      for (number, address) in addresses.enumerated() {
        add(address, .reportFile(kind: kind, number: number))
      }
    }
    for (kind, addresses) in map.reports.pages.enumerated() {
      for (number, address) in addresses.enumerated() {
        add(address, .report(kind: kind, page: number))
      }
    }
    for (kind, addresses) in map.kinds.enumerated() {
      for (number, address) in addresses.enumerated() {
        add(address, .catalogue(kind: Int32(kind), page: number))
      }
    }
    add(map.findingsPage, .findings)
    for (group, addresses) in map.rulePages.enumerated() {
      for (number, address) in addresses.enumerated() {
        add(address, .rule(group: Int32(group), page: number))
      }
    }
    for (number, address) in map.contents.enumerated() { add(address, .contents(page: number)) }
    for (document, address) in map.relationPages.sorted(by: { $0.key < $1.key }) {
      add(address, .relations(document: document))
    }
    for (index, folder) in map.tree.folders.enumerated() where folder.index < 0 {
      add(map.folders[index], index == 0 ? .home : .folder(Int32(index)))
    }
    for (index, address) in map.documents.enumerated() { add(address, .document(Int32(index))) }
    add(map.missing, .missing)
    for shard in map.previews.documents.indices {
      pages.append(
        PagePlan(path: "\(map.assets)previews/\(shard).js", source: .previews(shard: shard)))
    }
    for (index, asset) in theme.assets.enumerated() {
      pages.append(PagePlan(path: map.assets + asset.path, source: .asset(index)))
    }
    return pages
  }

  /// What search engines read, unless the content has a file of that name.
  private static func directions(_ map: SiteMap, _ sitemap: Sitemap?) -> [PagePlan] {
    var files = [PagePlan(path: "robots.txt", source: .robots)]
    for (number, path) in (sitemap?.paths ?? []).enumerated() {
      files.append(PagePlan(path: path, source: .sitemap(number)))
    }
    let own = Set(map.artifacts.map(\.path))
    return files.filter { !own.contains($0.path) }
  }
}

extension PagePlan {
  /// The address of a page that search engines should know.
  fileprivate var indexed: String? {
    if case .missing = source { return nil }
    return path.hasSuffix(".html") ? percentEncoded(path) : nil
  }
}
