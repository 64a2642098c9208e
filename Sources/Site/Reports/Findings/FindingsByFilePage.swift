import Analysis
import Findings

/// All findings under the files they are in, in the order of reports.
struct FindingsByFilePage: ReportPage {
  static let kind = ReportKind(
    layout: "findings-files", title: "Findings by file", group: .project, isInNavigation: false,
    paths: { FindingsListing.paths("findings/by-file", $0) },
    emptiness: FindingsListing.emptiness)

  var frame: PageFrame
  var map: SiteMap
  var files: [Range<Int>]
  var pages: [PagerLink]

  static let fields = Fields<FindingsByFilePage>([
    .view("page") { $0.frame },
    .list("views") { FindingsListing.views($0.map, on: $0.frame.address) },
    .rows("files", count: { $0.files.count }) { page, index in
      FileOfFindings(map: page.map, page: page.frame.address, range: page.files[index])
    },
    .list("pages") { $0.pages },
    .flag("hasPages") { !$0.pages.isEmpty },
  ])

  init(_ map: SiteMap, number: Int, at address: SiteAddress) {
    self.map = map
    let range = FindingsListing.range(number, of: map)
    var files: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, map.findings[end].file == map.findings[start].file { end += 1 }
      files.append(start..<end)
      start = end
    }
    self.files = files
    pages = PagerLink.links(on: address, among: map.reportPages(Self.kind.layout))
    frame = FindingsListing.frame(map, Self.kind, at: address)
  }
}

/// A file with its findings, or with those of them that stand on one page.
struct FileOfFindings: View {
  var map: SiteMap
  var page: SiteAddress
  var range: Range<Int>

  static let fields = Fields<FileOfFindings>([
    .text("file") { $0.map.findings[$0.range.lowerBound].file },
    .text("href") { row in
      let document = row.map.documentOfFinding[row.range.lowerBound]
      return document < 0 ? nil : row.page.link(to: row.map.documents[Int(document)])
    },
    .number("count") { $0.range.count },
    .rows("findings", count: { $0.range.count }) { row, index in
      FindingRow(row.map, row.range.lowerBound + index, on: row.page)
    },
  ])
}
