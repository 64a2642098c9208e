@testable import Specs

/// The values of each facet of a document, one a line, and how they are written.
struct FacetValueLines {
  let read: ReadFacets
  private var document: Document { read.document }
  private var facets: Facets { document.facets }

  init(_ document: Document) { read = ReadFacets(document: document) }

  /// `[x] 429 | Rate limited | …`
  func values(of kind: FacetKind) -> [String] {
    switch kind {
    case .userStory: read.stories
    case .interface, .externalSystem, .limits: attributes(of: kind)
    case .authentication: attributes(of: kind) + tasks { $0.about == .authentication }
    case .endpoints: read.endpoints
    case .dataExchange:
      read.examples.map { example in
        example.split(separator: "⏎").prefix(2).joined(separator: "⏎")
      }
    case .dataMapping: read.mappings
    case .errorHandling: document.errorLines
    case .checklist: tasks { _ in true }
    case .dependencies: document.dependencyLines
    case .dependencyMatrix: document.matrixLines
    case .traceability: document.traceLines
    case .risks, .assumptions, .openQuestions:
      zip(facets.risks, document.riskLines).filter { self.kind(of: $0.0.section) == kind }.map(\.1)
    case .monitoring: document.metricLines
    case .testing, .rollback, .launch, .scope, .outOfScope, .deliverables:
      document.entryLines(kind)
    case .environment: read.variables
    case .changeHistory: document.revisionLines
    case .approvals: document.approvalLines
    }
  }

  /// How the facet is written, in the order of the document, each once.
  func shapes(of kind: FacetKind) -> [String] {
    let sections: [Int32]
    switch kind {
    case .interface, .externalSystem, .limits: sections = attributeSections(of: kind)
    case .authentication:
      sections =
        attributeSections(of: kind)
        + facets.checklists.filter { $0.about == .authentication }.map(\.section)
    case .checklist: return facets.checklists.isEmpty ? [] : ["checklist"]
    default:
      sections = facets.sections.indices.filter { self.kind(of: Int32($0)) == kind }.map(Int32.init)
    }
    var shapes: [String] = []
    for section in sections {
      let shape = facets.sections[Int(section)].shape.name
      if !shapes.contains(shape) { shapes.append(shape) }
    }
    return shapes
  }

  private func kind(of section: Int32) -> FacetKind { facets.sections[Int(section)].kind }

  /// Attributes belong to the facet that they are of, wherever they stand: `**Rate Limits**` under
  /// `Endpoint/Connection` is a limit.
  private func belongs(_ attribute: FacetAttribute, to kind: FacetKind) -> Bool {
    (attribute.role == .other ? self.kind(of: attribute.section) : attribute.role.facet) == kind
  }

  private func attributes(of kind: FacetKind) -> [String] {
    zip(facets.attributes, read.attributes).filter { belongs($0.0, to: kind) }.map(\.1)
  }

  private func attributeSections(of kind: FacetKind) -> [Int32] {
    facets.attributes.filter { belongs($0, to: kind) }.map(\.section)
  }

  private func tasks(_ isWanted: (Checklist) -> Bool) -> [String] {
    facets.checklists.filter(isWanted).flatMap { list in
      list.tasks.map { "[\($0.isDone ? "x" : " ")] \(read.show($0.text))" }
    }
  }
}
