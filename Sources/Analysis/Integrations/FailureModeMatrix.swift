package import Checks

/// Which ways of failing each integration has an answer to.
package struct FailureModeMatrix: Sendable {
  package init(_ subject: CheckSubject, _ integrations: IntegrationCatalogue) {}
}
