/// A part of a specification whose meaning is known.
package enum FacetKind: UInt8, Sendable, CaseIterable {
  case userStory, interface, externalSystem, authentication, endpoints, dataExchange, dataMapping,
    errorHandling, limits, checklist, dependencies, dependencyMatrix, traceability, risks,
    assumptions, openQuestions, monitoring, testing, rollback, launch, scope, outOfScope,
    deliverables, environment, changeHistory, approvals

  /// As the configuration, `list --facets` and `facets.json` write it.
  package var name: String {
    switch self {
    case .userStory: "user-story"
    case .interface: "interface"
    case .externalSystem: "external-system"
    case .authentication: "authentication"
    case .endpoints: "endpoints"
    case .dataExchange: "data-exchange"
    case .dataMapping: "data-mapping"
    case .errorHandling: "error-handling"
    case .limits: "limits"
    case .checklist: "checklist"
    case .dependencies: "dependencies"
    case .dependencyMatrix: "dependency-matrix"
    case .traceability: "traceability"
    case .risks: "risks"
    case .assumptions: "assumptions"
    case .openQuestions: "open-questions"
    case .monitoring: "monitoring"
    case .testing: "testing"
    case .rollback: "rollback"
    case .launch: "launch"
    case .scope: "scope"
    case .outOfScope: "out-of-scope"
    case .deliverables: "deliverables"
    case .environment: "environment"
    case .changeHistory: "change-history"
    case .approvals: "approvals"
    }
  }

  package init?(name: String) {
    guard let kind = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = kind
  }
}
