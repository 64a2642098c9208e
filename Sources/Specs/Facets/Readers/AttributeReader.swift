import Findings
import Markdown

/// Attributes of interfaces, external systems, security and limits.
extension FacetWalk {
  mutating func readAttributes(_ block: FacetBlock) {}
}
