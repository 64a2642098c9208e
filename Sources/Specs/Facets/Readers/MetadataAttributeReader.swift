import Findings
import Markdown

/// Attributes that stand in the metadata of the document: `**External System**: Ledger`.
extension FacetWalk {
  mutating func readMetadataAttributes() {
    var sections: [(kind: FacetKind, index: Int32)] = []
    for entry in walk.metadata.entries where entry.definition < 0 {
      guard let role = metadataRole(entry) else { continue }
      var index = sections.first { $0.kind == role.facet }?.index ?? -1
      if index < 0 {
        index = Int32(facets.sections.count)
        sections.append((role.facet, index))
        facets.sections.append(
          FacetSection(
            kind: role.facet, shape: .metadata, sign: .metadata, heading: -1,
            node: max(0, entry.node),
            range: ByteRange(
              entry.keyRange.lower, max(entry.keyRange.upper, entry.valueRange.upper))))
      }
      facets.sections[Int(index)].count += 1
      facets.attributes.append(
        FacetAttribute(
          section: index, role: role,
          label: FacetText(text: entry.label, range: entry.keyRange),
          value: FacetText(text: entry.value, range: entry.valueRange)))
    }
  }

  private func metadataRole(_ entry: MetadataEntry) -> AttributeRole? {
    if let label = vocabulary.label(entry.key), let role = vocabulary.metadata(label) {
      return role
    }
    return entry.key == "type" && namesInterfaceType(entry.value) ? .interfaceType : nil
  }

  /// Whether a value can only be the type of an interface: `REST API`; but not `functional`.
  private func namesInterfaceType(_ value: String) -> Bool {
    var folded = LabelFolding.fold(value)
    return folded.withUTF8 { text in
      FacetAttributes.interfaceTypes.contains { name in
        text.has(name, at: 0, limit: text.count)
      }
    }
  }
}
