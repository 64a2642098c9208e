import Specs

/// Says which claims stand under a heading that lists what is defined elsewhere.
struct ReservedPlaces {
  let relations: RelationTable

  func holds(_ claim: Claim, in document: Document) -> Bool {
    guard claim.rank <= .entry else { return false }
    let node = document.definitions[Int(claim.definition)].node
    var heading = Self.heading(above: node, in: document)
    while heading >= 0 {
      let label = LabelFolding.fold(document.headings[heading].text)
      if let meaning = relations.meaning(of: label, as: .heading, ofTest: false) {
        return meaning.relation != .mentions
      }
      heading = Int(document.headings[heading].parent)
    }
    return false
  }

  /// The index of the last heading before a node, or -1.
  static func heading(above node: Int32, in document: Document) -> Int {
    var low = 0
    var high = document.headings.count
    while low < high {
      let middle = (low + high) / 2
      if document.headings[middle].node <= node { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }
}
