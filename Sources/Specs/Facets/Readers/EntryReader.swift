import Findings
import Markdown

/// Testing, rollback, launch, scope, out of scope and deliverables, line by line.
extension FacetWalk {
  mutating func readEntries(_ block: FacetBlock) {}
}
