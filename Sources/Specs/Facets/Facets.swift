package import Findings

/// What the known parts of one document say, as data with places. Every value names the section it
/// stands in; all lists are in document order.
package struct Facets: Sendable {
  /// What was recognised, whether or not anything could be read from it.
  package var sections: [FacetSection] = []
  /// Interface, external system, authentication and limits.
  package var attributes: [FacetAttribute] = []
  package var userStories: [UserStory] = []
  package var endpoints: [Endpoint] = []
  package var examples: [DataExample] = []
  package var mappings: [FieldMapping] = []
  package var errors: [HandledError] = []
  /// Every task list of the document, whatever it is about.
  package var checklists: [Checklist] = []
  package var dependencies: [DeclaredDependency] = []
  package var matrixRows: [MatrixRow] = []
  package var traces: [TraceRow] = []
  /// Risks, assumptions and open questions.
  package var risks: [DeclaredRisk] = []
  package var metrics: [MonitoredMetric] = []
  /// Testing, rollback, launch, scope, out of scope and deliverables: one per line of theirs.
  package var entries: [FacetEntry] = []
  package var variables: [EnvironmentVariable] = []
  package var revisions: [Revision] = []
  package var approvals: [Approval] = []

  package init() {}
}

/// A piece of text of a facet: as shown, and where it is written.
package struct FacetText: Sendable, Hashable {
  package var text: String
  package var range: ByteRange

  package init(text: String, range: ByteRange) {
    self.text = text
    self.range = range
  }
}

/// A place in a document that was recognised as a facet.
package struct FacetSection: Sendable {
  /// How the facet is written.
  package enum Shape: UInt8, Sendable {
    case attributeTable, attributeList, table, checklist, list, prose, fence, metadata
  }
  /// What gave it away.
  package enum Sign: UInt8, Sendable {
    /// The heading above, by the vocabulary's label.
    case heading
    /// The header row of a table.
    case header
    /// A bold label before a list or table: `**Data mapping:**`.
    case label
    /// A metadata key: `Depends on`.
    case metadata
    /// What stands there: `As a …`, a task list.
    case content
  }
  package var kind: FacetKind
  package var shape: Shape
  package var sign: Sign
  /// The index of the nearest heading in `Document.headings`, or -1.
  package var heading: Int32
  /// The block that holds it: table, list, paragraph, fence; the heading if it is empty.
  package var node: Int32
  package var range: ByteRange
  /// How many values were read from it.
  package var count: Int

  package init(
    kind: FacetKind, shape: Shape, sign: Sign, heading: Int32, node: Int32, range: ByteRange,
    count: Int = 0
  ) {
    self.kind = kind
    self.shape = shape
    self.sign = sign
    self.heading = heading
    self.node = node
    self.range = range
    self.count = count
  }
}

/// One named property of an interface, an external system, its security or its limits.
package struct FacetAttribute: Sendable {
  package var section: Int32
  package var role: AttributeRole
  package var label: FacetText
  package var value: FacetText

  package init(section: Int32, role: AttributeRole, label: FacetText, value: FacetText) {
    self.section = section
    self.role = role
    self.label = label
    self.value = value
  }
}

/// What an attribute says, whatever its label is called.
package enum AttributeRole: UInt8, Sendable, CaseIterable {
  // interface
  case interfaceType, transport, direction, synchrony
  // external system
  case systemName, provider, documentation, sandboxURL, productionURL, apiType, serviceLevel,
    vendorContact
  // authentication and security
  case authMethod, credentialStorage, tokenRefresh, encryption, scopes, ipAllowList
  // limits
  case availability, latency, rateLimit, timeout, retry, throughput, volume, caching, batchSize
  // a label that the vocabulary does not know
  case other
}

package struct UserStory: Sendable {
  package var section: Int32
  /// The heading or label of the story, if it has one.
  package var title: FacetText?
  package var role: FacetText?
  package var want: FacetText?
  package var benefit: FacetText?
  /// A use case that is only named or described.
  package var text: FacetText?
  package var range: ByteRange

  package init(
    section: Int32, title: FacetText? = nil, role: FacetText? = nil, want: FacetText? = nil,
    benefit: FacetText? = nil, text: FacetText? = nil, range: ByteRange
  ) {
    self.section = section
    self.title = title
    self.role = role
    self.want = want
    self.benefit = benefit
    self.text = text
    self.range = range
  }
}
