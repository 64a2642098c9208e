import Findings
import Markdown

/// Traceability tables.
extension FacetWalk {
  mutating func readTraces(_ block: FacetBlock) {}
}
