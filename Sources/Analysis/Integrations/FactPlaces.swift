import Specs

/// Turns what a document says into cells that lead to the section it stands in.
struct FactPlaces {
  let document: Document

  init(_ document: Document) { self.document = document }

  func target(_ section: Int32) -> FactCell.Target {
    let sections = document.facets.sections
    guard sections.indices.contains(Int(section)) else { return .heading(-1) }
    return .heading(sections[Int(section)].heading)
  }

  /// A text that says something, in a row whose first cell leads to the place; an open cell if there
  /// is none.
  func text(_ text: FacetText?) -> FactCell {
    guard let text, !text.text.isEmpty else { return .open }
    return FactCell(text.text)
  }

  /// The section of a facet that a part would stand in.
  func target(of kind: FacetKind) -> FactCell.Target {
    let section = document.facets.sections.first { $0.kind == kind && $0.heading >= 0 }
    return .heading(section?.heading ?? -1)
  }
}
