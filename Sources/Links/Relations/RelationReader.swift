import Specs

/// Reads from a reference's surroundings what it means and whose it is.
struct RelationReader {
  struct Reading: Equatable {
    var relation: Relation = .mentions
    var isInverse = false
    /// The relation is that of a column of a matrix: it runs from the item that the row begins
    /// with.
    var isOfRow = false
  }

  private let headings: [Heading]
  private let titleNode: Int32
  private let table: RelationTable
  /// By heading: what it and those above it mean; `nil` until asked.
  private var meanings: [RelationMeaning??]

  init(headings: [Heading], titleNode: Int32, _ table: RelationTable) {
    self.headings = headings
    self.titleNode = titleNode
    self.table = table
    meanings = Array(repeating: nil, count: headings.count)
  }

  /// `ofTest` says that the place belongs to a test case, `rowOfTest` that its row begins with one.
  mutating func reading(
    _ context: ReferenceContext, isFirstCell: Bool, ofTest: Bool, rowOfTest: Bool
  ) -> Reading {
    if context.place == .fence { return Reading() }
    if context.place == .table, table.isNarrative(column: context.column) { return Reading() }
    if let meaning = table.meaning(of: context.key, as: .key, ofTest: ofTest) {
      return Reading(relation: meaning.relation, isInverse: meaning.isInverse)
    }
    switch context.place {
    case .frontMatter, .yaml, .heading: return Reading()
    case .table:
      let isMatrix = context.subject != -1
      if !isFirstCell || !isMatrix,
        let meaning = table.meaning(
          of: context.column, as: .column, ofTest: isMatrix ? rowOfTest : ofTest)
      {
        return Reading(
          relation: meaning.relation, isInverse: meaning.isInverse, isOfRow: isMatrix)
      }
      // Beside the item that a row lists stands what is said about it.
      if isMatrix, !isFirstCell { return Reading() }
    default: break
    }
    guard let meaning = meaning(ofHeading: context.heading, ofTest: ofTest) else {
      return Reading()
    }
    return Reading(relation: meaning.relation, isInverse: meaning.isInverse)
  }

  private mutating func meaning(ofHeading heading: Int32, ofTest: Bool) -> RelationMeaning? {
    guard heading >= 0 else { return nil }
    if let known = meanings[Int(heading)] { return known }
    let value = headings[Int(heading)]
    // The first H1 is the document's name, not a label: a page called *References* lists nothing
    // but its own.
    let found =
      value.node == titleNode
      ? nil
      : table.meaning(of: LabelFolding.fold(value.text), as: .heading, ofTest: ofTest)
        ?? meaning(ofHeading: value.parent, ofTest: ofTest)
    meanings[Int(heading)] = .some(found)
    return found
  }
}
