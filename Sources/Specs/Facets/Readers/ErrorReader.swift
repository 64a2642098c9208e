import Findings
import Markdown

/// Failures and what is done about them: tables, checklists, lists.
extension FacetWalk {
  mutating func readErrors(_ block: FacetBlock) {}
}
