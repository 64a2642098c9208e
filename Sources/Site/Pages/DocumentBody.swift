import Findings
import Links
import Markdown
import Specs

/// The body of a document as the site shows it: references resolved, items with anchors, metadata
/// as tables, and without what the page's header already says.
struct DocumentBody {
  /// Starts every identifier that the site itself gives, the layouts too. No slug has a colon, and
  /// no item an ID that starts so, so that none of a document can be the same.
  static let ownPrefix = "sw:"

  let map: SiteMap
  let page: SiteAddress
  let document: Int32
  /// What the writer changes of the Markdown.
  private(set) var rendition = Rendition()
  /// The anchor of a heading whose whole section was metadata and now stands in the header.
  private(set) var metadataAnchor: String?

  init(_ map: SiteMap, page: SiteAddress, document: Int32) {
    self.map = map
    self.page = page
    self.document = document
    let content = map.graph.documents[Int(document)]
    rendition.headingAnchors = true
    rendition.wrapTables = true
    rendition.alerts = true
    rendition.labelledTasks = true
    rendition.footnotePrefix = Self.ownPrefix
    if content.titleNode >= 0 { rendition.omitted.insert(content.titleNode) }
    identifyHeadings(content)
    identifyItems(content)
    placeMetadata(content)
    resolveLinks(content)
    linkMentions(content)
  }

  /// Appends the HTML.
  func write(into output: inout [UInt8]) {
    var writer = HTMLWriter(
      tree: map.graph.documents[Int(document)].tree, rendition: rendition)
    writer.write(into: &output)
  }

  private mutating func identifyHeadings(_ content: Document) {
    rendition.identifiers.reserveCapacity(content.headings.count)
    for heading in content.headings where heading.node != content.titleNode {
      rendition.identifiers[heading.node] = heading.slug
    }
    guard !content.anchors.isEmpty else { return }
    rendition.takenIdentifiers = Set(content.headings.lazy.map(\.slug))
  }

  private mutating func identifyItems(_ content: Document) {
    for index in map.itemsOfDocument[Int(document)] {
      let item = map.graph.items[index]
      guard let anchor = item.anchor, item.definition >= 0 else { continue }
      let node = content.definitions[Int(item.definition)].node
      if rendition.identifiers[node] == nil { rendition.identifiers[node] = anchor }
    }
  }

  /// Metadata at the top, or alone under a heading, is in the header already; any other run of
  /// keys becomes a definition list where it stands.
  private mutating func placeMetadata(_ content: Document) {
    let nodes = content.tree.nodes
    let firstHeading = content.headings.first { $0.node != content.titleNode }
    for block in content.metadata.labelBlocks {
      list(content.metadata.labels[block.entries], in: block.node, content)
    }
    for block in content.metadata.blocks {
      let entries = content.metadata.entries[block.entries]
      guard entries.allSatisfy({ $0.definition < 0 }) else {
        list(entries, in: block.node, content)
        continue
      }
      let rule = ruleAfter(Int(nodes[Int(block.node)].end), nodes)
      if firstHeading.map({ block.node < $0.node }) ?? true {
        rendition.omitted.insert(block.node)
        if let rule { rendition.omitted.insert(rule) }
      } else if let heading = content.headings.first(where: {
        nodes[Int($0.node)].end == block.node && $0.node != content.titleNode
      }), (rule.map { $0 + 1 } ?? nodes[Int(block.node)].end) >= heading.sectionEnd {
        rendition.omitted.formUnion([heading.node, block.node])
        if let rule { rendition.omitted.insert(rule) }
        metadataAnchor = heading.slug
      } else {
        list(entries, in: block.node, content)
      }
    }
  }

  /// A paragraph keeps all that Markdown allows in a value; lists and tables read well as they are.
  private mutating func list(
    _ entries: ArraySlice<MetadataEntry>, in block: Int32, _ content: Document
  ) {
    let nodes = content.tree.nodes
    switch nodes[Int(block)].kind {
    case .codeBlock:
      let table = MetadataTable(map: map, page: page, document: document)
      rendition.replacements[block] = table.html(entries)
    case .paragraph:
      var node = block + 1
      for entry in entries {
        while node < nodes[Int(block)].end, nodes[Int(node)].span.end < entry.keyRange.end {
          node = nodes[Int(node)].end
        }
        guard node < nodes[Int(block)].end,
          nodes[Int(node)].span.start <= entry.keyRange.start
        else { continue }
        let key = nodes[Int(node)]
        guard key.kind == .strong || key.kind == .text && !key.flags.contains(.spilled) else {
          continue
        }
        rendition.definitionKeys[node] = DefinitionKey(
          label: entry.label,
          length: key.kind == .text ? entry.keyRange.end - key.literal.start : 0)
        rendition.definitionLists.insert(block)
      }
    default: break
    }
  }

  private func ruleAfter(_ node: Int, _ nodes: [Node]) -> Int32? {
    node < nodes.count && nodes[node].kind == .thematicBreak ? Int32(node) : nil
  }

  private mutating func resolveLinks(_ content: Document) {
    let resolutions = map.graph.resolutions[Int(document)].links
    let targets = LinkTargets(map: map, page: page)
    for (use, resolution) in zip(content.links, resolutions) where use.node >= 0 {
      let isInline = use.style == .wikiLink || use.style == .path
      guard let target = targets.target(of: resolution) else {
        if case .broken(let fault) = resolution {
          mark(use, fault, isInline: isInline, content)
        }
        continue
      }
      if isInline {
        rendition.inlineLinks.append(
          InlineLink(
            node: use.node, range: use.literal, shown: label(of: use, content), href: target.href,
            cssClass: "ref",
            title: target.title))
      } else {
        lead(use, to: Self.keepingQuery(of: use.target, in: target.href), content)
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

  private mutating func linkMentions(_ content: Document) {
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
      title = map.graph.items[Int(item)].title
    case .kind(let kind):
      (href, cssClass) = (page.link(to: map.kinds[Int(kind)][0]), "ref")
      title = map.graph.kinds[Int(kind)].plural
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
    let links = rendition.inlineLinks
    let isSorted = zip(links, links.dropFirst()).allSatisfy { !precedes($1, $0) }
    if !isSorted { rendition.inlineLinks.sort(by: precedes) }
    var kept: [InlineLink] = []
    kept.reserveCapacity(links.count)
    for link in rendition.inlineLinks {
      if let last = kept.last, last.node == link.node, last.range.end > link.range.start {
        continue
      }
      kept.append(link)
    }
    rendition.inlineLinks = kept
  }
}
