import Analysis

/// A page beside the documents: a matrix, a register, an index. One file in a folder of `Reports/`,
/// one layout, one line in `ReportRegistry`.
protocol ReportPage: FramedPage {
  static var kind: ReportKind { get }
  /// The page at one of the addresses that its kind claims.
  init(_ map: SiteMap, number: Int, at address: SiteAddress)
}

/// What the pages of a kind have in common, and which there are.
struct ReportKind: Sendable {
  /// The parts of the navigation, in its order.
  enum Group: Int, Sendable, CaseIterable {
    case matrices, risks, integrations, project

    var title: String {
      switch self {
      case .matrices: "Matrices"
      case .risks: "Risk"
      case .integrations: "Integrations"
      case .project: "Project"
      }
    }
  }

  /// The layout's name, and what `class="on-…"` says on the page's body.
  let layout: String
  /// In the navigation.
  let title: String
  let group: Group
  /// Kinds whose pages are reached from another page only are not in the navigation.
  var isInNavigation = true
  /// The addresses of the pages without `.html`; the first is the one that the navigation names.
  var paths: @Sendable (SiteAnalysis) -> [String]
  /// Why there is nothing to show; `nil` if there is something.
  var emptiness: @Sendable (SiteAnalysis) -> String? = { _ in nil }
}

/// A kind of page with its type erased.
struct ReportEntry: Sendable {
  let kind: ReportKind
  let shape: Shape
  let compile: @Sendable (LayoutLibrary, inout [LayoutError]) -> Layout?
  let render: @Sendable (Layout, SiteMap, Int, SiteAddress, inout [UInt8]) -> Void

  init<Page: ReportPage>(_ page: Page.Type) {
    let kind = Page.kind
    self.kind = kind
    shape = Page.shape
    compile = { library, errors in
      library.compile(kind.layout, for: Page.self, errors: &errors)
    }
    render = { layout, map, number, address, output in
      let page = Page(map, number: number, at: address)
      layout.render(page, sharing: map.parts(of: page.frame, in: layout), into: &output)
    }
  }
}
