import Findings
import Markdown

/// Sign-off lists and tables.
extension FacetWalk {
  mutating func readApprovals(_ block: FacetBlock) {
    let start = facets.approvals.count
    let section: Int32
    switch nodes[block.node].kind {
    case .table:
      section = self.section(block, .table)
      if block.columns.contains(.role) || block.columns.contains(.name) {
        for row in rows(of: block.node) { readApprovalRow(row, block, section) }
      }
    case .list:
      section = self.section(block, block.hasTasks ? .checklist : .list)
      for node in items(of: block.node) { readApproval(item(node), section) }
    default: return
    }
    close(section, count: facets.approvals.count - start)
  }

  private mutating func readApprovalRow(_ row: Int, _ block: FacetBlock, _ section: Int32) {
    let name = cell(row, block, .name)
    let date = cell(row, block, .date)
    guard let role = cell(row, block, .role) ?? name, !role.saysNothing else { return }
    let isDone: Bool
    if let approved = cell(row, block, .approved) {
      isDone = !approved.saysNothing && !Self.saysNotYet(approved.text)
    } else {
      isDone = date.map(Self.isDate) ?? false
    }
    facets.approvals.append(
      Approval(
        section: section, role: role, name: name?.orEmpty, date: date?.orEmpty, isDone: isDone,
        range: nodes[row].span))
  }

  /// `Product: Lena Vogt - 2026-04-16`, `**Security** – Ivan, pending`.
  private mutating func readApproval(_ item: FacetItem, _ section: Int32) {
    var role = item.lead ?? item.text
    var rest: FacetText? = item.lead == nil ? nil : item.text
    if rest == nil, let (first, second) = parts(item.text) { (role, rest) = (first, second) }
    guard !role.saysNothing else { return }
    var name = rest
    var date: FacetText?
    if let rest, let (first, last) = lastParts(rest), Self.isDateOrNone(last) {
      (name, date) = (first, last)
    } else if let rest, Self.isDateOrNone(rest) {
      (name, date) = (nil, rest)
    }
    let isDone = item.isTask ? item.isDone : date.map(Self.isDate) ?? false
    facets.approvals.append(
      Approval(
        section: section, role: role, name: name?.orEmpty, date: date, isDone: isDone,
        range: item.range))
  }

  /// What stands on both sides of the last ` - `, `, ` or ` (`.
  private func lastParts(_ text: FacetText) -> (FacetText, FacetText)? {
    if let parts = remark(text) { return parts }
    let utf8 = text.text.utf8
    var index = utf8.endIndex
    while index > utf8.startIndex {
      index = utf8.index(before: index)
      var end = separator(utf8, at: index)
      if end == nil, utf8[index] == 0x2C { end = utf8.index(after: index) }
      guard let end else { continue }
      return (
        piece(text, text.text.startIndex..<index), piece(text, end..<text.text.endIndex)
      )
    }
    return nil
  }

  /// A year or a day in numbers.
  private static func isDate(_ text: FacetText) -> Bool {
    text.text.utf8.count <= 40 && text.text.utf8.count { $0.isDigit } >= 4
  }

  private static func isDateOrNone(_ text: FacetText) -> Bool {
    if isDate(text) || text.saysNothing || saysNotYet(text.text) { return true }
    let folded = LabelFolding.fold(text.text)
    return folded == "date" || folded == "yyyymmdd" || folded == "datum"
  }

  private static func saysNotYet(_ text: String) -> Bool {
    let folded = LabelFolding.fold(text)
    return [
      "pending", "no", "open", "draft", "inreview", "rejected", "waiting", "requested",
      "ausstehend", "offen", "nein", "pendiente", "enattente", "notyet", "name",
    ].contains(folded) || text.utf8.elementsEqual("❌".utf8) || text.utf8.elementsEqual("[ ]".utf8)
  }
}
