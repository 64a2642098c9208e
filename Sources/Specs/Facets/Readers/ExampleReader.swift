import Findings
import Markdown

/// Examples of what is sent and received.
extension FacetWalk {
  mutating func readExamples(_ block: FacetBlock) {}
}
