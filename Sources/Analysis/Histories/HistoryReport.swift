package import Checks
import Links

/// The change log and the approvals as tables.
package struct HistoryReport: Sendable {
  package let changes: FactTable
  package let approvals: FactTable

  package init(_ history: SiteHistory, _ subject: CheckSubject) {
    changes = history.changeTable(subject.graph.documents).paged()
    approvals = history.approvalTable(subject.graph.documents).paged()
  }
}
