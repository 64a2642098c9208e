import Findings

/// Writes a tree as HTML; with an empty rendition the same bytes as cmark-gfm.
///
/// One pass over the flat nodes with a stack of what is open: no recursion, so depth costs nothing.
package struct HTMLWriter {
  let tree: MarkdownTree
  let rendition: Rendition
  /// What the rendition says about each node, so that most nodes need no lookup.
  let marks: RenditionMarks
  let footnotes: FootnoteCounts
  var html = HTMLBuffer.none
  var filter = HTMLFilter()
  var open: [Open] = []
  /// The next of the rendition's inline links.
  var nextLink = 0
  var nextInfo = 0
  /// The image whose description is being written as plain text; negative outside.
  var imageEnd = -1
  /// Where the description of an image that became a link starts; negative for other images.
  var imageText = -1
  var linkDepth = 0
  /// The footnote definition that is being written, from 1, and the last that has its way back.
  var footnote: Int32 = 0
  var lastBackReference: Int32 = 0
  var isInTableHead = false
  var isInTableBody = false
  /// In a definition list: whether a value is open, and whether what separates it from its key
  /// is still to be dropped.
  var isInValue = false
  var startsValue = false

  /// A node whose end is still to be written.
  struct Open {
    var node: Int
    /// The HTML elements that were open around it.
    var elements: Int
    var isAlert = false
    /// A tight paragraph, a broken link: what it is written as differs from its kind.
    var isBare = false
  }

  package init(tree: MarkdownTree, rendition: Rendition = Rendition()) {
    self.tree = tree
    self.rendition = rendition
    marks = RenditionMarks(rendition, count: tree.nodes.count)
    footnotes = FootnoteCounts(tree)
  }

  /// The HTML of the whole document.
  package static func html(of tree: MarkdownTree, rendition: Rendition = Rendition()) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(tree.source.bytes.count * 5 / 4 + 256)
    var writer = HTMLWriter(tree: tree, rendition: rendition)
    writer.write(into: &bytes)
    return bytes
  }

  /// Appends the HTML of the whole document.
  package mutating func write(into bytes: inout [UInt8]) {
    write(0..<tree.nodes.count, into: &bytes)
  }

  /// Appends the HTML of what is inside a node, such as the words of a heading.
  package mutating func writeContent(of node: Int, into bytes: inout [UInt8]) {
    write(node + 1..<Int(tree.nodes[node].end), into: &bytes)
  }

  private mutating func write(_ range: Range<Int>, into bytes: inout [UInt8]) {
    html = HTMLBuffer(capacity: tree.source.bytes.count * 3 / 2 + 1024)
    defer {
      html.free()
      html = .none
    }
    tree.nodes.withUnsafeBufferPointer { nodes in
      tree.source.bytes.withUnsafeBufferPointer { source in
        tree.spill.withUnsafeBufferPointer { spill in
          writeNodes(range, Pages(nodes: nodes, source: source, spill: spill))
        }
      }
    }
    if footnote > 0 { html.put("</ol>\n</section>\n") }
    if rendition.rawHTML == .filtered { filter.close(to: 0, &html) }
    bytes.append(contentsOf: html.bytes)
  }

  /// The arrays of the tree, for reading without checks of ownership.
  struct Pages {
    let nodes: UnsafeBufferPointer<Node>
    let source: UnsafeBufferPointer<UInt8>
    let spill: UnsafeBufferPointer<UInt8>

    @inline(__always)
    func literal(_ node: Node) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(
        rebasing: node.flags.contains(.spilled)
          ? spill[node.literal.indices] : source[node.literal.indices])
    }
  }

  private mutating func writeNodes(_ range: Range<Int>, _ pages: Pages) {
    var index = range.lowerBound
    while index < range.upperBound {
      while let inner = open.last, Int(pages.nodes[inner.node].end) <= index { close(pages) }
      index = enter(index, pages)
    }
    while !open.isEmpty { close(pages) }
  }

  /// Writes the start of a node, or all of a leaf; returns the next node to visit.
  private mutating func enter(_ index: Int, _ pages: Pages) -> Int {
    let node = pages.nodes[index]
    if index < imageEnd {
      writePlain(node, pages)
      return index + 1
    }
    let mark = marks[index]
    if mark != 0 {
      if mark & RenditionMarks.omitted != 0 { return Int(node.end) }
      if mark & RenditionMarks.replaced != 0, let bytes = rendition.replacements[Int32(index)] {
        html.startLine()
        bytes.withUnsafeBufferPointer { html.put($0) }
        html.startLine()
        if mark & RenditionMarks.followed != 0 { putFollower(index) }
        return Int(node.end)
      }
      if mark & RenditionMarks.keyed != 0, let key = rendition.definitionKeys[Int32(index)] {
        return writeKey(key, index, node, pages)
      }
    }
    if node.kind.isInline {
      enterInline(index, node, pages)
    } else {
      let next = enterBlock(index, node, pages)
      // A leaf is written as a whole: its end is not on the stack.
      if mark & RenditionMarks.followed != 0, open.last?.node ?? -1 < index { putFollower(index) }
      return next
    }
    return index + 1
  }

  /// Writes what stands after a block.
  private mutating func putFollower(_ index: Int) {
    guard let bytes = rendition.followers[Int32(index)] else { return }
    html.startLine()
    bytes.withUnsafeBufferPointer { html.put($0) }
    html.startLine()
  }

  private mutating func close(_ pages: Pages) {
    let inner = open.removeLast()
    if filter.count > inner.elements { filter.close(to: inner.elements, &html) }
    filter.base = open.last?.elements ?? 0
    let node = pages.nodes[inner.node]
    if node.kind.isInline {
      closeInline(inner, node, pages)
    } else {
      closeBlock(inner, node, pages)
      if marks[inner.node] & RenditionMarks.followed != 0 { putFollower(inner.node) }
    }
  }

  /// Remembers that the end of a node is still to be written.
  mutating func push(_ index: Int, isAlert: Bool = false, isBare: Bool = false) {
    open.append(Open(node: index, elements: filter.count, isAlert: isAlert, isBare: isBare))
    filter.base = filter.count
  }

  /// Whether a link is open, of Markdown or of HTML: links do not nest.
  var isInLink: Bool { linkDepth > 0 || filter.isInLink }

  /// Writes what is allowed of the HTML of a node.
  mutating func filterHTML(_ index: Int, _ literal: UnsafeBufferPointer<UInt8>) {
    // Most documents have no HTML and need no list of their identifiers.
    if filter.identifiers == nil { filter.identifiers = HTMLIdentifiers(rendition) }
    if !rendition.htmlDestinations.isEmpty { filter.destinations = destinations(inHTML: index) }
    filter.write(literal, isInLink: linkDepth > 0, to: &html)
  }

  /// What the rendition says of the links in the HTML of a node.
  private func destinations(inHTML index: Int) -> ArraySlice<HTMLDestination> {
    let all = rendition.htmlDestinations
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if Int(all[middle].node) < index { low = middle + 1 } else { high = middle }
    }
    while high < all.count, Int(all[high].node) == index { high += 1 }
    return all[low..<high]
  }

  /// The `id` attribute of a node, if it has one.
  mutating func putIdentifier(_ index: Int) {
    guard marks[index] & RenditionMarks.identified != 0,
      let identifier = rendition.identifiers[Int32(index)]
    else { return }
    html.put(" id=\"")
    html.escape(identifier)
    html.put("\"")
  }

  /// In the description of an image only text counts.
  private mutating func writePlain(_ node: Node, _ pages: Pages) {
    switch node.kind {
    case .text, .code, .htmlInline: html.escape(pages.literal(node))
    case .softBreak, .lineBreak: html.put(" ")
    default: break
    }
  }
}
