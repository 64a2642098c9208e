import Specs

/// Gives the items of a document anchors that nothing else in it bears.
struct AnchorNames {
  private var slugOfNode: [Int32: String] = [:]
  private var taken: Set<String>

  init(_ document: Document) {
    taken = Set(document.anchors)
    for heading in document.headings {
      slugOfNode[heading.node] = heading.slug
      taken.insert(heading.slug)
    }
  }

  /// A heading's slug; for rows, entries and paragraphs the ID, numbered if it recurs.
  mutating func anchor(of definition: Definition) -> String {
    if definition.form == .heading, let slug = slugOfNode[definition.node] { return slug }
    if taken.insert(definition.id).inserted { return definition.id }
    var number = 1
    while !taken.insert("\(definition.id)-\(number)").inserted { number += 1 }
    return "\(definition.id)-\(number)"
  }
}
