import Findings
import Markdown

/// Hand-written dependency matrices.
extension FacetWalk {
  mutating func readMatrix(_ block: FacetBlock) {}
}
