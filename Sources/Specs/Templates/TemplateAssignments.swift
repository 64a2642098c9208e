/// Which template each document follows, and why.
package struct TemplateAssignments: Sendable {
  package var schemas: [TemplateSchema]
  /// One per document; `nil` if it follows none.
  package var matches: [TemplateMatch?]

  package init(schemas: [TemplateSchema] = [], matches: [TemplateMatch?] = []) {
    self.schemas = schemas
    self.matches = matches
  }

  /// The template of a document.
  package func schema(of document: Int32) -> TemplateSchema? {
    guard matches.indices.contains(Int(document)), let match = matches[Int(document)] else {
      return nil
    }
    return schemas[match.schema]
  }
}

extension TemplateAssignments {
  /// The template of a document and why it is thought to follow it, for a reader.
  package func words(of document: Int32) -> (template: String, reason: String)? {
    guard matches.indices.contains(Int(document)), let match = matches[Int(document)] else {
      return nil
    }
    return (schemas[match.schema].name, match.reason.words)
  }
}

extension TemplateMatch.Reason {
  package var words: String {
    switch self {
    case .configuration: "by the configuration"
    case .folder: "by its folder"
    case .idPattern: "by its ID"
    case .outline(let agreeing, let all): "by its outline, \(agreeing) of \(all) sections"
    }
  }
}

package struct TemplateMatch: Sendable, Equatable {
  package enum Reason: Sendable, Equatable {
    /// `templates` of the configuration names it for this path or ID.
    case configuration
    /// The nearest `_template.md` of a folder around it.
    case folder
    case idPattern
    /// So many of the template's sections stand in the document.
    case outline(agreeing: Int, of: Int)

    /// Nobody said so: the specification looks like it.
    package var isInferred: Bool {
      switch self {
      case .configuration, .folder: false
      case .idPattern, .outline: true
      }
    }
  }
  /// The index in `TemplateAssignments.schemas`.
  package var schema: Int
  package var reason: Reason
  /// The sections of the schema that the document has under their own label; bit `i` stands for
  /// `sections[i]`.
  package var found: UInt64

  package init(schema: Int, reason: Reason, found: UInt64 = 0) {
    self.schema = schema
    self.reason = reason
    self.found = found
  }

  /// Sections beyond this number are not looked for; no template has so many.
  package static let sectionLimit = 64
}
