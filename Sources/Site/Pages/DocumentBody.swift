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
  var rendition = Rendition()
  /// The anchor of a heading whose whole section was metadata and now stands in the header.
  private(set) var metadataAnchor: String?
  var hasDrawing = false
  /// The numbers of the findings that stand in the text.
  var placedFindings: Set<Int> = []

  init(_ map: SiteMap, page: SiteAddress, document: Int32) {
    self.map = map
    self.page = page
    self.document = document
    let content = map.graph.documents[Int(document)]
    rendition.wrapTables = true
    rendition.alerts = true
    rendition.labelledTasks = true
    rendition.isTerse = true
    rendition.footnotePrefix = Self.ownPrefix
    if content.titleNode >= 0 { rendition.omitted.insert(content.titleNode) }
    identifyHeadings(content)
    identifyItems(content)
    placeMetadata(content)
    omitEmptyQuotes(content)
    breakStories(content)
    resolveLinks(content)
    linkMentions(content)
    paintCode(content)
    placeFindings(content)
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

  /// A quote of metadata only would be left as an empty bar.
  private mutating func omitEmptyQuotes(_ content: Document) {
    let nodes = content.tree.nodes
    for block in content.metadata.blocks where rendition.omitted.contains(block.node) {
      let quote = Int(block.node) - 1
      guard quote > 0, nodes[quote].kind == .blockQuote else { continue }
      let isEmpty = content.tree.children(of: quote).allSatisfy {
        rendition.omitted.contains(Int32($0))
      }
      if isEmpty { rendition.omitted.insert(Int32(quote)) }
    }
  }

  /// `**As a** … **I want** … **So that** …`, written on lines of their own without the blanks that
  /// Markdown asks for, reads as lines.
  private mutating func breakStories(_ content: Document) {
    let nodes = content.tree.nodes
    for section in content.facets.sections
    where section.kind == .userStory && section.node >= 0 && section.shape == .prose {
      let end = Int(nodes[Int(section.node)].end)
      for node in Int(section.node)..<max(end - 1, Int(section.node))
      where nodes[node].kind == .softBreak && startsPart(node + 1, content) {
        rendition.replacements[Int32(node)] = DocumentBody.lineBreak
      }
    }
  }

  private func startsPart(_ node: Int, _ content: Document) -> Bool {
    switch content.tree.nodes[node].kind {
    case .strong: return true
    case .text:
      let literal = content.tree.literal(of: node)
      return DocumentBody.storyWords.contains { word in
        literal.count > word.count
          && zip(literal, word).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
      }
    default: return false
    }
  }

  private static let storyWords = ["as a", "i want", "i need", "so that", "in order to"].map {
    Array($0.utf8)
  }
  private static let lineBreak = Array("<br>".utf8)

  private func ruleAfter(_ node: Int, _ nodes: [Node]) -> Int32? {
    node < nodes.count && nodes[node].kind == .thematicBreak ? Int32(node) : nil
  }
}
