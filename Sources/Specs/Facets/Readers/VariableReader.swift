import Findings
import Markdown

/// Environment variables: fences and tables.
extension FacetWalk {
  mutating func readVariables(_ block: FacetBlock) {}
}
