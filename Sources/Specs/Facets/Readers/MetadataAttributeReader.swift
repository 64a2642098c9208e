import Findings
import Markdown

/// Attributes that stand in the metadata of the document.
extension FacetWalk {
  mutating func readMetadataAttributes() {}
}
