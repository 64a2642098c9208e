import Analysis
import Links

/// All titles from A to Z, a thousand a page: how to find something without a script.
struct IndexPage: ReportPage {
  static let kind = ReportKind(
    layout: "a-z", title: "A to Z", group: .project,
    paths: { analysis in
      let pages = (analysis.titles.items.count + titlesOfPage - 1) / titlesOfPage
      return (0..<max(1, pages)).map { $0 == 0 ? "a-z" : "a-z.page-\($0 + 1)" }
    },
    emptiness: { $0.titles.items.isEmpty ? "There is nothing to list." : nil })

  static let titlesOfPage = 1_000

  let frame: PageFrame
  let count: Int
  let letters: [LetterLink]
  let sections: [LetterSection]
  let pages: [PagerLink]

  init(_ map: SiteMap, number: Int, at address: SiteAddress) {
    let title = number == 0 ? IndexPage.kind.title : "\(IndexPage.kind.title), page \(number + 1)"
    frame = map.frame(of: IndexPage.kind, title: title, at: address)
    letters = LetterLink.all(map, from: address)
    pages = PagerLink.links(on: address, among: map.reportPages(IndexPage.kind.layout))
    guard let titles = map.analysis?.titles else {
      count = 0
      sections = []
      return
    }
    count = titles.items.count
    let first = number * IndexPage.titlesOfPage
    let shown = first..<min(count, first + IndexPage.titlesOfPage)
    sections = titles.letters.compactMap { letter in
      let entries = letter.entries.clamped(to: shown)
      guard !entries.isEmpty else { return nil }
      return LetterSection(
        map: map, page: address, letter: letter.label, anchor: LetterLink.anchor(letter.label),
        items: titles.items[entries])
    }
  }

  static let fields = Fields<IndexPage>([
    .view("page") { $0.frame },
    .text("title") { $0.frame.title },
    .number("count") { $0.count },
    .list("letters") { $0.letters },
    .list("sections") { $0.sections },
    .list("pages") { $0.pages },
    .flag("hasPages") { !$0.pages.isEmpty },
  ])
}

/// The titles of one letter that stand on a page.
struct LetterSection: View {
  let map: SiteMap
  let page: SiteAddress
  let letter: String
  let anchor: String
  let items: ArraySlice<Int32>

  static let fields = Fields<LetterSection>([
    .text("letter") { $0.letter },
    .text("anchor") { $0.anchor },
    .rows("items", count: { $0.items.count }) { section, index in
      let node = section.items[section.items.startIndex + index]
      let item = section.map.graph.items[Int(node)]
      return PageLink(
        href: section.map.link(from: section.page, toNode: node),
        title: item.title.isEmpty ? item.id : item.title, id: item.hasID ? item.id : nil)
    },
  ])
}

/// A letter of the index, and where its titles begin.
struct LetterLink: View {
  let letter: String
  let href: String
  let count: Int

  static let fields = Fields<LetterLink>([
    .text("letter") { $0.letter },
    .text("href") { $0.href },
    .number("count") { $0.count },
  ])

  static func anchor(_ label: String) -> String { "sw:letter-\(label)" }

  static func all(_ map: SiteMap, from page: SiteAddress) -> [LetterLink] {
    let pages = map.reportPages(IndexPage.kind.layout)
    return (map.analysis?.titles.letters ?? []).compactMap { letter in
      let number = letter.entries.lowerBound / IndexPage.titlesOfPage
      guard number < pages.count else { return nil }
      return LetterLink(
        letter: letter.label, href: page.link(to: pages[number], anchor: anchor(letter.label)),
        count: letter.entries.count)
    }
  }
}
