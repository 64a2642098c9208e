/// Titles that templates give word for word, as “Spec Requirements Document”, and the metadata keys
/// that name their specifications instead: without them all would be called the same.
package struct FixedTitles: Sendable {
  /// Folded keys in the order of the template, by the folded title.
  private let keys: [String: [String]]

  package init(_ schemas: [TemplateSchema]) {
    keys = schemas.reduce(into: [:]) { keys, schema in
      guard let title = schema.fixedTitle, !schema.titleKeys.isEmpty else { return }
      keys[title, default: []] += schema.titleKeys
    }
  }

  /// Renames the documents whose first H1 is such a title.
  package func rename(_ documents: inout [Document]) {
    guard !keys.isEmpty else { return }
    for index in documents.indices {
      guard let name = name(of: documents[index]) else { continue }
      documents[index] = documents[index].named(name)
    }
  }

  private func name(of document: Document) -> String? {
    guard document.titleNode >= 0,
      let heading = document.headings.first(where: { $0.node == document.titleNode }),
      heading.text == document.title, let keys = keys[heading.label]
    else { return nil }
    return keys.lazy.compactMap { document.metadata[$0]?.value }.first { !$0.isEmpty }
  }
}

extension Document {
  /// The same under another title.
  fileprivate func named(_ title: String) -> Document {
    var definitions = definitions
    for index in definitions.indices where definitions[index].strength == .document {
      definitions[index].title = title
    }
    return Document(
      path: path, tree: tree, metadata: metadata, title: title, titleNode: titleNode,
      headings: headings, anchors: anchors, definitions: definitions, mentions: mentions,
      links: links, contexts: contexts, findings: findings, facets: facets, ignores: ignores)
  }
}

extension TemplateSchema {
  /// Metadata keys that hold a title.
  package static let titleKeys: Set<String> = [
    "title", "name", "spec", "specname", "spectitle", "feature", "featurename", "subject",
  ]

  /// The folded title of the template, if it has nothing to fill in.
  static func fixedTitle(of document: Document) -> String? {
    guard document.titleNode >= 0,
      let heading = document.headings.first(where: { $0.node == document.titleNode }),
      !heading.label.isEmpty, heading.text == document.title
    else { return nil }
    return literalStart(of: heading.text) == nil ? heading.label : nil
  }

  /// The keys under which it asks for a title.
  static func titleKeys(of document: Document) -> [String] {
    document.metadata.entries.filter { entry in
      entry.definition < 0 && titleKeys.contains(entry.key)
        && literalStart(of: entry.value) != nil
    }.map(\.key)
  }
}
