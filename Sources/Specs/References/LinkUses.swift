import Findings
import Markdown

/// Adding links, images and paths of Markdown.
extension DocumentWalk {
  mutating func addLink(_ node: Int) {
    let index = Int(nodes[node].literal.start)
    guard index >= 0, index < tree.destinations.count else { return }
    let destination = tree.destinations[index]
    let isImage = nodes[node].kind == .image
    if !pendingDefinitions.isEmpty { locateDefinition(inLink: node) }
    let style: ReferenceStyle =
      isImage ? .image : destination.url.utf8.contains(0x23) ? .linkWithAnchor : .link
    append(
      LinkUse(
        style: style, node: Int32(node), literal: ByteRange(0, 0), target: destination.url,
        range: destination.urlSpan, context: context()),
      until: nodes[node].span.upper, from: nodes[node].span.lower)
    // An image in a link is a use of its own.
    var inner = node + 1
    while inner < Int(nodes[node].end) {
      switch nodes[inner].kind {
      case .image: addLink(inner)
      case .htmlInline where !isImage: addHTMLLinks(inner, onlyImages: true)
      default: break
      }
      inner += 1
    }
  }

  /// `### [FR-001](login.md): Log in` names its item within a link.
  private mutating func locateDefinition(inLink link: Int) {
    for node in link + 1..<Int(nodes[link].end) where nodes[node].kind == .text && !isSpilled(node)
    {
      let range = nodes[node].literal.indices
      guard let token = IDScanner.token(bytes, at: range.lowerBound, end: range.upperBound)
      else { continue }
      let id = bytes.string(token.range)
      for (position, index) in pendingDefinitions.enumerated()
      where definitions[Int(index)].id == id {
        definitions[Int(index)].range = ByteRange(token.start, token.end)
        pendingDefinitions.remove(at: position)
        return
      }
    }
  }

  mutating func append(_ link: LinkUse, until end: Int, from start: Int) {
    if lastReference.end >= 0, lastReference.mention >= 0,
      mentions[lastReference.mention].style == .bare, isListGap(lastReference.end, start)
    {
      mentions[lastReference.mention].style = .list
    }
    links.append(link)
    lastReference = (end, -1)
  }

  mutating func addPath(_ node: Int, _ text: Bytes, _ range: Range<Int>) {
    let start = nodes[node].literal.lower
    let literal = ByteRange(range.lowerBound - start, range.upperBound - start)
    append(
      LinkUse(
        style: .path, node: Int32(node), literal: literal, target: text.string(range),
        range: isSpilled(node)
          ? tree.sourceRange(ofLiteral: literal, in: node)
          : ByteRange(range.lowerBound, range.upperBound), context: context()),
      until: nodes[node].span.upper, from: nodes[node].span.lower)
  }
}
