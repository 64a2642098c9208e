/// The layout of each page, compiled against what the page has to show.
struct PageLayouts: Sendable {
  let document: Layout
  let home: Layout
  let folder: Layout
  let catalogue: Layout
  let findings: Layout
  let rule: Layout
  let contents: Layout
  let relations: Layout
  let missing: Layout
  let nothing: Layout
  /// By kind in `ReportRegistry`.
  let reports: [Layout]

  /// What each layout shows, but for those of reports.
  static let shapes: [(layout: String, shape: Shape)] = [
    ("document", DocumentPage.shape), ("home", HomePage.shape), ("folder", FolderPage.shape),
    ("catalogue", CataloguePage.shape), ("findings", FindingsPage.shape),
    ("rule", RulePage.shape), ("contents", ContentsPage.shape),
    ("relations", RelationsPage.shape), ("missing", MissingPage.shape),
    ("nothing", NothingPage.shape),
  ]

  init(_ library: LayoutLibrary) throws(LayoutFailure) {
    var errors = library.syntaxErrors()
    let document = library.compile("document", for: DocumentPage.self, errors: &errors)
    let home = library.compile("home", for: HomePage.self, errors: &errors)
    let folder = library.compile("folder", for: FolderPage.self, errors: &errors)
    let catalogue = library.compile("catalogue", for: CataloguePage.self, errors: &errors)
    let findings = library.compile("findings", for: FindingsPage.self, errors: &errors)
    let rule = library.compile("rule", for: RulePage.self, errors: &errors)
    let contents = library.compile("contents", for: ContentsPage.self, errors: &errors)
    let relations = library.compile("relations", for: RelationsPage.self, errors: &errors)
    let missing = library.compile("missing", for: MissingPage.self, errors: &errors)
    let nothing = library.compile("nothing", for: NothingPage.self, errors: &errors)
    let reports = ReportRegistry.all.map { $0.compile(library, &errors) }
    guard errors.isEmpty, let document, let home, let folder, let catalogue, let findings,
      let rule, let contents, let relations, let missing, let nothing
    else { throw LayoutFailure(errors) }
    self.document = document
    self.home = home
    self.folder = folder
    self.catalogue = catalogue
    self.findings = findings
    self.rule = rule
    self.contents = contents
    self.relations = relations
    self.missing = missing
    self.nothing = nothing
    self.reports = reports.compactMap { $0 }
  }
}
