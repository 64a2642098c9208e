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

  /// Addresses up to those of artifacts, which depend on nothing but paths.
  private let firstAddresses: AddressBook

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
  /// Which reports there are; `nil` where only addresses are asked for.
  let shape: ReportShape?
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
    graph: LinkGraph, analysis: SiteAnalysis? = nil, subject: CheckSubject? = nil,
    shape: ReportShape? = nil, findings: [Finding], outline: SiteOutline? = nil,
    rules: [RuleDescription], configuration: Configuration, hasDrawingLibrary: Bool = false,
    placedLike former: SiteMap? = nil
  ) {
    self.hasDrawingLibrary = hasDrawingLibrary
    self.graph = graph
    self.analysis = analysis
    self.subject = subject ?? analysis?.subject
    let shape = shape ?? analysis.map { ReportShape($0) }
    self.shape = shape
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

    let first = former.map(FirstAddresses.init) ?? FirstAddresses(graph, tree)
    var book = first.book
    firstAddresses = first.book
    home = first.home
    documents = first.documents
    artifacts = first.artifacts
    folders = first.folders
    let (home, documents) = (first.home, first.documents)
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
    previews = former?.previews ?? PreviewShards(graph, documents)
    relationPages = SiteMap.relationPages(graph, relations, documents, itemsOfDocument, &book)
    let reports = shape.map { ReportMap($0, &book) } ?? ReportMap()
    self.reports = reports
    let named =
      [home, findingsPage] + contents + kinds.joined()
      + artifacts.filter {
        $0.path == configuration.site.logo || "files/\($0.path)" == configuration.site.logo
      } + reports.pages.joined() + reports.files.joined()
    navigationFolders = Set(named.lazy.map(\.topFolder))
    assets = former?.assets ?? SiteMap.assetsFolder(graph, tree)
  }

  /// The same with the facts that reports show.
  init(_ map: SiteMap, analysis: SiteAnalysis) {
    self.analysis = analysis
    (graph, subject, configuration) = (map.graph, map.subject, map.configuration)
    (summary, findings, rules) = (map.summary, map.findings, map.rules)
    (relations, badges, kindMarks) = (map.relations, map.badges, map.kindMarks)
    (tree, readingOrder, readingPlace) = (map.tree, map.readingOrder, map.readingPlace)
    (itemsOfDocument, documentItem) = (map.itemsOfDocument, map.documentItem)
    (columnsOfKind, findingsOfDocument) = (map.columnsOfKind, map.findingsOfDocument)
    (documentOfFinding, documentCounts) = (map.documentOfFinding, map.documentCounts)
    (folderOrder, findingGroups, loudGroups) = (map.folderOrder, map.findingGroups, map.loudGroups)
    (findingsBySeverity, firstAddresses) = (map.findingsBySeverity, map.firstAddresses)
    (home, documents, artifacts) = (map.home, map.documents, map.artifacts)
    (folders, kinds, findingsPage) = (map.folders, map.kinds, map.findingsPage)
    (rulePages, contents, missing) = (map.rulePages, map.contents, map.missing)
    (reports, shape, navigationFolders) = (map.reports, map.shape, map.navigationFolders)
    (previews, relationPages) = (map.previews, map.relationPages)
    (hasDrawingLibrary, assets) = (map.hasDrawingLibrary, map.assets)
  }

  /// The addresses that are handed out first, so that no report takes one of them.
  private struct FirstAddresses {
    let book: AddressBook
    let home: SiteAddress
    let documents: [SiteAddress]
    let artifacts: [SiteAddress]
    let folders: [SiteAddress]

    init(_ map: SiteMap) {
      book = map.firstAddresses
      (home, documents, artifacts, folders) = (map.home, map.documents, map.artifacts, map.folders)
    }

    init(_ graph: LinkGraph, _ tree: FolderTree) {
      var book = AddressBook()
      let home = book.claim("index.html")
      let documents = graph.documents.enumerated().map { number, document in
        let folder = tree.folders[Int(tree.folderOfDocument[number])]
        if folder.index == Int32(number) {
          return folder.path.isEmpty ? home : book.claim("\(folder.path)/index.html")
        }
        return book.claim("\(document.key).html", "\(document.path).html")
      }
      let reserved = ["items.json", "graph.json", "facets.json", "findings.json", "findings.sarif"]
      for name in reserved { _ = book.claim(name) }
      artifacts = graph.artifacts.map { book.claim($0.path, "files/\($0.path)") }
      folders = tree.folders.map { folder in
        if folder.path.isEmpty { return home }
        return folder.index >= 0
          ? documents[Int(folder.index)] : book.claim("\(folder.path)/index.html")
      }
      self.documents = documents
      self.home = home
      self.book = book
    }
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
