package import Configuration
package import Findings

/// What a template says a specification of its kind must contain.
package struct TemplateSchema: Sendable {
  /// `interface-requirement`; for a file of the site its path under the content folder.
  package var name: String
  package var isBuiltIn: Bool
  /// The folder under the content folder whose specifications it governs; `nil` if it governs none.
  package var folder: String?
  package var source: SourceText
  /// In the order of the template.
  package let sections: [Section]
  /// The labels of the sections that are no pattern.
  package let labels: Set<String>
  /// Those that are required.
  package let requiredLabels: Set<String>
  package var fields: [Field]
  /// The family of its own ID: `INT` for `INT-[XXX]`; `nil` if it has none.
  package var family: String?
  /// Its own placeholder texts, brackets included, as written: `[Interface Title]`, `YYYY-MM-DD`.
  package var placeholders: Set<String>
  /// Those that stand in its code, `[SERVICE]` of `[SERVICE]_API_KEY=`.
  package var codePlaceholders: Set<String> = []
  /// Its title, folded, if it is the same for all its specifications.
  package var fixedTitle: String?
  /// The metadata keys under which it asks for a title.
  package var titleKeys: [String] = []
  /// The places where it asks for a whole value, as `TemplateSlot` names them.
  package var openSlots: Set<String> = []
  /// The attributes that it has a row or key for: those it asks for.
  package var askedRoles: Set<AttributeRole> = []
  /// The facets that it has a section for.
  package var askedKinds: Set<FacetKind> = []
  /// Specifications anywhere may follow it, by their ID or outline; that of a folder is for the
  /// folder alone.
  package var isSiteWide: Bool { folder == nil }
  /// Families of IDs and paths that the configuration gives it.
  package var governedFamilies: [String] = []
  package var governedPaths: [Glob] = []

  package struct Section: Sendable {
    package var title: String
    /// Folded.
    package var label: String
    package var level: Int
    /// The index of the section around it, or -1.
    package var parent: Int32
    package var isRequired: Bool
    /// The folded headers of its table; empty if it has none.
    package var columns: [String]
    /// The title holds a placeholder, as in `Story 1: [Title]`: `label` is what stands before it,
    /// without numbers, and a heading that starts so is such a section.
    package var isPattern: Bool
    /// What its heading makes of it; other headings of the same facet are other names for it.
    package var facet: FacetKind?

    package init(
      title: String, label: String, level: Int, parent: Int32, isRequired: Bool,
      columns: [String], isPattern: Bool = false, facet: FacetKind? = nil
    ) {
      self.title = title
      self.label = label
      self.level = level
      self.parent = parent
      self.isRequired = isRequired
      self.columns = columns
      self.isPattern = isPattern
      self.facet = facet
    }
  }

  /// A metadata key.
  package struct Field: Sendable {
    /// Folded.
    package var key: String
    package var label: String
    package var isRequired: Bool
    /// A closed list of values; empty if any will do.
    package var allowed: [String]
    package var isDate: Bool
    /// What the template says in place of a value, if that is a choice yet to be made:
    /// `Draft | In Review | Approved`; else empty.
    package var choice: String

    package init(
      key: String, label: String, isRequired: Bool, allowed: [String], isDate: Bool,
      choice: String = ""
    ) {
      self.key = key
      self.label = label
      self.isRequired = isRequired
      self.allowed = allowed
      self.isDate = isDate
      self.choice = choice
    }
  }

  package init(
    name: String, isBuiltIn: Bool, folder: String?, source: SourceText, sections: [Section],
    fields: [Field], family: String?, placeholders: Set<String>
  ) {
    self.name = name
    self.isBuiltIn = isBuiltIn
    self.folder = folder
    self.source = source
    self.sections = sections
    labels = Set(sections.lazy.filter { !$0.isPattern && !$0.label.isEmpty }.map(\.label))
    requiredLabels = Set(sections.lazy.filter(\.isRequired).map(\.label))
    self.fields = fields
    self.family = family
    self.placeholders = placeholders
  }
}
