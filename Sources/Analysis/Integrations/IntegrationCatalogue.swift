package import Checks
package import Links
package import Specs

/// The integrations of a site, in order of their documents.
package struct IntegrationCatalogue: Sendable {
  package let integrations: [Integration]
  /// By document: the index in `integrations`, or -1.
  package let ofDocument: [Int32]

  package init(_ subject: CheckSubject) {
    var found: [Integration] = []
    var places = [Int32](repeating: -1, count: subject.graph.documents.count)
    for specification in subject.integrations {
      guard let item = subject.graph.documentItem(specification.index) else { continue }
      places[Int(specification.index)] = Int32(found.count)
      found.append(Integration(specification, item: item, in: subject))
    }
    integrations = found
    ofDocument = places
  }
}

/// A document that specifies how to reach another system.
package struct Integration: Sendable {
  /// What the document says, as the rules look at it.
  package let specification: IntegrationSpec
  /// The index in `LinkGraph.documents`.
  package let document: Int32
  /// The item that the document is.
  package let item: NodeIndex
  /// Who runs the other system, as written; `nil` if nothing says it.
  package let provider: FacetText?
  /// How much it matters by its own priority; `nil` if nothing says it.
  package let criticality: Criticality?

  init(_ specification: IntegrationSpec, item: NodeIndex, in subject: CheckSubject) {
    self.specification = specification
    document = specification.index
    self.item = item
    provider = specification.stated(.provider)?.value ?? specification.stated(.systemName)?.value
    criticality = subject.states.criticality(of: item)
  }
}
