import Findings
import Markdown

/// A block of a document that belongs to a facet.
struct FacetBlock {
  /// A table, list, fence or paragraph.
  var node: Int
  var kind: FacetKind
  /// It stands under acceptance, success or completion criteria.
  var isAcceptance = false
  var sign: FacetSection.Sign
  /// In `Document.headings`, or -1.
  var heading: Int32
  /// The label right before it, whether or not it says which facet this is: `**Request**`.
  var label: FacetText?
  /// Of a list: whether it or a list in it has boxes.
  var hasTasks = false
  /// Of a table: what its columns hold.
  var columns: [ColumnRole?] = []
  /// Of risks: what kind of harm its label or a heading above says they are.
  var riskCategory = DeclaredRisk.Category.other
}

extension FacetWalk {
  /// Adds the section of a block. Its count is set by `close`.
  mutating func section(_ block: FacetBlock, _ shape: FacetSection.Shape) -> Int32 {
    facets.sections.append(
      FacetSection(
        kind: block.kind, shape: shape, sign: block.sign, heading: block.heading,
        node: Int32(block.node), range: nodes[block.node].span))
    return Int32(facets.sections.count - 1)
  }

  mutating func close(_ section: Int32, count: Int) {
    facets.sections[Int(section)].count = count
  }

  /// The text of the heading that a block stands under.
  func headingText(_ block: FacetBlock) -> FacetText? {
    guard block.heading >= 0 else { return nil }
    let heading = walk.outline.headings[Int(block.heading)]
    return FacetText(text: heading.text, range: walk.inlineSource(Int(heading.node)))
  }
}
