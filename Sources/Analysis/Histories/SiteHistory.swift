package import Checks

/// The change histories and approvals of all documents, newest first.
package struct SiteHistory: Sendable {
  package init(_ subject: CheckSubject) {}
}
