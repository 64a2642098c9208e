import Findings
import Markdown

/// `Depends on` in the metadata of the document.
extension FacetWalk {
  mutating func readMetadataDependencies() {}
}
