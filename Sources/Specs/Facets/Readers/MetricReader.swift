import Findings
import Markdown

/// What is watched, and when somebody is told.
extension FacetWalk {
  mutating func readMetrics(_ block: FacetBlock) {
    let start = facets.metrics.count
    let section: Int32
    switch nodes[block.node].kind {
    case .table:
      section = self.section(block, .table)
      if block.columns.contains(.metric) || block.columns.contains(.threshold) {
        for row in rows(of: block.node) { readMetricRow(row, block, section) }
      }
    case .list:
      section = self.section(block, block.hasTasks ? .checklist : .list)
      for node in block.node + 1..<Int(nodes[block.node].end) where nodes[node].kind == .item {
        readMetric(item(node), section)
      }
    default: return
    }
    close(section, count: facets.metrics.count - start)
  }

  private mutating func readMetricRow(_ row: Int, _ block: FacetBlock, _ section: Int32) {
    guard let metric = cell(row, block, .metric) ?? cell(row, 0), !metric.saysNothing else {
      return
    }
    facets.metrics.append(
      MonitoredMetric(
        section: section, metric: metric, threshold: cell(row, block, .threshold)?.orEmpty,
        action: cell(row, block, .action)?.orEmpty, range: nodes[row].span))
  }

  /// `Error rate > 5 %`, `**Latency**: p99 above 2 s`, `JWTKeyDue (warning at 90 days)`.
  private mutating func readMetric(_ item: FacetItem, _ section: Int32) {
    var metric = item.lead ?? item.text
    var threshold: FacetText?
    if item.lead != nil {
      if item.text.saysNothing, nestedList(of: item) != nil { return }
      if hasDigit(item.text) {
        threshold = item.text
      } else {
        metric = text(of: item.paragraph)
      }
    } else if let (name, limit) = compared(item.text) ?? remark(item.text) ?? parts(item.text),
      hasDigit(limit)
    {
      (metric, threshold) = (name, limit)
    }
    guard !metric.saysNothing else { return }
    facets.metrics.append(
      MonitoredMetric(
        section: section, metric: metric, threshold: threshold,
        isDone: item.isTask ? item.isDone : nil, range: item.range))
  }

  private func hasDigit(_ text: FacetText) -> Bool { text.text.utf8.contains { $0.isDigit } }

  /// What stands before `>`, `<`, `≥` or `≤`, and from there on.
  private func compared(_ text: FacetText) -> (FacetText, FacetText)? {
    let utf8 = text.text.utf8
    guard
      let sign = text.text.unicodeScalars.firstIndex(where: {
        $0 == ">" || $0 == "<" || $0 == "≥" || $0 == "≤"
      }), sign > utf8.startIndex, utf8[utf8.index(before: sign)] == 0x20
    else { return nil }
    return (
      piece(text, text.text.startIndex..<sign), piece(text, sign..<text.text.endIndex)
    )
  }
}
