import Configuration
import Findings
import Links
import Markdown
package import Specs

/// A document that specifies how to reach another system.
package struct IntegrationSpec: Sendable {
  package let index: Int32
  package let document: Document
  /// The index of the template it follows, which says what it is asked for; `nil` if it follows
  /// none.
  let template: Int?
}

extension IntegrationSpec {
  /// The documents that are integrations by their template or by what stands in them.
  static func all(in graph: LinkGraph, _ templates: TemplateAssignments) -> [IntegrationSpec] {
    var found: [IntegrationSpec] = []
    let isTemplate = templates.schemas.map { schema in
      schema.isBuiltIn ? Self.templates.contains(schema.name) : nil
    }
    for (index, document) in graph.documents.enumerated() {
      let template =
        templates.matches.indices.contains(index) ? templates.matches[index]?.schema : nil
      guard template.flatMap({ isTemplate[$0] }) ?? describesSystem(document) else { continue }
      found.append(IntegrationSpec(index: Int32(index), document: document, template: template))
    }
    return found
  }
}

extension CheckSubject {
  /// Which templates ask for an attribute.
  func templates(asking role: AttributeRole) -> [Bool] {
    templates.schemas.map { $0.askedRoles.contains(role) }
  }

  /// Whether a specification has a place for an attribute by its template; one without a template
  /// is asked for all.
  package func asks(_ specification: IntegrationSpec, for role: AttributeRole) -> Bool {
    specification.template.map { templates.schemas[$0].askedRoles.contains(role) } ?? true
  }

  /// The same of a whole section.
  package func asks(_ specification: IntegrationSpec, for kind: FacetKind) -> Bool {
    specification.template.map { templates.schemas[$0].askedKinds.contains(kind) } ?? true
  }
}

extension IntegrationSpec {
  fileprivate static let templates: Set<String> = [
    "interface-requirement", "integration-requirement", "integration-spec",
    "api-integration-spec", "api-integration-prd",
  ]

  /// Whether a document is about another system: two things are said of one, outside metadata, or
  /// one and its endpoints. A single word may stand on any page.
  fileprivate static func describesSystem(_ document: Document) -> Bool {
    let facets = document.facets
    let count = facets.attributes.count { attribute in
      switch attribute.role {
      case .provider, .systemName, .productionURL, .sandboxURL, .apiType:
        facets.sections.indices.contains(Int(attribute.section))
          && facets.sections[Int(attribute.section)].shape != .metadata
      default: false
      }
    }
    return count > 1 || count == 1 && !(facets.endpoints.isEmpty && facets.errors.isEmpty)
  }

  /// The text of an attribute's value if it says something.
  package func stated(_ role: AttributeRole) -> FacetAttribute? {
    document.facets.attributes.first { $0.role == role && Self.says($0.value.text) }
  }

  /// Whether a cell holds more than the sign of an empty one.
  package static func says(_ text: String) -> Bool {
    switch text.lowercased() {
    case "", "-", "–", "—", "?", "tbd", "todo", "tba", "...", "…": false
    default: true
    }
  }

  /// What states the rate limit: an attribute, else a row of the endpoints.
  package var rateLimit: FacetText? {
    if let attribute = stated(.rateLimit) { return attribute.value }
    return document.facets.endpoints.lazy.compactMap(\.rateLimit).first { Self.says($0.text) }
  }

  /// What states how long a call may take: an attribute, else a variable.
  package var timeout: FacetText? {
    if let attribute = stated(.timeout) { return attribute.value }
    return variable("TIMEOUT")
  }

  /// An environment variable whose name has a word in it.
  func variable(_ word: String) -> FacetText? {
    document.facets.variables.first { $0.name.text.contains(word) }.map { $0.value ?? $0.name }
  }

  /// Where a part that is missing would stand: at the heading of the facet, else at the title.
  func place(of kind: FacetKind) -> ByteRange {
    let section = document.facets.sections.first { $0.kind == kind && $0.heading >= 0 }
    if let section, let place = headingRange(section.heading) { return place }
    guard document.titleNode >= 0 else { return document.source.lineRange(1) }
    return document.tree.nodes[Int(document.titleNode)].span
  }

  func headingRange(_ heading: Int32) -> ByteRange? {
    guard document.headings.indices.contains(Int(heading)) else { return nil }
    return document.tree.nodes[Int(document.headings[Int(heading)].node)].span
  }

  /// Whether a limit is given in numbers, and not said to be unknown or none.
  package static func isLimit(_ text: String) -> Bool {
    let text = text.lowercased()
    return text.utf8.contains(where: \.isDigit)
      && !["no ", "none", "not ", "n/a"].contains { text.hasPrefix($0) }
  }

  /// Whether the template of the document asks for something. A document without a template is
  /// asked for everything that it does not speak of at all; one whose template has no place for it,
  /// for nothing.
  func isAskedFor(_ words: [StaticString], of kind: FacetKind, by templates: [Bool]) -> Bool {
    guard let template else { return !WordSearch(words).finds(in: document.source.bytes) }
    // That a whole section is missing is told by `missing-section`.
    return templates[template] && document.facets.sections.contains { $0.kind == kind }
  }
}
