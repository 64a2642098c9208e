import Analysis
import Links
import Specs

/// One cell: a text, what is to be said of it, and the place it comes from.
struct FactCellView: View {
  let row: FactRowView
  let cell: FactCell
  let isCode: Bool
  let isShort: Bool

  init(_ row: FactRowView, _ index: Int) {
    self.row = row
    cell = row.row.cells[index]
    isCode = row.view.table.columns[index].isCode
    isShort = row.view.table.columns[index].isShort
  }

  static let fields = Fields<FactCellView>([
    .text("href") { $0.href },
    .flag("isShort") { $0.isShort },
    .text("id") { $0.documentID },
    .text("code") { $0.isCode ? $0.shownText : nil },
    .text("text") { $0.isCode ? nil : $0.shownText },
    .text("gap") { $0.cell.mark == .gap ? $0.cell.word ?? "gap" : nil },
    .text("conflict") { $0.cell.mark == .conflict ? $0.cell.word ?? "differs" : nil },
    .text("held") { $0.cell.mark == .good ? $0.cell.word : nil },
    .flag("isHeld") { $0.cell.mark == .good && $0.cell.word == nil },
    .text("partial") { $0.cell.mark == .partial ? $0.cell.word : nil },
    .flag("isOpen") { $0.cell.mark == .open && $0.cell.text.isEmpty },
  ])

  private var isDocument: Bool {
    if case .document = cell.target { return row.row.document >= 0 }
    return false
  }

  private var documentID: String? {
    guard isDocument else { return nil }
    let owner = row.view.map.documentItem[Int(row.row.document)]
    guard owner >= 0 else { return nil }
    let item = row.view.map.graph.items[Int(owner)]
    return item.hasID ? item.id : nil
  }

  private var shownText: String {
    let text =
      isDocument ? row.view.map.graph.documents[Int(row.row.document)].title : cell.text
    guard text.utf8.count > FactTable.longestText else { return text }
    // The file beside the page has all of it, and so has the place that the cell leads to.
    return String(decoding: text.utf8.prefix(FactTable.longestText), as: UTF8.self) + "…"
  }

  private var href: String? {
    let view = row.view
    switch cell.target {
    case .none: return nil
    case .artifact(let index): return view.address.link(to: view.map.artifacts[Int(index)])
    case .document:
      guard row.row.document >= 0 else { return nil }
      return view.address.link(to: view.map.documents[Int(row.row.document)])
    case .heading(let heading):
      guard row.row.document >= 0 else { return nil }
      let document = view.map.graph.documents[Int(row.row.document)]
      var anchor: String?
      if document.headings.indices.contains(Int(heading)),
        document.headings[Int(heading)].node != document.titleNode
      {
        anchor = document.headings[Int(heading)].slug
      }
      return view.address.link(to: view.map.documents[Int(row.row.document)], anchor: anchor)
    }
  }
}
