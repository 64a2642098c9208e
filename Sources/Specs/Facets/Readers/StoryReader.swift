import Findings
import Markdown

/// User stories and use cases.
extension FacetWalk {
  mutating func readStories(_ block: FacetBlock) {
    switch nodes[block.node].kind {
    case .paragraph: if isStory(block.node) { readStory(block) }
    case .list: readUseCases(block)
    case .table: readStoryTable(block)
    default: break
    }
  }

  /// Whether a paragraph says `As a … I want …`; `As a result` does not.
  func isStory(_ node: Int) -> Bool {
    false
  }

  private mutating func readStory(_ block: FacetBlock) {}
  private mutating func readUseCases(_ block: FacetBlock) {}
  private mutating func readStoryTable(_ block: FacetBlock) {}
}
