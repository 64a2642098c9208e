import Findings
import Markdown

/// Prerequisites and infrastructure.
extension FacetWalk {
  mutating func readDependencies(_ block: FacetBlock) {}
}
