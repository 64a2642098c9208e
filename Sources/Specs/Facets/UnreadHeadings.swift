import Findings
import Markdown

extension Document {
  /// The headings under which no facet was recognised, neither in their own section nor around or
  /// below it: what an alias in the configuration may be wanted for. Indices in `headings`.
  package var unreadHeadings: [Int] {
    var isOwn = [Bool](repeating: false, count: headings.count)
    var isRead = isOwn
    for section in facets.sections where section.heading >= 0 {
      // What stands below the title says nothing of the whole document.
      guard headings[Int(section.heading)].node != titleNode else { continue }
      isOwn[Int(section.heading)] = true
      var heading = Int(section.heading)
      while heading >= 0, !isRead[heading] {
        isRead[heading] = true
        heading = Int(headings[heading].parent)
      }
    }
    for definition in definitions where definition.form == .heading {
      if let heading = headings.firstIndex(where: { $0.node == definition.node }) {
        isRead[heading] = true
      }
    }
    return headings.indices.filter { index in
      // The parts of a section that is read as a whole belong to it.
      if let parent = Optional(Int(headings[index].parent)), parent >= 0, isOwn[parent] {
        isOwn[index] = true
        isRead[index] = true
      }
      return headings[index].node != titleNode && !isRead[index]
    }
  }

  /// The line of a heading, by its index in `headings`.
  package func line(ofHeading index: Int) -> Int {
    source.line(at: tree.nodes[Int(headings[index].node)].span.lower)
  }
}
