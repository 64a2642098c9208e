import Findings
import Markdown

/// Data mapping tables.
extension FacetWalk {
  mutating func readMappings(_ block: FacetBlock) {}
}
