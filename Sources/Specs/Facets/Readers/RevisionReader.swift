import Findings
import Markdown

/// Change histories.
extension FacetWalk {
  mutating func readRevisions(_ block: FacetBlock) {}
}
