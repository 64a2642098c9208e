package import Links
import Specs

extension FactTable {
  /// The whole table, whatever of it a page shows. Behind a text stands its mark in brackets; where
  /// there is no text, the mark alone.
  package func csv(_ graph: LinkGraph, groupTitle: String? = nil) -> [UInt8] {
    var columns = columns.map(\.title)
    if let groupTitle { columns.insert(groupTitle, at: 0) }
    columns.append("File")
    var csv = CSVWriter(columns: columns)
    for row in rows {
      if groupTitle != nil { csv.field(row.group ?? "") }
      for cell in row.cells { csv.field(Self.text(of: cell, in: row, graph)) }
      csv.field(row.document < 0 ? "" : graph.documents[Int(row.document)].path)
      csv.endRow()
    }
    return csv.bytes
  }

  private static func text(of cell: FactCell, in row: FactRow, _ graph: LinkGraph) -> String {
    if case .document = cell.target, row.document >= 0 {
      let document = graph.documents[Int(row.document)]
      guard let item = graph.documentItem(row.document), graph.items[Int(item)].hasID else {
        return document.title
      }
      return graph.items[Int(item)].id
    }
    guard let word = cell.word, cell.mark != .open else { return cell.text }
    return cell.text.isEmpty ? word : "\(cell.text) [\(word)]"
  }
}
