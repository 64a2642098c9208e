import Findings
import Markdown

/// Failures and what is done about them: tables, checklists, lists.
extension FacetWalk {
  mutating func readErrors(_ block: FacetBlock) {
    switch nodes[block.node].kind {
    case .table: readErrorTable(block)
    case .list: readErrorList(block)
    default: break
    }
  }

  private mutating func readErrorTable(_ block: FacetBlock) {
    let section = section(block, .table)
    let start = facets.errors.count
    let columns = block.columns
    if columns.contains(.errorCode) || columns.contains(.errorType) || columns.contains(.response) {
      for row in rows(of: block.node) { readErrorRow(row, block, section) }
    }
    close(section, count: facets.errors.count - start)
  }

  private mutating func readErrorRow(_ row: Int, _ block: FacetBlock, _ section: Int32) {
    let type = cell(row, block, .errorType)
    let code = cell(row, block, .errorCode)
    var meaning = cell(row, block, .meaning)
    let first = code ?? type ?? cell(row, 0)
    guard var label = first else { return }
    if label.saysNothing, let type { label = type }
    if label.saysNothing, let named = meaning, !named.saysNothing { label = named }
    guard !label.saysNothing else { return }
    if meaning == nil, let type, type != label { meaning = type }
    var modes = FailureModes.read(code: label.text, type: type?.text)
    if modes == [.other], let meaning { modes = FailureModes.read(code: meaning.text, type: nil) }
    facets.errors.append(
      HandledError(
        section: section, modes: modes, label: label, meaning: meaning,
        userMessage: cell(row, block, .userMessage)?.orEmpty,
        response: response(row, block)?.orEmpty, range: nodes[row].span))
  }

  /// The cell that says what is done; where no header says so, the last column that has no other
  /// meaning, behind the first two.
  private func response(_ row: Int, _ block: FacetBlock) -> FacetText? {
    if let found = cell(row, block, .response) { return found }
    guard let last = block.columns.lastIndex(of: nil), last > 1 else { return nil }
    return cell(row, last)
  }

  private mutating func readErrorList(_ block: FacetBlock) {
    let section = section(block, block.hasTasks ? .checklist : .list)
    let start = facets.errors.count
    for node in block.node + 1..<Int(nodes[block.node].end) where nodes[node].kind == .item {
      if let error = handledError(item(node), section) { facets.errors.append(error) }
    }
    close(section, count: facets.errors.count - start)
  }

  /// `Connection failures (retry logic)`, `**Retry Logic**: Exponential backoff`, `429: back off`.
  private func handledError(_ item: FacetItem, _ section: Int32) -> HandledError? {
    let nested = nestedList(of: item)
    var label = item.lead ?? item.text
    var response: FacetText?
    if item.lead != nil {
      response = item.text
    } else if let parts = remark(item.text).flatMap({ isCode($0.1) ? nil : $0 })
      ?? parts(item.text)
    {
      (label, response) = parts
    }
    guard !label.saysNothing else { return nil }
    let modes = FailureModes.read(code: label.text, type: nil)
    if let nested, response?.saysNothing ?? true {
      // A label of the entries below it, which are read on their own; unless it names a failure.
      guard modes != [.other] else { return nil }
      response = FacetText(text: walk.plainText(nested), range: nodes[nested].span)
    }
    // A sentence says both at once: `Network errors with retry logic`.
    if response == nil, !item.isTask { response = item.text }
    return HandledError(
      section: section, modes: modes, label: label, response: response?.orEmpty,
      isDone: item.isTask ? item.isDone : nil, range: item.range)
  }

  /// `429`, `401/403`, `5xx`: which failure is meant, not what is done about it.
  private func isCode(_ remark: FacetText) -> Bool {
    remark.text.utf8.contains(where: \.isDigit)
      && remark.text.utf8.allSatisfy { byte in
        byte.isDigit || byte | 0x20 == 0x78 || [0x20, 0x2C, 0x2D, 0x2F].contains(byte)
      }
  }
}
