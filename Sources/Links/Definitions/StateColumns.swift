import Specs
import Markdown

/// Reads the Status and Priority cells of table rows. Rows come in document order, so a table's
/// header is read once.
struct StateColumns {
  private let tree: MarkdownTree
  private var table = -1
  private var status: Int?
  private var priority: Int?

  init(_ tree: MarkdownTree) { self.tree = tree }

  mutating func state(ofRow row: Int) -> (status: String?, priority: String?) {
    guard row > 0, row < tree.nodes.count, tree.nodes[row].kind == .tableRow else {
      return (nil, nil)
    }
    if table < 0 || row >= Int(tree.nodes[table].end) { readHeader(before: row) }
    guard table >= 0, status != nil || priority != nil else { return (nil, nil) }
    var result: (status: String?, priority: String?) = (nil, nil)
    for (column, cell) in tree.children(of: row).enumerated() {
      if column == status { result.status = text(cell) }
      if column == priority { result.priority = text(cell) }
    }
    return result
  }

  private func text(_ cell: Int) -> String? {
    let text = tree.plainText(of: cell)
    return text.isEmpty ? nil : text
  }

  private mutating func readHeader(before row: Int) {
    table = row
    while table >= 0, tree.nodes[table].kind != .table { table -= 1 }
    status = nil
    priority = nil
    guard table >= 0, let header = tree.children(of: table).first(where: { _ in true }) else {
      return
    }
    for (column, cell) in tree.children(of: header).enumerated() {
      switch LabelFolding.fold(tree.plainText(of: cell)) {
      case "status", "state": status = status ?? column
      case "priority", "criticality", "prio": priority = priority ?? column
      default: break
      }
    }
  }
}
