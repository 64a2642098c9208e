import Findings
import Markdown

/// User stories and use cases: `As a … I want … so that …` in lines, sentences, lists and tables,
/// and the use cases of a list or under a heading each.
extension FacetWalk {
  mutating func readStories(_ block: FacetBlock) {
    switch nodes[block.node].kind {
    case .paragraph:
      if !addStory(block, walk.inlineSource(block.node)) { readUseCase(block) }
    case .list: readUseCases(block)
    case .table: readStoryTable(block)
    default: break
    }
  }

  /// Whether a paragraph says `As a … I want …`; `As a result` does not.
  func isStory(_ node: Int) -> Bool {
    guard let lead = walk.lead(of: node) else { return false }
    let literal = nodes[lead.node].literal
    let base = walk.base(lead.node)
    let start = base.trimmed(literal.indices).lowerBound
    guard StoryWords.opening(base, at: start, limit: literal.upper) != nil else { return false }
    return StoryParts(bytes, walk.inlineSource(node)) != nil
  }

  /// Adds the story that a stretch of source tells.
  private mutating func addStory(_ block: FacetBlock, _ source: ByteRange) -> Bool {
    guard let parts = StoryParts(bytes, source) else { return false }
    let title = storyTitle(block)
    // A use case that was named before it is told.
    if let last = facets.userStories.last, last.want == nil, let title, last.title == title {
      facets.userStories.removeLast()
      facets.sections.removeLast()
    }
    let section = section(block, .prose)
    close(section, count: 1)
    append(parts, title, section, source)
    return true
  }

  private mutating func append(
    _ parts: StoryParts, _ title: FacetText?, _ section: Int32, _ range: ByteRange
  ) {
    // Closures must not take the walk along: that would copy it.
    let bytes = bytes
    facets.userStories.append(
      UserStory(
        section: section, title: title, role: parts.role.map { Self.clean(bytes, $0) },
        want: Self.clean(bytes, parts.want),
        benefit: parts.benefit.map { Self.clean(bytes, $0) }, range: range))
  }

  /// A stretch of source as text: without bold type, marks of code, and line ends.
  private static func clean(_ bytes: Bytes, _ range: Range<Int>) -> FacetText {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      switch byte {
      case 0x2A, 0x60: break
      case 0x5C where index + 1 < range.upperBound && bytes[index + 1] == 0x0A: break
      case 0x0A:
        if text.last != 0x20 { text.append(0x20) }
        // The marks of a list or quotation at the start of the line.
        while index + 1 < range.upperBound,
          bytes[index + 1].isBlank || bytes[index + 1] == 0x3E || bytes[index + 1] == 0x2D
        {
          index += 1
        }
      case 0x20: if text.last != 0x20 { text.append(0x20) }
      default: text.append(byte)
      }
      index += 1
    }
    return FacetText(
      text: text.withUnsafeBufferPointer { $0.string($0.trimmed(0..<$0.count)) },
      range: ByteRange(range.lowerBound, range.upperBound))
  }

  /// The heading of a story, unless it only says that stories follow.
  private mutating func storyTitle(_ block: FacetBlock) -> FacetText? {
    if let label = block.label, block.sign == .label { return label }
    guard let heading = headingText(block), Int(block.heading) != walk.outline.title else {
      return nil
    }
    if vocabulary.heading(heading.text, &key)?.kind == .userStory { return nil }
    if block.sign == .heading { return heading }
    let folded = LabelFolding.fold(heading.text)
    let isNamed = ["story", "userstory", "usecase"].contains { folded.hasPrefix($0) }
    return isNamed ? heading : nil
  }

  // MARK: Use cases

  /// The paragraph under the heading of a use case that tells no story.
  private mutating func readUseCase(_ block: FacetBlock) {
    guard block.sign == .heading, let title = storyTitle(block),
      facets.userStories.last?.title != title,
      block.node + 1 < Int(nodes[block.node].end), nodes[block.node + 1].kind != .strong
    else { return }
    let section = section(block, .prose)
    close(section, count: 1)
    facets.userStories.append(
      UserStory(
        section: section, title: title, text: text(of: block.node),
        range: nodes[block.node].span))
  }

  private mutating func readUseCases(_ block: FacetBlock) {
    guard !block.hasTasks, block.label == nil || block.sign == .label else { return }
    let list = block.node
    var stories = 0
    let isTold = StoryWords.opening(bytes, inItem: list + 1, of: self)
    if isTold, let parts = StoryParts(bytes, nodes[list].span),
      StoryParts(bytes, nodes[list + 1].span) == nil
    {
      let section = section(block, .list)
      close(section, count: 1)
      append(parts, storyTitle(block), section, nodes[list].span)
      return
    }
    guard isTold || block.sign == .label || storyTitle(block) == nil else { return }
    let section = section(block, .list)
    for node in items(of: list) {
      let item = item(node)
      guard item.paragraph >= 0 else { continue }
      let source = walk.inlineSource(item.paragraph)
      if let parts = StoryParts(bytes, source) {
        append(parts, item.lead, section, source)
      } else if !item.text.text.isEmpty || item.lead != nil {
        facets.userStories.append(
          UserStory(section: section, title: item.lead, text: item.text, range: item.range))
      }
      stories += 1
    }
    close(section, count: stories)
  }

  private mutating func readStoryTable(_ block: FacetBlock) {
    let section = section(block, .table)
    var count = 0
    for row in rows(of: block.node) {
      let want = cell(row, block, .want)
      let title = cell(row, block, .title)
      guard want != nil || title != nil else { continue }
      facets.userStories.append(
        UserStory(
          section: section, title: title, role: cell(row, block, .role), want: want,
          benefit: cell(row, block, .benefit), range: nodes[row].span))
      count += 1
    }
    close(section, count: count)
  }
}
