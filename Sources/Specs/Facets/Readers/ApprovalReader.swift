import Findings
import Markdown

/// Sign-off lists and tables.
extension FacetWalk {
  mutating func readApprovals(_ block: FacetBlock) {}
}
