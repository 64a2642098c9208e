/// The plain index of everything, folder by folder: the whole navigation without a script.
struct ContentsPage: FramedPage {
  var frame: PageFrame
  var sections: [ContentsSection]
  var pages: [PagerLink]

  static let fields = Fields<ContentsPage>([
    .view("page") { $0.frame },
    .list("sections") { $0.sections },
    .list("pages") { $0.pages },
    .flag("hasPages") { !$0.pages.isEmpty },
  ])

  init(_ map: SiteMap, number: Int) {
    let address = map.contents[number]
    pages = PagerLink.links(on: address, among: map.contents)
    sections = ContentsPage.sections(map, address, number)
    frame = PageFrame(
      map: map, address: address, title: "Contents", name: "contents",
      breadcrumbs: map.breadcrumbs(to: address, in: 0),
      sidebar: Sidebar(map, page: address, folder: 0, document: -1))
  }

  /// A folder counts as one line, and so does each document; a page is a slice of those lines.
  private static func sections(
    _ map: SiteMap, _ page: SiteAddress, _ number: Int
  ) -> [ContentsSection] {
    let first = number * SiteMap.contentsOfPage
    let last = first + SiteMap.contentsOfPage
    var line = 0
    var sections: [ContentsSection] = []
    for index in map.folderOrder {
      let folder = map.tree.folders[Int(index)]
      let start = line
      line += 1 + folder.documents.count
      guard start < last, line > first else { continue }
      let low = max(0, first - start - 1)
      let high = min(folder.documents.count, last - start - 1)
      guard low <= high else { continue }
      sections.append(
        ContentsSection(
          link: PageLink(href: page.link(to: map.folders[Int(index)]), title: folder.title),
          path: folder.path,
          documents: folder.documents[low..<high].map { map.link(from: page, toDocument: $0) }))
    }
    return sections
  }
}

struct ContentsSection: View {
  var link: PageLink
  var path: String
  var documents: [PageLink]

  static let fields = Fields<ContentsSection>([
    .text("href") { $0.link.href },
    .text("title") { $0.link.title },
    .text("path") { $0.path },
    .list("documents") { $0.documents },
  ])
}
