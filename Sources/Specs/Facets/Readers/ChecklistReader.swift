import Findings
import Markdown

/// Task lists, wherever they stand. `block.kind` is what they are about.
extension FacetWalk {
  mutating func readChecklist(_ block: FacetBlock) {}
}
