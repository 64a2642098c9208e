import Findings
import Markdown

/// Links and images that are written as HTML count as those of Markdown do.
extension DocumentWalk {
  /// In a link of Markdown no other can start, but images can stand in it.
  mutating func addHTMLLinks(_ node: Int, onlyImages: Bool = false) {
    for link in tree.htmlLinks(in: node) where link.isImage || !onlyImages {
      let style: ReferenceStyle =
        link.isImage ? .image : link.target.utf8.contains(0x23) ? .linkWithAnchor : .link
      append(
        LinkUse(
          style: style, node: Int32(node), literal: link.literal, target: link.target,
          range: link.span, context: context()),
        until: link.tag.upper, from: link.tag.lower)
    }
  }
}
