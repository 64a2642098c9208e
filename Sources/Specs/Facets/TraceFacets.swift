package import Findings

/// A task list and what it is about.
package struct Checklist: Sendable {
  package struct Task: Sendable {
    package var text: FacetText
    package var isDone: Bool
    /// Nested under the task before it that is less deep; 0 is the list itself.
    package var depth: Int

    package init(text: FacetText, isDone: Bool, depth: Int = 0) {
      self.text = text
      self.isDone = isDone
      self.depth = depth
    }
  }
  package var section: Int32
  /// The facet whose section it stands in: `errorHandling`, `monitoring`; `checklist` if none.
  package var about: FacetKind
  /// Acceptance, success or completion criteria.
  package var isAcceptance: Bool
  /// The index in `Document.definitions` of the item it stands in, or -1 for the document.
  package var definition: Int32
  package var tasks: [Task]
  package var range: ByteRange

  package var done: Int { tasks.count { $0.isDone } }

  package init(
    section: Int32, about: FacetKind, isAcceptance: Bool, definition: Int32, tasks: [Task],
    range: ByteRange
  ) {
    self.section = section
    self.about = about
    self.isAcceptance = isAcceptance
    self.definition = definition
    self.tasks = tasks
    self.range = range
  }
}

/// Something that must be there first: another item, or infrastructure.
package struct DeclaredDependency: Sendable {
  package var section: Int32
  /// The ID at the start of the entry, as written; `nil` for infrastructure.
  package var id: FacetText?
  package var text: FacetText
  package var isDone: Bool?
  package var range: ByteRange

  package init(
    section: Int32, id: FacetText?, text: FacetText, isDone: Bool? = nil, range: ByteRange
  ) {
    self.section = section
    self.id = id
    self.text = text
    self.isDone = isDone
    self.range = range
  }
}

/// A row of a hand-written matrix: an integration, what it serves and rests on, how much it matters.
package struct MatrixRow: Sendable {
  package var section: Int32
  /// The integration's ID as written.
  package var subject: FacetText
  /// The cells; `nil` if the table has no such column. `-` and `none` are empty.
  package var coreFeatures: FacetText?
  package var otherSystems: FacetText?
  package var criticality: FacetText?
  package var range: ByteRange

  package init(
    section: Int32, subject: FacetText, coreFeatures: FacetText? = nil,
    otherSystems: FacetText? = nil, criticality: FacetText? = nil, range: ByteRange
  ) {
    self.section = section
    self.subject = subject
    self.coreFeatures = coreFeatures
    self.otherSystems = otherSystems
    self.criticality = criticality
    self.range = range
  }
}

package struct TraceRow: Sendable {
  package var section: Int32
  package var artifactType: FacetText
  package var reference: FacetText
  package var notes: FacetText?
  package var range: ByteRange

  package init(
    section: Int32, artifactType: FacetText, reference: FacetText, notes: FacetText? = nil,
    range: ByteRange
  ) {
    self.section = section
    self.artifactType = artifactType
    self.reference = reference
    self.notes = notes
    self.range = range
  }
}
