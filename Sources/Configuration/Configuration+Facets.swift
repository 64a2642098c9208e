import Findings
import Yams

extension Configuration {
  /// Reads `facets`: a list of headings each, or `headings`, `columns` and `attributes`.
  mutating func readFacets(
    _ root: inout ConfigurationSection, _ reader: inout ConfigurationReader
  ) {
    guard let section = root.section("facets", &reader) else { return }
    for (written, key, value) in section.named {
      let name = String(written.map { $0 == "_" ? "-" : $0 })
      guard FacetSettings.names.contains(name) else {
        reader.report(
          "unknown facet '\(written)'", at: key,
          help: Self.help(name, FacetSettings.names, "facets"))
        continue
      }
      if let settings = FacetSettings(name, value, section.path(written), &reader) {
        facets.append(settings)
      }
    }
  }

  fileprivate static func help(_ name: String, _ names: [String], _ what: String) -> String {
    NearestName.of(name, among: names).map { "did you mean '\($0)'?" }
      ?? "the \(what) are \(names.joined(separator: ", "))"
  }
}

extension FacetSettings {
  fileprivate init?(
    _ facet: String, _ node: Node, _ name: String, _ reader: inout ConfigurationReader
  ) {
    self.init(facet: facet)
    if ConfigurationReader.isNothing(node) { return }
    guard node.mapping != nil else {
      guard node.sequence != nil else {
        reader.report(
          "'\(name)' must be a list of headings or a mapping, not "
            + ConfigurationSection.shape(node), at: node,
          help: node.string.map { "write it as [\($0)]" })
        return nil
      }
      headings = ConfigurationSection.list(node, name, &reader, check: Self.alias)
      return
    }
    guard var section = ConfigurationSection(node, name: name, reader: &reader) else { return nil }
    headings = section.list("headings", &reader, check: Self.alias)
    columns = Self.aliases(
      &section, "columns", "column", Self.columns(of: facet), &reader)
    attributes = Self.aliases(
      &section, "attributes", "attribute", Self.attributes(of: facet), &reader)
    section.finish(&reader)
  }

  private static func alias(_ text: String) -> String? {
    text.contains { $0.isLetter || $0.isNumber } ? nil : "must not hold an empty alias"
  }

  private static func aliases(
    _ section: inout ConfigurationSection, _ key: String, _ what: String, _ names: [String],
    _ reader: inout ConfigurationReader
  ) -> [FacetAliases] {
    guard let inner = section.section(key, &reader) else { return [] }
    var found: [FacetAliases] = []
    for (written, key, value) in inner.named {
      let name = String(written.map { $0 == "_" ? "-" : $0 })
      guard names.contains(name) else {
        reader.report(
          "unknown \(what) '\(written)' in '\(section.name)'", at: key,
          help: names.isEmpty
            ? "this facet has no \(what)s" : Configuration.help(name, names, "\(what)s"))
        continue
      }
      let aliases = ConfigurationSection.list(value, inner.path(written), &reader, check: alias)
      found.append(FacetAliases(name: name, aliases: aliases))
    }
    return found
  }
}
