import Findings
import Links
import Specs

/// What was recognised in documents, as text: why something was read, and under which headings
/// nothing was.
struct FacetTable {
  static let columns = ["facet", "shape", "sign", "values", "heading", "file", "line"]
  private let rows: [[String]]

  init(_ documents: [Int], of graph: LinkGraph) {
    rows = documents.flatMap { FacetTable.rows(of: graph.documents[$0]) }
  }

  private static func rows(of document: Document) -> [[String]] {
    let source = document.source
    var rows = document.facets.sections.map { section in
      (
        source.line(at: section.range.lower),
        [
          section.kind.name, section.shape.name, section.sign.name, "\(section.count)",
          section.heading < 0 ? "" : document.headings[Int(section.heading)].text,
        ]
      )
    }
    rows += document.unreadHeadings.map { heading in
      (document.line(ofHeading: heading), ["", "", "", "0", document.headings[heading].text])
    }
    return rows.enumerated()
      .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
      .map { $0.element.1 + [source.path, "\($0.element.0)"] }
  }

  /// How many parts were recognised.
  var count: Int { rows.count { !$0[0].isEmpty } }

  func text(paint: Paint) -> String {
    let shown = rows.map { row in
      [
        row[0].isEmpty ? "-" : row[0], row[1], row[2], row[0].isEmpty ? "" : row[3],
        TextTable.cut(row[4], to: 40), "\(row[5]):\(row[6])",
      ]
    }
    let heads = ["FACET", "SHAPE", "SIGN", "VALUES", "HEADING", "PLACE"]
    return TextTable(heads: heads, rows: shown).text(paint: paint)
  }

  func csv() -> String { TextTable(heads: FacetTable.columns, rows: rows).csv() }
}
