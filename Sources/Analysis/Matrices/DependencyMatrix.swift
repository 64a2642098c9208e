package import Checks

/// Items against items: what rests on what, in an order that shows layers and cycles.
package struct DependencyMatrix: Sendable {
  package init(_ subject: CheckSubject, _ integrations: IntegrationCatalogue) {}
}
