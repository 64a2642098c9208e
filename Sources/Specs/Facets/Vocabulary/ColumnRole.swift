/// What a column of a facet's table holds, whatever its header is called. The raw value is the name
/// that the configuration knows.
package enum ColumnRole: String, Sendable, CaseIterable {
  case method, path, purpose
  case rateLimit = "rate-limit"
  case source, target, transformation, required, notes
  case errorType = "error-type"
  case errorCode = "error-code"
  case meaning
  case userMessage = "user-message"
  case response
  case attribute, value
  case metric, threshold, action
  case integration
  case coreFeatures = "core-features"
  case otherSystems = "other-systems"
  case criticality
  case artifactType = "artifact-type"
  case reference
  case id, title, category, likelihood, impact, mitigation, owner, status
  case variable
  case version, date, author, description
  case approvedBy = "approved-by"
  case role, name, approved
  case want, benefit
}

extension FacetKind {
  /// The columns that tables of the facet are read by.
  package var columns: [ColumnRole] {
    switch self {
    case .userStory: [.role, .want, .benefit, .title]
    case .interface, .externalSystem, .authentication, .limits: [.attribute, .value]
    case .endpoints: [.method, .path, .purpose, .rateLimit]
    case .dataExchange, .checklist: []
    case .dataMapping: [.source, .target, .transformation, .required, .notes]
    case .errorHandling: [.errorType, .errorCode, .meaning, .userMessage, .response]
    case .dependencies: [.id, .title, .description, .status]
    case .dependencyMatrix: [.integration, .coreFeatures, .otherSystems, .criticality]
    case .traceability: [.artifactType, .reference, .notes]
    case .risks, .assumptions, .openQuestions:
      [.id, .title, .category, .likelihood, .impact, .mitigation, .owner, .status]
    case .monitoring: [.metric, .threshold, .action]
    case .testing, .rollback, .launch, .scope, .outOfScope, .deliverables:
      [.title, .description, .status]
    case .environment: [.variable, .value, .purpose]
    case .changeHistory: [.version, .date, .author, .description, .approvedBy]
    case .approvals: [.role, .name, .date, .approved]
    }
  }
}
