package import Checks
import Links
package import Specs

/// The change histories and approvals of all documents, newest first; what has no date stands last.
package struct SiteHistory: Sendable {
  /// Changes and approvals are in the order of their days; on one day, in that of the documents, and
  /// of a document the last written first.
  package let changes: [SiteChange]
  package let approvals: [SiteApproval]

  package init(_ subject: CheckSubject) {
    var changes: [SiteChange] = []
    var approvals: [SiteApproval] = []
    for (number, document) in subject.graph.documents.enumerated() {
      for (index, revision) in document.facets.revisions.enumerated() {
        changes.append(
          SiteChange(
            document: Int32(number), index: index, revision: revision,
            day: (revision.date?.text).flatMap(HistoryDay.init)))
      }
      for (index, approval) in document.facets.approvals.enumerated() {
        approvals.append(
          SiteApproval(
            document: Int32(number), index: index, approval: approval,
            day: (approval.date?.text).flatMap(HistoryDay.init)))
      }
    }
    // The day before the first, for what has none.
    let none = HistoryDay.none
    changes.sort { left, right in
      let days = (left.day ?? none, right.day ?? none)
      if days.0 != days.1 { return days.0 > days.1 }
      return left.document != right.document
        ? left.document < right.document : left.index > right.index
    }
    approvals.sort { left, right in
      let days = (left.day ?? none, right.day ?? none)
      if days.0 != days.1 { return days.0 > days.1 }
      return (left.document, left.index) < (right.document, right.index)
    }
    self.changes = changes
    self.approvals = approvals
  }
}

/// One entry of a document's change history.
package struct SiteChange: Sendable {
  package let document: Int32
  /// In the document's `Facets.revisions`.
  package let index: Int
  package let revision: Revision
  /// `nil` if no date, or none that there is, is written.
  package let day: HistoryDay?
}

/// One line of a document's sign-off.
package struct SiteApproval: Sendable {
  package let document: Int32
  /// In the document's `Facets.approvals`.
  package let index: Int
  package let approval: Approval
  package let day: HistoryDay?
}
