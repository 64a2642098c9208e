import Analysis
import Checks
import Configuration
import Findings
import Links
import Specs

/// Where everything of the site is, worked out once: a page asks it and looks at nothing else of
/// the site, so pages can be rendered in any order and at the same time.
final class SiteMap: Sendable {
  let graph: LinkGraph
  /// `nil` where only addresses are asked for, and until a page that shows facts is.
  let analysis: SiteAnalysis?
  /// What was checked; `nil` where only addresses are asked for.
  let subject: CheckSubject?
  let configuration: Configuration
  let summary: RunSummary
  /// In the order of reports.
  let findings: [Finding]
  let rules: [RuleDescription]
  let relations: RelationLabels
  let badges: ItemBadges
  /// By kind: its shape in diagrams.
  let kindMarks: [KindMark]

  let tree: FolderTree
  let readingOrder: [Int32]
  /// By document: its place in the order of reading.
  let readingPlace: [Int32]
  /// By document: its items, the document itself first.
  let itemsOfDocument: [Range<Int>]
  /// By document: the item that the document is.
  let documentItem: [Int32]
  /// By kind: what its catalogue has columns for.
  let columnsOfKind: [KindColumns]
  /// By document: indices in `findings`.
  let findingsOfDocument: [Range<Int>]
  /// By finding: the document at fault, or -1.
  let documentOfFinding: [Int32]
  /// By folder: documents in it and below.
  let documentCounts: [Int]
  /// Folders in the order of reading.
  let folderOrder: [Int32]
  /// Findings by rule: severest first, last the rules that found nothing.
  let findingGroups: [FindingGroup]
  /// How many of them found something.
  let loudGroups: Int
  /// Indices in `findings`, the severest first.
  let findingsBySeverity: [Int32]

  let home: SiteAddress
  let documents: [SiteAddress]
  let artifacts: [SiteAddress]
  /// By folder: its index page, generated or not.
  let folders: [SiteAddress]
  /// By kind: one or more pages.
  let kinds: [[SiteAddress]]
  let findingsPage: SiteAddress
  /// By group of `findingGroups`: one or more pages.
  let rulePages: [[SiteAddress]]
  let contents: [SiteAddress]
  let missing: SiteAddress
  let reports: ReportMap
  /// Outermost folders of what the navigation of every page names: from within one of them the
  /// links are others.
  let navigationFolders: Set<Substring>
  let sharedPages = SharedPages()
  /// What links show of their targets.
  let previews: PreviewShards
  /// By document, where an item has more relations than its page shows.
  let relationPages: [Int32: SiteAddress]
  /// Whether the layouts bring a library that draws Mermaid.
  let hasDrawingLibrary: Bool
  /// The base of all assets of the theme: `assets/`, unless the content has such a folder.
  let assets: String

  /// Rows of a table on one page, to keep a page under a megabyte.
  static let rowsOfPage = 1_200
  static let findingsOfPage = 1_000
  static let contentsOfPage = 2_500

  init(
    graph: LinkGraph, analysis: SiteAnalysis? = nil, findings: [Finding],
    outline: SiteOutline? = nil, rules: [RuleDescription], configuration: Configuration,
    hasDrawingLibrary: Bool = false
  ) {
    self.hasDrawingLibrary = hasDrawingLibrary
    self.graph = graph
    self.analysis = analysis
    subject = analysis?.subject
    self.configuration = configuration
    self.findings = findings
    self.rules = rules
    summary = RunSummary(
      findings: findings, documents: graph.documents.count, items: graph.items.count,
      references: graph.edges.count + graph.unresolved.count)
    relations = RelationLabels(configuration.relations)
    kindMarks = KindMark.marks(of: graph.kinds, configuration)
    let outline = outline ?? SiteOutline(graph, findings: findings, configuration: configuration)
    badges = outline.badges
    columnsOfKind = outline.columnsOfKind
    let tree = outline.tree
    self.tree = tree
    readingOrder = outline.readingOrder
    readingPlace = outline.readingPlace
    itemsOfDocument = outline.itemsOfDocument
    documentItem = outline.documentItem
    findingsOfDocument = outline.findingsOfDocument
    documentOfFinding = outline.documentOfFinding
    folderOrder = outline.folderOrder
    documentCounts = outline.documentCounts
    findingGroups = FindingGroup.groups(of: findings, rules: rules)
    loudGroups = findingGroups.count { $0.count > 0 }
    findingsBySeverity = outline.findingsBySeverity

    var book = AddressBook()
    home = book.claim("index.html")
    let home = home
    documents = graph.documents.enumerated().map { number, document in
      let folder = tree.folders[Int(tree.folderOfDocument[number])]
      if folder.index == Int32(number) {
        return folder.path.isEmpty ? home : book.claim("\(folder.path)/index.html")
      }
      return book.claim("\(document.key).html", "\(document.path).html")
    }
    let reserved = ["items.json", "graph.json", "facets.json", "findings.json", "findings.sarif"]
    for name in reserved { _ = book.claim(name) }
    artifacts = graph.artifacts.map { book.claim($0.path, "files/\($0.path)") }
    let documents = documents
    folders = tree.folders.map { folder in
      if folder.path.isEmpty { return home }
      return folder.index >= 0
        ? documents[Int(folder.index)] : book.claim("\(folder.path)/index.html")
    }
    kinds = graph.kinds.map { kind in
      SiteMap.pages("kinds/\(kind.family)", kind.items.count, SiteMap.rowsOfPage, &book)
    }
    findingsPage = book.claim("findings.html")
    rulePages = findingGroups.map { group in
      SiteMap.pages("findings/\(group.rule)", group.count, SiteMap.findingsOfPage, &book)
    }
    contents = SiteMap.pages(
      "contents", graph.documents.count + tree.folders.count, SiteMap.contentsOfPage, &book)
    missing = book.claim("404.html")
    previews = PreviewShards(graph, documents)
    relationPages = SiteMap.relationPages(graph, relations, documents, itemsOfDocument, &book)
    let reports = analysis.map { ReportMap($0, &book) } ?? ReportMap()
    self.reports = reports
    let named =
      [home, findingsPage] + contents + kinds.joined()
      + artifacts.filter {
        $0.path == configuration.site.logo || "files/\($0.path)" == configuration.site.logo
      } + reports.pages.joined() + reports.files.joined()
    navigationFolders = Set(named.lazy.map(\.topFolder))
    assets = SiteMap.assetsFolder(graph, tree)
  }

  /// The map of a site in which only the texts of documents are others: items and their states,
  /// relations, titles, facts and how many findings there are of each rule are the same.
  convenience init(
    _ former: SiteMap, subject: CheckSubject, findings: [Finding]
  ) {
    let outline = FindingOutline(findings, of: subject.graph.documents)
    let groups = FindingGroup.groups(of: findings, rules: former.rules)
    self.init(
      former, subject: subject, analysis: nil, findings: findings, outline: outline,
      groups: groups)
  }

  /// The same with the facts that reports show.
  convenience init(_ map: SiteMap, analysis: SiteAnalysis) {
    let outline = FindingOutline(
      ofDocument: map.findingsOfDocument, documents: map.documentOfFinding,
      bySeverity: map.findingsBySeverity)
    self.init(
      map, subject: analysis.subject, analysis: analysis, findings: map.findings,
      outline: outline, groups: map.findingGroups)
  }

  private init(
    _ map: SiteMap, subject: CheckSubject, analysis: SiteAnalysis?, findings: [Finding],
    outline: FindingOutline, groups: [FindingGroup]
  ) {
    (graph, self.subject, self.analysis) = (subject.graph, subject, analysis)
    (configuration, rules, self.findings) = (map.configuration, map.rules, findings)
    summary = RunSummary(
      findings: findings, documents: subject.graph.documents.count,
      items: subject.graph.items.count,
      references: subject.graph.edges.count + subject.graph.unresolved.count)
    (findingsOfDocument, documentOfFinding) = (outline.ofDocument, outline.documents)
    (findingsBySeverity, findingGroups, loudGroups) = (outline.bySeverity, groups, map.loudGroups)
    (relations, badges, kindMarks) = (map.relations, map.badges, map.kindMarks)
    (tree, readingOrder, readingPlace) = (map.tree, map.readingOrder, map.readingPlace)
    (itemsOfDocument, documentItem) = (map.itemsOfDocument, map.documentItem)
    (columnsOfKind, documentCounts) = (map.columnsOfKind, map.documentCounts)
    (folderOrder, home, documents) = (map.folderOrder, map.home, map.documents)
    (artifacts, folders, kinds) = (map.artifacts, map.folders, map.kinds)
    (findingsPage, rulePages, contents) = (map.findingsPage, map.rulePages, map.contents)
    (missing, reports, navigationFolders) = (map.missing, map.reports, map.navigationFolders)
    (previews, relationPages, assets) = (map.previews, map.relationPages, map.assets)
    hasDrawingLibrary = map.hasDrawingLibrary
  }
}

extension SiteMap {
  private static func pages(
    _ name: String, _ count: Int, _ limit: Int, _ book: inout AddressBook
  ) -> [SiteAddress] {
    (0..<max(1, (count + limit - 1) / limit)).map { page in
      book.claim(page == 0 ? "\(name).html" : "\(name).page-\(page + 1).html")
    }
  }

  /// The first of our names for a folder that is neither a folder nor a file of the content.
  private static func assetsFolder(_ graph: LinkGraph, _ tree: FolderTree) -> String {
    let names = ["assets", "theme"] + (2...).lazy.prefix(1_000).map { "theme-\($0)" }
    let free = names.first { name in
      tree.folder(at: name) == nil
        && !graph.artifacts.contains { $0.path == name || $0.path.hasPrefix("\(name)/") }
    }
    return "\(free ?? "theme")/"
  }

  func address(of item: Int32) -> SiteAddress {
    documents[Int(graph.items[Int(item)].document)]
  }

  /// The page of a node and the anchor on it.
  func link(from page: SiteAddress, toNode node: NodeIndex) -> String {
    let index = Int(node)
    if index < graph.items.count {
      return page.link(
        to: documents[Int(graph.items[index].document)], anchor: graph.items[index].anchor)
    }
    return page.link(to: artifacts[Int(node) - graph.items.count])
  }
}
