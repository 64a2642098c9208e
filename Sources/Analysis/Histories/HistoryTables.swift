package import Specs

extension SiteHistory {
  /// The change log, in groups of a month.
  package func changeTable(_ documents: [Document]) -> FactTable {
    var table = FactTable(columns: [
      .init("Document"), .init("Date", isShort: true), .init("Version", isShort: true),
      .init("Change"),
      .init("Author"), .init("Approved by"),
    ])
    for change in changes {
      let places = FactPlaces(documents[Int(change.document)])
      let revision = change.revision
      let target = places.target(revision.section)
      let date = change.day.map { FactCell($0.description, target: target) }
      table.rows.append(
        FactRow(
          document: change.document, group: change.day?.monthName ?? "Without a date",
          cells: [
            .document, date ?? undated(revision.date, target),
            FactCell(revision.version.text), places.text(revision.description),
            places.text(revision.author),
            places.text(revision.approvedBy),
          ]))
    }
    return table
  }

  /// Who agreed to what and when, and whose agreement is missing.
  package func approvalTable(_ documents: [Document]) -> FactTable {
    var table = FactTable(columns: [
      .init("Document"), .init("Role"), .init("State"), .init("Name"), .init("Date", isShort: true),
    ])
    for entry in approvals {
      let places = FactPlaces(documents[Int(entry.document)])
      let approval = entry.approval
      let target = places.target(approval.section)
      table.add(
        FactRow(
          document: entry.document,
          cells: [
            .document, FactCell(approval.role.text, target: target),
            approval.isDone
              ? FactCell("", mark: .good, word: "approved", target: target)
              : .gap("open", at: target),
            places.text(approval.name),
            entry.day.map { FactCell($0.description) } ?? places.text(approval.date),
          ]))
    }
    return table
  }

  /// A date that is none is shown as it is written.
  private func undated(_ text: FacetText?, _ target: FactCell.Target) -> FactCell {
    guard let text, !text.text.isEmpty else { return .open }
    return FactCell(text.text, mark: .partial, word: "no day", target: target)
  }
}
