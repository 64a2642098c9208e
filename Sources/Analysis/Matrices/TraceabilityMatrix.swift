package import Checks
package import Findings

/// Each requirement with the artifacts that satisfy it, the tests that verify it and their results.
package struct TraceabilityMatrix: Sendable {
  package init(_ subject: CheckSubject, findings: [Finding]) {}
}
