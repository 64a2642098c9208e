import Links
import Markdown
import Specs

/// The words of a document as a reader sees them, in pieces that a result can lead to: one for each
/// section, and one for each row or entry that is an item. One value reads many documents, so that its
/// arrays are made once.
struct DocumentText {
  /// A part of the page with an address of its own.
  struct Piece {
    var heading: String
    /// Empty for the top of the page.
    var anchor: String
    /// 1 to 6; 0 for the text before all headings, 9 for a row or an entry.
    var level: Int
    /// Which of the document's items it is, counted from 1; 0 for none.
    var place = 0
    /// The first and the last of its blocks, or -1.
    var first = -1
    var last = -1
  }

  /// A paragraph, a row, a block of code.
  struct Block {
    var range: Range<Int>
    var isCode: Bool
    /// Whether it stands in a block quotation.
    var isQuoted = false
    /// The next block of the same piece, or -1.
    var next = -1
  }

  /// Text behind so many bytes of a document is not indexed.
  static let longest = 2 << 20

  private(set) var bytes: [UInt8] = []
  private(set) var pieces: [Piece] = []
  private(set) var blocks: [Block] = []
  /// By item that is a row or an entry.
  private(set) var pieceOfItem: [Int: Int] = [:]
  /// Whether it has more text than is read.
  private(set) var isCut = false

  /// Pieces that the walk stands in, with the nodes at which they end.
  private var open: [(piece: Int, end: Int)] = []
  private var section = 0
  private var blockStart = 0
  private var quotationEnd = 0
  /// By item from the first of the document: which it is among those that are not the document itself.
  private var places: [Int] = []
  /// By node of a heading that is an item: the same.
  private var placeOfHeading: [Int32: Int] = [:]

  mutating func read(_ document: Document, _ graph: LinkGraph, items: Range<Int>) {
    bytes.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    blocks.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    pieceOfItem.removeAll(keepingCapacity: true)
    placeOfHeading.removeAll(keepingCapacity: true)
    isCut = false
    quotationEnd = 0
    section = 0
    count(document, graph, items)
    pieces.append(Piece(heading: "", anchor: "", level: 0))
    walk(document, marks(document, graph, items), graph, items)
  }

  private mutating func count(_ document: Document, _ graph: LinkGraph, _ items: Range<Int>) {
    places.removeAll(keepingCapacity: true)
    var place = 0
    for index in items {
      let item = graph.items[index]
      if item.form != .document { place += 1 }
      places.append(item.form == .document ? 0 : place)
      if item.form == .heading, item.definition >= 0 {
        placeOfHeading[document.definitions[Int(item.definition)].node] = place
      }
    }
  }

  /// The nodes of rows and entries that are items, in order.
  private func marks(
    _ document: Document, _ graph: LinkGraph, _ items: Range<Int>
  ) -> [(node: Int, item: Int)] {
    guard items.count > 1 else { return [] }
    var marks: [(node: Int, item: Int)] = []
    for index in items {
      let item = graph.items[index]
      guard item.definition >= 0, item.form != .document else { continue }
      let definition = document.definitions[Int(item.definition)]
      if definition.form != .heading { marks.append((Int(definition.node), index)) }
    }
    marks.sort { ($0.node, $0.item) < ($1.node, $1.item) }
    return marks
  }

  private mutating func walk(
    _ document: Document, _ marks: [(node: Int, item: Int)], _ graph: LinkGraph,
    _ items: Range<Int>
  ) {
    let tree = document.tree
    let nodes = tree.nodes
    let metadata = document.metadata.blocks.filter { block in
      document.metadata.entries[block.entries].allSatisfy { $0.definition < 0 }
    }
    var nextMetadata = 0
    var nextMark = 0
    var nextHeading = 0
    var node = 1
    while node < nodes.count {
      if bytes.count > Self.longest {
        isCut = true
        break
      }
      while let last = open.last, last.end <= node { open.removeLast() }
      while nextMark < marks.count, marks[nextMark].node <= node {
        if marks[nextMark].node == node {
          let index = marks[nextMark].item
          openItem(
            graph.items[index], index, places[index - items.lowerBound], Int(nodes[node].end))
        }
        nextMark += 1
      }
      while nextMetadata < metadata.count, metadata[nextMetadata].node < node { nextMetadata += 1 }
      if nextMetadata < metadata.count, metadata[nextMetadata].node == node {
        node = Int(nodes[node].end)
        continue
      }
      switch nodes[node].kind {
      case .heading:
        while nextHeading < document.headings.count, document.headings[nextHeading].node < node {
          nextHeading += 1
        }
        if nextHeading < document.headings.count, document.headings[nextHeading].node == node,
          Int32(node) != document.titleNode
        {
          openSection(document.headings[nextHeading])
        }
        node = Int(nodes[node].end)
      case .paragraph, .tableRow:
        appendBlock(tree, nodes, node)
        node = Int(nodes[node].end)
      case .codeBlock:
        blockStart = bytes.count
        append(tree.literal(of: node))
        closeBlock(node, isCode: true)
        node += 1
      case .htmlBlock:
        blockStart = bytes.count
        HTMLText.append(tree.literal(of: node), to: &bytes)
        closeBlock(node, isCode: false)
        node += 1
      case .blockQuote:
        quotationEnd = max(quotationEnd, Int(nodes[node].end))
        node += 1
      default: node += 1
      }
    }
  }

  private mutating func openSection(_ heading: Heading) {
    open.removeAll(keepingCapacity: true)
    section = pieces.count
    pieces.append(
      Piece(
        heading: heading.text, anchor: heading.slug, level: heading.level,
        place: placeOfHeading[heading.node] ?? 0))
  }

  private mutating func openItem(_ item: Item, _ index: Int, _ place: Int, _ end: Int) {
    guard let anchor = item.anchor else { return }
    open.append((pieces.count, end))
    let title = item.title.isEmpty ? item.id : "\(item.id) \(item.title)"
    pieceOfItem[index] = pieces.count
    pieces.append(Piece(heading: title, anchor: anchor, level: 9, place: place))
  }

  // MARK: Blocks

  /// Appends the inlines of a paragraph, or the cells of a row.
  private mutating func appendBlock(_ tree: MarkdownTree, _ nodes: [Node], _ block: Int) {
    blockStart = bytes.count
    for node in block + 1..<max(block + 1, Int(nodes[block].end)) {
      switch nodes[node].kind {
      case .text, .code: append(tree.literal(of: node))
      case .softBreak, .lineBreak: bytes.append(0x20)
      case .htmlInline:
        // Lines of a cell.
        if tree.literal(of: node).starts(with: "<br".utf8) { bytes.append(0x20) }
      case .tableCell:
        if bytes.count > blockStart { bytes.append(contentsOf: [0x20, 0xC2, 0xB7, 0x20]) }
      default: break
      }
    }
    closeBlock(block, isCode: false)
  }

  private mutating func append(_ literal: ArraySlice<UInt8>) { bytes.append(contentsOf: literal) }

  /// Hangs the bytes since `blockStart` behind the piece that the walk stands in.
  private mutating func closeBlock(_ node: Int, isCode: Bool) {
    while let last = bytes.last, bytes.count > blockStart, last == 0x20 || last == 0x0A {
      bytes.removeLast()
    }
    while blockStart < bytes.count, bytes[blockStart] == 0x20 { blockStart += 1 }
    guard bytes.count > blockStart else { return }
    let piece = open.last?.piece ?? section
    let block = blocks.count
    blocks.append(
      Block(range: blockStart..<bytes.count, isCode: isCode, isQuoted: node < quotationEnd))
    if pieces[piece].last >= 0 {
      blocks[pieces[piece].last].next = block
    } else {
      pieces[piece].first = block
    }
    pieces[piece].last = block
  }
}
