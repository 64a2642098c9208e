import Analysis
import Links

/// The items of one kind and what each relates to, as a plain table. Small kinds are also shown as a
/// square of letters. A class, as each of its rows leads here.
final class DependencyGroupPage: ReportPage {
  static let kind = ReportKind(
    layout: "dependency-group", title: "Dependencies", group: .matrices, isInNavigation: false,
    paths: { analysis in
      let matrix = analysis.dependencies
      guard !matrix.cells.isEmpty else { return [] }
      var number = 0
      return matrix.parts.indices.map { index in
        let kind = matrix.parts[index].kind
        number = index > 0 && matrix.parts[index - 1].kind == kind ? number + 1 : 1
        let name = "matrices/dependencies/\(analysis.graph.kinds[Int(kind)].family)"
        return number == 1 ? name : "\(name).page-\(number)"
      }
    })

  /// Items of a kind that a square of letters has room for.
  private static let mostOfSquare = 40

  let frame: PageFrame
  let map: SiteMap
  let matrix: DependencyMatrix
  let part: DependencyGroup
  let group: DependencyGroup
  let pages: [PagerLink]
  // Each row of the layout asks for these two.
  private let hasCycles: Bool
  private let hasSquare: Bool

  private var rows: Range<Int32> { part.range }
  static let fields = Fields<DependencyGroupPage>([
    .view("page") { $0.frame },
    .text("title") { $0.map.graph.kinds[Int($0.group.kind)].plural },
    .text("family") { $0.map.graph.kinds[Int($0.group.kind)].family },
    .number("items") { $0.group.range.count },
    .number("relations") {
      Int(
        $0.matrix.rowStarts[Int($0.group.range.upperBound)]
          - $0.matrix.rowStarts[Int($0.group.range.lowerBound)])
    },
    .text("matrixHref") { page in
      page.map.report(DependencyMatrixPage.kind.layout).map { page.frame.href($0) }
    },
    .flag("hasCycles") { $0.hasCycles },
    .flag("hasSquare") { $0.hasSquare },
    .rows("columns", count: { $0.hasSquare ? $0.group.range.count : 0 }) { page, index in
      page.map.link(
        from: page.frame.address,
        toItem: page.matrix.items[Int(page.group.range.lowerBound) + index])
    },
    .rows("square", count: { $0.hasSquare ? $0.group.range.count : 0 }) { page, index in
      SquareRow(page: page, row: page.group.range.lowerBound + Int32(index))
    },
    .list("legend") { $0.hasSquare ? LegendEntry.all($0.map, $0.matrix) : [] },
    .rows("rows", count: { $0.rows.count }) { page, index in
      DependencyRow(page: page, row: page.rows.lowerBound + Int32(index))
    },
    .list("pages") { $0.pages },
    .flag("hasPages") { !$0.pages.isEmpty },
  ])

  init(_ map: SiteMap, number: Int, at address: SiteAddress) {
    self.map = map
    let matrix = map.analysis?.dependencies ?? DependencyMatrix(map.graph)
    self.matrix = matrix
    let part = matrix.parts[number]
    self.part = part
    let group = matrix.groups.first { $0.kind == part.kind } ?? part
    self.group = group
    hasCycles = part.range.contains { matrix.cycleOf[Int($0)] >= 0 }
    hasSquare =
      (2...DependencyGroupPage.mostOfSquare).contains(group.range.count)
      && group.range.contains { row in
        matrix.row(row).contains { group.range.contains($0.column) }
      }
    let addresses = map.reportPages(DependencyGroupPage.kind.layout)
    let siblings = addresses.indices.filter { matrix.parts[$0].kind == part.kind }
    pages = PagerLink.links(on: address, among: siblings.map { addresses[$0] })
    let kind = map.graph.kinds[Int(part.kind)]
    var frame = map.frame(
      of: DependencyGroupPage.kind, title: "Dependencies: \(kind.plural)", at: address)
    if let main = map.report(DependencyMatrixPage.kind.layout) {
      frame.breadcrumbs.append(
        PageLink(href: address.link(to: main), title: DependencyMatrixPage.kind.title))
    }
    self.frame = frame
  }

  func link(to position: Int32) -> String {
    map.link(from: frame.address, toNode: matrix.items[Int(position)])
  }

  func item(_ position: Int32) -> Item { map.graph.items[Int(matrix.items[Int(position)])] }
}

/// An item and all that it relates to.
struct DependencyRow: View {
  var page: DependencyGroupPage
  var row: Int32

  /// Relations of one item that a page shows; the page of its relations has all.
  private static let cellsShown = 3_000

  static let fields = Fields<DependencyRow>([
    .text("href") { $0.page.link(to: $0.row) },
    .text("id") { $0.page.item($0.row).hasID ? $0.page.item($0.row).id : nil },
    .text("title") { $0.page.item($0.row).title },
    .number("layer") { Int($0.page.matrix.layers[Int($0.row)]) },
    .number("cycle") { Int($0.page.matrix.cycleOf[Int($0.row)]) + 1 },
    .flag("isInCycle") { $0.page.matrix.cycleOf[Int($0.row)] >= 0 },
    .written("relations") { $0.write(to: &$1) },
    .number("more") { max(0, $0.page.matrix.row($0.row).count - cellsShown) },
  ])

  /// A paragraph for each relation; a reference that says several things stands under the strongest.
  private func write(to html: inout [UInt8]) {
    let cells = page.matrix.row(row).prefix(Self.cellsShown)
    guard !cells.isEmpty else { return }
    for relation in Relation.allCases {
      var isFirst = true
      for cell in cells where cell.relation == relation {
        if isFirst {
          html.append("<p><span class=\"rel rel-")
          html.append(relation.name)
          html.append("\" aria-hidden=\"true\">")
          html.append(relation.letter)
          html.append("</span> ")
          html.appendEscaped(page.map.relations.label(relation, isOutgoing: true))
        }
        html.append(isFirst ? " " : ", ")
        isFirst = false
        write(cell, to: &html)
      }
      if !isFirst { html.append("</p>") }
    }
  }

  private func write(_ cell: DependencyCell, to html: inout [UInt8]) {
    let item = page.item(cell.column)
    html.append("<a href=\"")
    html.appendEscaped(page.link(to: cell.column))
    html.append(page.matrix.isInCycle(from: row, to: cell) ? "\" class=\"in-cycle\">" : "\">")
    html.appendEscaped(item.hasID ? item.id : item.title)
    html.append("</a>")
    guard cell.relations & (cell.relations - 1) != 0 else { return }
    html.append(" <small>(also")
    for relation in cell.allRelations.dropFirst() {
      html.append(" ")
      html.append(relation.letter)
    }
    html.append(")</small>")
  }
}

/// A row of a square of letters.
struct SquareRow: View {
  var page: DependencyGroupPage
  var row: Int32

  static let fields = Fields<SquareRow>([
    .text("href") { $0.page.link(to: $0.row) },
    .text("id") { $0.page.item($0.row).hasID ? $0.page.item($0.row).id : nil },
    .text("title") { $0.page.item($0.row).title },
    .list("cells") { $0.cells },
  ])

  private var cells: [SquareCell] {
    page.group.range.map { column in
      let cell = page.matrix.cell(from: row, to: column)
      let cycle = page.matrix.cycleOf[Int(row)]
      return SquareCell(
        isDiagonal: column == row,
        isInCycle: cycle >= 0 && cycle == page.matrix.cycleOf[Int(column)],
        relation: cell?.relation,
        label: cell.map { page.map.relations.label($0.relation, isOutgoing: true) })
    }
  }
}

struct SquareCell: View {
  var isDiagonal: Bool
  var isInCycle: Bool
  var relation: Relation?
  var label: String?

  static let fields = Fields<SquareCell>([
    .flag("isDiagonal") { $0.isDiagonal },
    .flag("isInCycle") { $0.isInCycle },
    .text("relation") { $0.relation?.name },
    .text("letter") { $0.relation?.letter },
    .text("label") { $0.label },
  ])
}
