import Findings
import Markdown

/// Walks a document once, block by block, and notes what it says of itself, what it defines and
/// what it refers to. Its parts stand beside what they read: `Metadata/`, `Definitions/`,
/// `References/`.
struct DocumentWalk {
  let tree: MarkdownTree
  let nodes: UnsafeBufferPointer<Node>
  let bytes: Bytes
  let spill: Bytes
  /// Families that the configuration names: never taken for the name of a standard.
  let families: Set<String>
  let vocabulary: FacetVocabulary
  /// Under the content folder.
  let path: String
  /// The ID that starts the file or folder name, if there is one.
  let pathID: String?

  var outline: Outline
  var definitions: [Definition] = []
  var mentions: [Mention] = []
  var links: [LinkUse] = []
  var contexts: [ReferenceContext] = []
  var metadata = Metadata()
  var findings: [Finding] = []

  // Where the walk is.
  var place = ReferenceContext.Place.prose { didSet { contextIndex = -1 } }
  var heading: Int32 = -1 { didSet { contextIndex = -1 } }
  /// The source of the label that governs what follows; empty if there is none.
  var key = ByteRange(0, 0) { didSet { contextIndex = -1 } }
  var column = "" { didSet { contextIndex = -1 } }
  var definition: Int32 = -1 { didSet { contextIndex = -1 } }
  var subject: Int32 = -1 { didSet { contextIndex = -1 } }
  private var contextIndex: Int32 = -1
  /// Definitions of headings and entries around the walk, innermost last.
  var scopes: [(definition: Int32, end: Int32)] = []
  var zone = Zone.document
  /// A list of past changes: it speaks of items and defines none.
  let isHistory: Bool
  /// Under “Dependencies”, “References” and the like IDs are used, not defined.
  var isReferenceSection = false
  /// The label of a paragraph that introduces the list after it: `Depends on:`.
  var introduction = ByteRange(0, 0)
  var pendingIntroduction = ByteRange(0, 0)
  /// The entry of that label, if it is metadata, else -1.
  var introducedEntry = -1
  /// The definitions of the document itself, in `definitions`.
  var documentDefinitions: [Int] = []
  /// How many IDs ranges have implied so far.
  var impliedCount = 0
  /// Definitions whose ID token is yet to be met in the block being read.
  var pendingDefinitions: [Int32] = []
  /// Where fences' info strings are looked for next.
  var infoCursor = 0
  /// Scratch space for the text of a block without markup.
  var flat: [UInt8] = []
  /// The ends of references of the block being read, for telling lists from lone mentions.
  var lastReference = (end: -1, mention: -1)

  /// What keys and values mean where the walk is.
  enum Zone: Equatable {
    /// They are the document's metadata.
    case document
    /// They belong to the innermost definition.
    case item
    /// They are only labels.
    case none
  }

  init(
    tree: MarkdownTree, nodes: UnsafeBufferPointer<Node>, bytes: Bytes, spill: Bytes,
    families: Set<String>, vocabulary: FacetVocabulary, path: String, pathID: String?,
    outline: Outline
  ) {
    self.tree = tree
    self.nodes = nodes
    self.bytes = bytes
    self.spill = spill
    self.families = families
    self.vocabulary = vocabulary
    self.path = path
    self.pathID = pathID
    self.outline = outline
    isHistory = PathName(path).isHistory
    isReferenceSection = isHistory
    mentions.reserveCapacity(32)
    contexts.reserveCapacity(16)
    links.reserveCapacity(8)
    definitions.reserveCapacity(4)
    metadata.entries.reserveCapacity(16)
  }

  /// A first cell that is longer, in bytes, labels nothing: it is prose.
  private static let longestLabel = 100

  /// The index of what surrounds the walk in `contexts`.
  mutating func context() -> Int32 {
    if contextIndex >= 0 { return contextIndex }
    let context = ReferenceContext(
      place: place, heading: heading,
      key: key.isEmpty || key.count > Self.longestLabel
        ? "" : LabelFolding.fold(bytes, key.indices), column: column,
      definition: definition, subject: subject)
    if contexts.last != context { contexts.append(context) }
    contextIndex = Int32(contexts.count - 1)
    return contextIndex
  }

  mutating func walk() {
    readBlocks(of: 0)
  }

  mutating func readBlocks(of parent: Int) {
    var node = parent + 1
    let end = Int(nodes[parent].end)
    while node < end {
      while let scope = scopes.last, Int(scope.end) <= node {
        scopes.removeLast()
        definition = scopes.last?.definition ?? -1
      }
      introduction = pendingIntroduction
      pendingIntroduction = ByteRange(0, 0)
      readBlock(node)
      node = Int(nodes[node].end)
    }
  }

  private mutating func readBlock(_ node: Int) {
    switch nodes[node].kind {
    case .heading: readHeading(node)
    case .paragraph: readParagraph(node)
    case .list: readList(node)
    case .table: readTable(node)
    case .codeBlock: readCode(node)
    case .htmlBlock: addHTMLLinks(node)
    case .blockQuote:
      let outer = place
      place = .blockquote
      readBlocks(of: node)
      place = outer
    case .footnoteDefinition, .unknown, .item: readBlocks(of: node)
    default: break
    }
  }

  /// Makes a definition the innermost one for the nodes up to `end`.
  mutating func enter(_ index: Int, until end: Int32) {
    scopes.append((Int32(index), end))
    definition = Int32(index)
  }

  func withinScope(_ end: Int) -> Bool { scopes.last.map { Int($0.end) > end } ?? false }
}
