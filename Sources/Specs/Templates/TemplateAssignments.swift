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

package struct TemplateMatch: Sendable, Equatable {
  package enum Reason: Sendable, Equatable {
    /// `templates` of the configuration names it for this path or ID.
    case configuration
    /// The nearest `_template.md` of a folder around it.
    case folder
    case idPattern
    /// So many of the template's sections stand in the document.
    case outline(agreeing: Int, of: Int)
  }
  /// The index in `TemplateAssignments.schemas`.
  package var schema: Int
  package var reason: Reason

  package init(schema: Int, reason: Reason) {
    self.schema = schema
    self.reason = reason
  }
}
