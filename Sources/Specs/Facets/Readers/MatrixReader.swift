import Findings
import Markdown

/// Hand-written dependency matrices.
extension FacetWalk {
  mutating func readMatrix(_ block: FacetBlock) {
    guard nodes[block.node].kind == .table else { return }
    let section = section(block, .table)
    let start = facets.matrixRows.count
    if block.columns.contains(.coreFeatures) || block.columns.contains(.otherSystems) {
      for row in rows(of: block.node) {
        guard let subject = cell(row, block, .integration) ?? cell(row, 0), !subject.saysNothing
        else { continue }
        facets.matrixRows.append(
          MatrixRow(
            section: section, subject: leadingID(subject)?.id ?? subject,
            coreFeatures: cell(row, block, .coreFeatures).map(orNone),
            otherSystems: cell(row, block, .otherSystems).map(orNone),
            criticality: cell(row, block, .criticality).map(orNone), range: nodes[row].span))
      }
    }
    close(section, count: facets.matrixRows.count - start)
  }

  private func orNone(_ text: FacetText) -> FacetText {
    saysNone(text) ? FacetText(text: "", range: text.range) : text
  }
}
