import Checks
import Links
import Specs

/// Every mapped field with what becomes of it where, by its name.
///
/// The same two fields at the same provider with two transformations are a conflict: one of them is
/// wrong, or the field is two.
enum DataDictionary {
  private struct Entry {
    var key: String
    /// Of the source, the target and the provider: whether two entries are about the same.
    var pair: String
    var document: Int32
    var index: Int
  }

  static func table(
    _ subject: CheckSubject, _ catalogue: IntegrationCatalogue, _ providers: ProviderGroups
  ) -> FactTable {
    var table = FactTable(columns: [
      .init("Source field", isCode: true), .init("Target field", isCode: true),
      .init("Transformation"), .init("Required"), .init("Notes"), .init("Specification"),
    ])
    let documents = subject.graph.documents
    var entries: [Entry] = []
    for (number, document) in documents.enumerated() where !document.facets.mappings.isEmpty {
      let scope = scope(of: number, catalogue, providers)
      for (index, mapping) in document.facets.mappings.enumerated() {
        let source = mapping.source.text.lowercased()
        let target = mapping.target.text.lowercased()
        entries.append(
          Entry(
            key: "\(source)\u{0}\(target)", pair: "\(source)\u{0}\(target)\u{0}\(scope)",
            document: Int32(number), index: index))
      }
    }
    let conflicts = conflicts(entries, documents)
    entries.sort {
      $0.key != $1.key ? $0.key < $1.key : ($0.document, $0.index) < ($1.document, $1.index)
    }
    for entry in entries {
      let document = documents[Int(entry.document)]
      table.add(row(document.facets.mappings[entry.index], entry, document, conflicts))
    }
    return table
  }

  private static func row(
    _ mapping: FieldMapping, _ entry: Entry, _ document: Document, _ conflicts: Set<String>
  ) -> FactRow {
    let places = FactPlaces(document)
    let target = places.target(mapping.section)
    var transformation = places.text(mapping.transformation)
    if conflicts.contains(entry.pair) {
      transformation.mark = .conflict
      transformation.word = "differs"
      transformation.target = target
    }
    let required =
      mapping.isRequired.map { FactCell($0 ? "yes" : "no") } ?? FactCell.open
    return FactRow(
      document: entry.document,
      cells: [
        FactCell(mapping.source.text, target: target), FactCell(mapping.target.text),
        transformation, required, places.text(mapping.notes), .document,
      ])
  }

  /// Pairs of which two transformations are written.
  private static func conflicts(_ entries: [Entry], _ documents: [Document]) -> Set<String> {
    var first: [String: String] = [:]
    var conflicts: Set<String> = []
    for entry in entries {
      let mapping = documents[Int(entry.document)].facets.mappings[entry.index]
      guard let text = mapping.transformation?.text, IntegrationSpec.says(text) else { continue }
      let folded = LabelFolding.fold(text)
      if let known = first[entry.pair] {
        if known != folded { conflicts.insert(entry.pair) }
      } else {
        first[entry.pair] = folded
      }
    }
    return conflicts
  }

  /// Fields of the same name at different providers are different fields.
  private static func scope(
    of document: Int, _ catalogue: IntegrationCatalogue, _ providers: ProviderGroups
  ) -> String {
    let index = catalogue.ofDocument[document]
    guard index >= 0, providers.groups[providers.ofIntegration[Int(index)]].name != nil else {
      return "document \(document)"
    }
    return "provider \(providers.ofIntegration[Int(index)])"
  }
}
