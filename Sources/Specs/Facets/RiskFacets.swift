package import Findings

/// A risk, an assumption or an open question (by the kind of its section).
package struct DeclaredRisk: Sendable {
  package enum Category: UInt8, Sendable, CaseIterable {
    case availability, security, performance, business, other
  }
  package var section: Int32
  /// The ID of a register's row.
  package var id: FacetText?
  package var title: FacetText
  package var category: Category
  package var likelihood: FacetText?
  package var impact: FacetText?
  /// 1–5 on the one scale, where what is written can be read so.
  package var likelihoodScore: Int?
  package var impactScore: Int?
  package var mitigation: FacetText?
  package var owner: FacetText?
  package var status: FacetText?
  /// For a box of a list whether it is ticked: a question that is answered, a risk that is gone.
  package var isDone: Bool?
  package var range: ByteRange

  package init(
    section: Int32, id: FacetText? = nil, title: FacetText, category: Category = .other,
    likelihood: FacetText? = nil, impact: FacetText? = nil, likelihoodScore: Int? = nil,
    impactScore: Int? = nil, mitigation: FacetText? = nil, owner: FacetText? = nil,
    status: FacetText? = nil, isDone: Bool? = nil, range: ByteRange
  ) {
    self.section = section
    self.id = id
    self.title = title
    self.category = category
    self.likelihood = likelihood
    self.impact = impact
    self.likelihoodScore = likelihoodScore
    self.impactScore = impactScore
    self.mitigation = mitigation
    self.owner = owner
    self.status = status
    self.isDone = isDone
    self.range = range
  }
}

/// One line of testing, rollback, launch, scope or deliverables, or a criterion without a box (by the
/// kind of its section).
package struct FacetEntry: Sendable {
  package var section: Int32
  /// The bold lead or the heading it stands under: `Detection`, `Unit Tests`.
  package var title: FacetText?
  package var text: FacetText
  /// For a box of a checklist whether it is ticked.
  package var isDone: Bool?
  package var range: ByteRange

  package init(
    section: Int32, title: FacetText? = nil, text: FacetText, isDone: Bool? = nil,
    range: ByteRange
  ) {
    self.section = section
    self.title = title
    self.text = text
    self.isDone = isDone
    self.range = range
  }
}

/// A row of a change history.
package struct Revision: Sendable {
  package var section: Int32
  package var version: FacetText
  package var date: FacetText?
  package var author: FacetText?
  package var description: FacetText?
  package var approvedBy: FacetText?
  package var range: ByteRange

  package init(
    section: Int32, version: FacetText, date: FacetText? = nil, author: FacetText? = nil,
    description: FacetText? = nil, approvedBy: FacetText? = nil, range: ByteRange
  ) {
    self.section = section
    self.version = version
    self.date = date
    self.author = author
    self.description = description
    self.approvedBy = approvedBy
    self.range = range
  }
}

/// Somebody's agreement: a line of a sign-off list or table.
package struct Approval: Sendable {
  package var section: Int32
  /// `Engineering`, `Product`.
  package var role: FacetText
  package var name: FacetText?
  package var date: FacetText?
  package var isDone: Bool
  package var range: ByteRange

  package init(
    section: Int32, role: FacetText, name: FacetText? = nil, date: FacetText? = nil, isDone: Bool,
    range: ByteRange
  ) {
    self.section = section
    self.role = role
    self.name = name
    self.date = date
    self.isDone = isDone
    self.range = range
  }
}
