import Findings
import Links
import Markdown
import Specs

/// The links that IDs in the text become.
extension DocumentBody {
  mutating func linkMentions(_ content: Document) {
    let nodes = content.tree.nodes
    let resolutions = map.graph.resolutions[Int(document)].mentions
    var links = LinkCover(nodes)
    rendition.inlineLinks.reserveCapacity(resolutions.count)
    for (mention, resolution) in zip(content.mentions, resolutions) {
      guard mention.node >= 0, !mention.literal.isEmpty, resolution != .nothing else { continue }
      let node = Int(mention.node)
      guard nodes[node].kind == .text || nodes[node].kind == .code, !links.contains(node) else {
        continue
      }
      guard let link = inlineLink(mention, resolution) else { continue }
      rendition.inlineLinks.append(link)
    }
    sortInlineLinks()
  }

  private func inlineLink(_ mention: Mention, _ resolution: MentionResolution) -> InlineLink? {
    let href: String
    let cssClass: String
    var title = ""
    switch resolution {
    case .nothing: return nil
    case .definition(let item):
      guard map.graph.items[Int(item)].form < .heading,
        let anchor = map.graph.items[Int(item)].anchor
      else { return nil }
      (href, cssClass) = (page.link(to: page, anchor: anchor), "defined")
    case .item(let item):
      (href, cssClass) = (map.link(from: page, toNode: item), "ref")
    case .kind(let kind):
      (href, cssClass) = (page.link(to: map.kinds[Int(kind)][0]), "ref")
    case .unresolved(let index):
      (href, cssClass) = ("", "unresolved")
      let nearest = map.graph.unresolved[Int(index)].candidates.first
      title = nearest.map { "Not found; did you mean \($0)?" } ?? "Not found"
    }
    return InlineLink(
      node: mention.node, range: mention.literal, href: href, cssClass: cssClass, title: title)
  }

  /// Links must not overlap: of two over the same text the first one stays.
  private mutating func sortInlineLinks() {
    func precedes(_ left: InlineLink, _ right: InlineLink) -> Bool {
      (left.node, left.range.start) < (right.node, right.range.start)
    }
    func isApart(_ left: InlineLink, _ right: InlineLink) -> Bool {
      left.node < right.node || left.node == right.node && left.range.end <= right.range.start
    }
    // As they are found, they mostly stand in order and apart.
    let count = rendition.inlineLinks.count
    let isDone =
      count < 2
      || (1..<count).allSatisfy { index in
        !rendition.inlineLinks[index].range.isEmpty
          && isApart(rendition.inlineLinks[index - 1], rendition.inlineLinks[index])
      }
    if isDone { return }
    rendition.inlineLinks.sort(by: precedes)
    var kept: [InlineLink] = []
    kept.reserveCapacity(count)
    for link in rendition.inlineLinks {
      if let last = kept.last, last.node == link.node, last.range.end > link.range.start {
        continue
      }
      kept.append(link)
    }
    rendition.inlineLinks = kept
  }
}
