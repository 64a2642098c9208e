import Findings
import Markdown

/// Reads the facets of a document whose outline, definitions and metadata are known.
extension DocumentWalk {
  func facets() -> Facets {
    var walk = FacetWalk(self)
    return walk.read()
  }
}

/// Which facet is read by which reader; each has a file in `Readers/`.
extension FacetWalk {
  /// What the document's metadata says of facets.
  mutating func readMetadata() {
    guard !walk.metadata.entries.isEmpty else { return }
    readMetadataAttributes()
    readMetadataDependencies()
  }

  mutating func read(_ block: FacetBlock) {
    switch block.kind {
    case .userStory: readStories(block)
    case .interface, .externalSystem, .authentication, .limits: readAttributes(block)
    case .endpoints: readEndpoints(block)
    case .dataExchange: readExamples(block)
    case .dataMapping: readMappings(block)
    case .environment: readVariables(block)
    case .errorHandling: readErrors(block)
    // Task lists are read wherever they stand.
    case .checklist: if nodes[block.node].kind == .list, !block.hasTasks { readEntries(block) }
    case .dependencies: readDependencies(block)
    case .dependencyMatrix: readMatrix(block)
    case .traceability: readTraces(block)
    case .risks, .assumptions, .openQuestions: readRisks(block)
    case .monitoring: readMetrics(block)
    case .testing, .rollback, .launch, .scope, .outOfScope, .deliverables: readEntries(block)
    case .changeHistory: readRevisions(block)
    case .approvals: readApprovals(block)
    }
  }
}
