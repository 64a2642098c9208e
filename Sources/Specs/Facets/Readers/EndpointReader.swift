import Findings
import Markdown

/// Endpoints: tables, lists, connections.
extension FacetWalk {
  mutating func readEndpoints(_ block: FacetBlock) {}
}
