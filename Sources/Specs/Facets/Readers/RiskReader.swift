import Findings
import Markdown

/// Risks, assumptions and open questions.
extension FacetWalk {
  mutating func readRisks(_ block: FacetBlock) {}
}
