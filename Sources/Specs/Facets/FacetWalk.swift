import Findings
import Markdown

/// Walks the blocks of a document once, tells by heading, label, header row or content which facet
/// each belongs to, and hands it to the reader of that facet (`Readers/`).
struct FacetWalk {
  let walk: DocumentWalk
  let nodes: UnsafeBufferPointer<Node>
  let bytes: Bytes
  let vocabulary: FacetVocabulary

  var facets = Facets()
  var key = LabelKey()
  /// What each heading makes of its section, by its own label or one above it.
  private var headings: [FacetHeading?] = []
  /// Headings of facets whose section is still open.
  private var open: [OpenSection] = []
  /// The last heading passed, in `Document.headings`, or -1.
  private var heading: Int32 = -1
  private var nextHeading = 0
  /// The label that introduces the next block.
  private var label: Introduction?
  /// Where the info strings of fences are looked for next.
  var infoCursor = 0
  /// The next of the document's definitions, and those around the walk, innermost last.
  var nextDefinition = 0
  var scopes: [Int32] = []

  private struct OpenSection {
    var heading: Int32
    var kind: FacetKind
    /// How many sections there were before.
    var start: Int
    /// The first paragraph under it, or -1.
    var prose: Int32 = -1
  }

  private struct Introduction {
    var node: Int
    var text: FacetText
    var meaning: FacetHeading?
  }

  init(_ walk: DocumentWalk) {
    self.walk = walk
    nodes = walk.nodes
    bytes = walk.bytes
    vocabulary = walk.vocabulary
    headings.reserveCapacity(walk.outline.headings.count)
  }

  mutating func read() -> Facets {
    readMetadata()
    readBlocks(of: 0)
    close(before: nodes.count)
    return facets
  }

  private mutating func readBlocks(of parent: Int) {
    var node = parent + 1
    let end = Int(nodes[parent].end)
    while node < end {
      readBlock(node)
      node = Int(nodes[node].end)
    }
  }

  private mutating func readBlock(_ node: Int) {
    switch nodes[node].kind {
    case .heading:
      label = nil
      enterHeading(node)
    case .paragraph:
      label = nil
      readParagraph(node)
    case .table:
      readTable(node)
      label = nil
    case .list:
      readList(node)
      label = nil
    case .codeBlock:
      if let block = governed(node) { read(block) }
      label = nil
    case .blockQuote, .unknown:
      label = nil
      readBlocks(of: node)
    default: break
    }
  }

  // MARK: Headings

  private mutating func enterHeading(_ node: Int) {
    let outline = walk.outline.headings
    while nextHeading < outline.count, Int(outline[nextHeading].node) <= node {
      let index = nextHeading
      nextHeading += 1
      let isHere = Int(outline[index].node) == node
      if isHere { close(before: node) }
      let above = outline[index].parent
      let inherited = above < 0 ? nil : headings[Int(above)]
      var own = vocabulary.heading(outline[index].text, &key)
      // A title says nothing of the whole document, but `# Changelog` does.
      if index == walk.outline.title, own?.kind != .changeHistory { own = nil }
      guard let own, inherited.map({ allows(own, inside: $0) }) ?? true else {
        headings.append(inherited)
        // A part of the same facet, with a label of its own: it may be left without anything, too.
        if isHere, let own, own.kind == inherited?.kind { openSection(Int32(index), own.kind) }
        if isHere, inherited?.kind == .endpoints { readEndpointHeading(Int32(index)) }
        continue
      }
      headings.append(own)
      if isHere { openSection(Int32(index), own.kind) }
    }
    heading = Int32(nextHeading - 1)
  }

  private mutating func openSection(_ heading: Int32, _ kind: FacetKind) {
    open.append(OpenSection(heading: heading, kind: kind, start: facets.sections.count))
  }

  private func allows(_ own: FacetHeading, inside outer: FacetHeading) -> Bool {
    own.kind != outer.kind && FacetHeadings.allows(own.kind, inside: outer.kind)
  }

  /// Notes the facets whose sections end here without anything that could be read.
  private mutating func close(before node: Int) {
    while let last = open.last,
      Int(walk.outline.headings[Int(last.heading)].sectionEnd) <= node || node >= nodes.count
    {
      open.removeLast()
      guard !facets.sections[last.start...].contains(where: { $0.kind == last.kind }) else {
        continue
      }
      let heading = Int(walk.outline.headings[Int(last.heading)].node)
      let node = last.prose < 0 ? heading : Int(last.prose)
      facets.sections.append(
        FacetSection(
          kind: last.kind, shape: .prose, sign: .heading, heading: last.heading,
          node: Int32(node), range: nodes[node].span))
    }
  }

  /// Whether a heading stands below the facet's own: `### Unit Tests` under `## Testing`.
  func isInner(_ heading: Int32, of kind: FacetKind) -> Bool {
    guard heading >= 0, headings[Int(heading)]?.kind == kind else { return false }
    let above = walk.outline.headings[Int(heading)].parent
    return above >= 0 && headings[Int(above)]?.kind == kind
  }

  /// Whether a heading, by its own label or one above it, is of a facet.
  func isHeading(_ heading: Int32, of kind: FacetKind) -> Bool {
    heading >= 0 && headings[Int(heading)]?.kind == kind
  }

  /// What the headings above make of this place.
  private var meaning: FacetHeading? { heading < 0 ? nil : headings[Int(heading)] }

  // MARK: Blocks

  private func block(
    _ node: Int, _ meaning: FacetHeading, _ sign: FacetSection.Sign
  ) -> FacetBlock {
    FacetBlock(
      node: node, kind: meaning.kind, isAcceptance: meaning.isAcceptance, sign: sign,
      heading: heading, label: label?.text)
  }

  /// A block as its label or heading says what it is.
  private func governed(_ node: Int) -> FacetBlock? {
    if let meaning = label?.meaning { return block(node, meaning, .label) }
    return meaning.map { block(node, $0, .heading) }
  }

  private mutating func readParagraph(_ node: Int) {
    if let found = introduction(node) {
      label = found
      return
    }
    if isStory(node) {
      let meaning = meaning
      let isUnder = meaning?.kind == .userStory
      read(block(node, FacetHeading(kind: .userStory), isUnder ? .heading : .content))
      return
    }
    guard let block = governed(node) else { return }
    let count = facets.sections.count
    read(block)
    if facets.sections.count == count, let last = open.indices.last, open[last].prose < 0 {
      open[last].prose = Int32(node)
    }
  }

  /// A paragraph that is only a label for the block after it: `**Data mapping:**`, `**Request**`.
  private mutating func introduction(_ node: Int) -> Introduction? {
    let next = Int(nodes[node].end)
    guard next < nodes.count, node + 1 < next else { return nil }
    switch nodes[next].kind {
    case .list, .table, .codeBlock: break
    default: return nil
    }
    let source = walk.inlineSource(node)
    guard source.count <= 90, source.count > 1 else { return nil }
    let isBold = nodes[node + 1].kind == .strong
    if isBold {
      // Behind the bold text nothing but a colon.
      let rest = bytes.trimmed(nodes[node + 1].span.upper..<source.upper)
      guard rest.isEmpty || rest.count == 1 && bytes[rest.lowerBound] == 0x3A else { return nil }
    } else {
      guard nodes[node + 1].kind == .text, bytes[source.upper - 1] == 0x3A else { return nil }
      for index in source.indices where bytes[index] == 0x0A { return nil }
    }
    let range = bareLabel(source)
    let own = vocabulary.heading(bytes, range, &key)
    let outer = meaning
    let isAllowed = own.map { own in outer.map { allows(own, inside: $0) } ?? true } ?? false
    let text = FacetText(
      text: bytes.string(range), range: ByteRange(range.lowerBound, range.upperBound))
    return Introduction(node: node, text: text, meaning: isAllowed ? own : nil)
  }

  /// A label without bold type and colon.
  private func bareLabel(_ source: ByteRange) -> Range<Int> {
    var range = source.indices
    func isMark(_ byte: UInt8) -> Bool {
      byte == 0x2A || byte == 0x5F || byte == 0x3A || byte.isBlank
    }
    while let last = range.last, isMark(bytes[last]) { range.removeLast() }
    while let first = range.first, isMark(bytes[first]) { range.removeFirst() }
    return range
  }

  private mutating func readTable(_ node: Int) {
    let header = node + 1
    guard header < Int(nodes[node].end), nodes[header].flags.contains(.header) else { return }
    let labels = columnLabels(header)
    let governed = governed(node)
    var found = governed
    if governed.map({ !matches(labels, $0.kind) }) ?? true,
      let kind = facet(of: labels)
    {
      found = block(node, FacetHeading(kind: kind), .header)
    }
    guard var found else { return }
    found.columns = roles(labels, found.kind)
    read(found)
  }

  private mutating func readList(_ node: Int) {
    let governed = governed(node)
    var hasTasks = false
    var inner: [Int] = []
    for index in node + 1..<Int(nodes[node].end) {
      switch nodes[index].kind {
      case .item where nodes[index].flags.contains(.task): hasTasks = true
      case .table, .codeBlock: inner.append(index)
      default: break
      }
    }
    if var governed {
      governed.hasTasks = hasTasks
      read(governed)
    }
    if hasTasks {
      var list = governed ?? block(node, FacetHeading(kind: .checklist), .content)
      list.hasTasks = true
      readChecklist(list)
    }
    label = nil
    for index in inner {
      if nodes[index].kind == .table {
        readTable(index)
      } else if let block = self.governed(index) {
        read(block)
      }
    }
  }
}
