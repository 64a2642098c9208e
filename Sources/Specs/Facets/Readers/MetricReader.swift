import Findings
import Markdown

/// What is watched, and when somebody is told.
extension FacetWalk {
  mutating func readMetrics(_ block: FacetBlock) {}
}
