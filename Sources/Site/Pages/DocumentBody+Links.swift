import Findings
import Links
import Markdown
import Specs

/// Where the links, images, wiki links and paths of a document lead on the site.
extension DocumentBody {
  mutating func resolveLinks(_ content: Document) {
    let resolutions = map.graph.resolutions[Int(document)].links
    let targets = LinkTargets(map: map, page: page)
    for (use, resolution) in zip(content.links, resolutions) where use.node >= 0 {
      let isInline = use.style == .wikiLink || use.style == .path
      guard let target = targets.target(of: resolution) else {
        if case .broken(let fault) = resolution {
          mark(use, fault, isInline: isInline, content)
        } else if resolution == .nothing, !isInline {
          // A file that is not published.
          lead(use, to: nil, content)
        }
        continue
      }
      if isInline {
        rendition.inlineLinks.append(
          InlineLink(
            node: use.node, range: use.literal, shown: label(of: use, content), href: target,
            cssClass: "ref", title: ""))
      } else {
        lead(use, to: Self.keepingQuery(of: use.target, in: target), content)
      }
    }
    if rendition.htmlDestinations.count > 1 {
      rendition.htmlDestinations.sort {
        ($0.node, $0.literal.start) < ($1.node, $1.literal.start)
      }
    }
  }

  /// `x.md?q=1#y` becomes `x.html?q=1#y`.
  private static func keepingQuery(of written: String, in href: String) -> String {
    guard let mark = written.utf8.firstIndex(of: 0x3F) else { return href }
    let end = written.utf8.firstIndex(of: 0x23) ?? written.endIndex
    guard mark < end else { return href }
    let place = href.utf8.firstIndex(of: 0x23) ?? href.endIndex
    return String(href[..<place]) + written[mark..<end] + href[place...]
  }

  /// Sends a link or an image of Markdown or HTML to an address, or nowhere.
  private mutating func lead(_ use: LinkUse, to href: String?, _ content: Document) {
    switch content.tree.nodes[Int(use.node)].kind {
    case .htmlInline, .htmlBlock:
      rendition.htmlDestinations.append(
        HTMLDestination(node: use.node, literal: use.literal, url: href))
    default: rendition.destinations[use.node] = .some(href)
    }
  }

  /// What a reader sees of `[[INT-003|the ledger feed]]`, or of a path all of it.
  private func label(of use: LinkUse, _ content: Document) -> ByteRange {
    guard use.style == .wikiLink else { return use.literal }
    let literal = content.tree.literal(of: Int(use.node))
    let base = literal.startIndex
    let whole = literal[base + use.literal.lower..<base + use.literal.upper]
    guard whole.count > 4, whole.starts(with: [0x5B, 0x5B]) else { return use.literal }
    let inner = whole.dropFirst(2).dropLast(2)
    let start = inner.firstIndex(of: 0x7C).map { $0 + 1 } ?? inner.startIndex
    guard start < inner.endIndex else { return use.literal }
    return ByteRange(start - base, inner.endIndex - base)
  }

  /// A link that leads nowhere reads as marked text; one to a missing heading still opens the page.
  private mutating func mark(
    _ use: LinkUse, _ fault: LinkFault, isInline: Bool, _ content: Document
  ) {
    if case .missingAnchor(let other, _, _) = fault {
      if !isInline {
        let href = page.link(to: map.documents[Int(other)])
        lead(use, to: Self.keepingQuery(of: use.target, in: href), content)
      }
    } else if isInline {
      rendition.inlineLinks.append(
        InlineLink(
          node: use.node, range: use.literal, shown: label(of: use, content), href: "",
          cssClass: "unresolved", title: ""))
    } else {
      lead(use, to: nil, content)
    }
  }
}
