import Analysis
import Links
import Specs

/// One cell: a text, what is to be said of it, and the place it comes from.
struct FactCellView: View {
  private let content: Content

  /// Worked out once: a layout asks for each several times.
  private final class Content: Sendable {
    let text: String
    let href: String?
    let id: String?
    let mark: FactMark
    let word: String?
    let isCode: Bool
    let isShort: Bool
    /// The cell has no text of its own.
    let isEmpty: Bool

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
  }

  init(_ row: FactRowView, _ index: Int) { content = Content(row, index) }

  static let fields = Fields<FactCellView>([
    .text("href") { $0.content.href },
    .flag("isShort") { $0.content.isShort },
    .text("id") { $0.content.id },
    .text("code") { $0.content.isCode ? $0.content.text : nil },
    .text("text") { $0.content.isCode ? nil : $0.content.text },
    .text("gap") { $0.content.mark == .gap ? $0.content.word ?? "gap" : nil },
    .text("conflict") { $0.content.mark == .conflict ? $0.content.word ?? "differs" : nil },
    .text("held") { $0.content.mark == .good ? $0.content.word : nil },
    .flag("isHeld") { $0.content.mark == .good && $0.content.word == nil },
    .text("partial") { $0.content.mark == .partial ? $0.content.word : nil },
    .flag("isOpen") { $0.content.mark == .open && $0.content.isEmpty },
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
