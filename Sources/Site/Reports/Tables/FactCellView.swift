import Analysis
import Links
import Specs

/// One cell: a text, what is to be said of it, and the place it comes from. Worked out once, as a
/// layout asks for each part several times.
final class FactCellView: SharedView {
  private let text: String
  private let href: String?
  private let id: String?
  private let mark: FactMark
  private let word: String?
  private let isCode: Bool
  private let isShort: Bool
  /// The cell has no text of its own.
  private let isEmpty: Bool

  init(_ row: FactRowView, _ index: Int) {
    let cell = row.row.cells[index]
    mark = cell.mark
    word = cell.word
    isEmpty = cell.text.isEmpty
    isCode = row.view.table.columns[index].isCode
    isShort = row.view.table.columns[index].isShort
    var isDocument = false
    if case .document = cell.target { isDocument = row.row.document >= 0 }
    id = isDocument ? FactCellView.documentID(row) : nil
    let text =
      isDocument ? row.view.map.graph.documents[Int(row.row.document)].title : cell.text
    self.text = FactCellView.shown(text)
    href = FactCellView.href(of: cell, in: row)
  }

  static let fields = Fields<FactCellView>([
    .text("href") { $0.href },
    .flag("isShort") { $0.isShort },
    .text("id") { $0.id },
    .text("code") { $0.isCode ? $0.text : nil },
    .text("text") { $0.isCode ? nil : $0.text },
    .text("gap") { $0.mark == .gap ? $0.word ?? "gap" : nil },
    .text("conflict") { $0.mark == .conflict ? $0.word ?? "differs" : nil },
    .text("held") { $0.mark == .good ? $0.word : nil },
    .flag("isHeld") { $0.mark == .good && $0.word == nil },
    .text("partial") { $0.mark == .partial ? $0.word : nil },
    .flag("isOpen") { $0.mark == .open && $0.isEmpty },
  ])

  private static func documentID(_ row: FactRowView) -> String? {
    let owner = row.view.map.documentItem[Int(row.row.document)]
    guard owner >= 0, row.view.map.graph.items[Int(owner)].hasID else { return nil }
    return row.view.map.graph.items[Int(owner)].id
  }

  private static func shown(_ text: String) -> String {
    guard text.utf8.count > FactTable.longestText else { return text }
    // The file beside the page has all of it, and so has the place that the cell leads to.
    return String(decoding: text.utf8.prefix(FactTable.longestText), as: UTF8.self) + "…"
  }

  private static func href(of cell: FactCell, in row: FactRowView) -> String? {
    let view = row.view
    let index = Int(row.row.document)
    switch cell.target {
    case .none: return nil
    case .artifact(let index): return view.address.link(to: view.map.artifacts[Int(index)])
    case .document:
      return index < 0 ? nil : view.address.link(to: view.map.documents[index])
    case .heading(let heading):
      guard index >= 0 else { return nil }
      return view.address.link(
        to: view.map.documents[index],
        anchor: FactCellView.anchor(Int(heading), of: view.map.graph.documents, index))
    }
  }

  private static func anchor(_ heading: Int, of documents: [Document], _ index: Int) -> String? {
    guard documents[index].headings.indices.contains(heading),
      documents[index].headings[heading].node != documents[index].titleNode
    else { return nil }
    return documents[index].headings[heading].slug
  }
}
