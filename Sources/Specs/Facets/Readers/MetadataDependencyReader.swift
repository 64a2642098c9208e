import Findings
import Markdown

/// `Depends on` in the metadata of the document.
extension FacetWalk {
  mutating func readMetadataDependencies() {
    for entry in walk.metadata.entries where entry.definition < 0 {
      guard let label = vocabulary.label(entry.key), vocabulary.heading(label) == .dependencies
      else { continue }
      facets.sections.append(
        FacetSection(
          kind: .dependencies, shape: .metadata, sign: .metadata, heading: -1,
          node: max(0, entry.node), range: entry.valueRange))
      let section = Int32(facets.sections.count - 1)
      let start = facets.dependencies.count
      for id in mentions(in: entry.valueRange) {
        facets.dependencies.append(
          DeclaredDependency(section: section, id: id, text: id, range: id.range))
      }
      let text = FacetText(text: entry.value, range: entry.valueRange)
      if facets.dependencies.count == start, !saysNone(text) {
        facets.dependencies.append(
          DeclaredDependency(section: section, id: nil, text: text, range: entry.valueRange))
      }
      close(section, count: facets.dependencies.count - start)
    }
  }
}
