import CMarkGFM
import Findings
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The one place that touches cmark-gfm: text in, Swift values out, everything of C freed in between.
package enum CMark {
  /// What a parse must not use, because it would cost too much on this text.
  struct Options: OptionSet {
    let rawValue: Int
    static let withoutTables = Options(rawValue: 1)
  }

  /// Parses Markdown into a raw tree; `bytes` must be valid UTF-8.
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>, options: Options = []) -> RawTree {
    let library = Library.shared
    let arena = ParseArena.current
    defer { arena.reset() }
    var memory = library.memory
    return withUnsafeMutablePointer(to: &memory) { memory in
      guard let parser = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES, memory) else {
        return RawTree()
      }
      let strikes = StrikethroughScan.isNeeded(in: bytes)
      if !options.contains(.withoutTables) { library.table.attach(to: parser) }
      if strikes { library.strikethrough.attach(to: parser) }
      library.autolink.attach(to: parser)
      library.tasklist.attach(to: parser)
      bytes.withMemoryRebound(to: CChar.self) { characters in
        if let base = characters.baseAddress {
          cmark_parser_feed(parser, base, characters.count)
        }
      }
      var root: OpaquePointer?
      if strikes {
        exclusively { root = cmark_parser_finish(parser) }
      } else {
        root = cmark_parser_finish(parser)
      }
      guard let root else { return RawTree() }
      var reader = TreeReader(library: library, capacity: bytes.count)
      reader.read(root)
      return reader.tree
    }
  }

  /// What an entity such as `&copy;` stands for, or `nil` if it is none.
  package static func text(ofEntity entity: some Sequence<UInt8>) -> [UInt8]? {
    let tree = Array(entity).withUnsafeBufferPointer { parse($0) }
    guard tree.nodes.count == 3, tree.nodes[2].kind == .text else { return nil }
    let text = Array(tree.text[tree.nodes[2].literal.indices])
    return text == Array(entity) ? nil : text
  }

  /// Runs `body` while no document with strikethrough is parsed.
  ///
  /// The strikethrough extension adds its `~` to a table of the whole process while it parses
  /// inlines, and removes it afterwards: only one such parse may run. Other documents hold no `~`
  /// that matters, so that they never look at that entry.
  package static func exclusively(_ body: () -> Void) {
    strikethroughTurn.withLock { _ in body() }
  }

  private static let strikethroughTurn = Mutex(())
}

/// The registered extensions of cmark, set up once so that parallel parses share no changing state.
private struct Library: Sendable {
  let table, strikethrough, autolink, tasklist: SyntaxExtension
  let tableType, tableRowType, tableCellType, strikethroughType: UInt32

  static let shared = Library()

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    table = SyntaxExtension("table")
    strikethrough = SyntaxExtension("strikethrough")
    autolink = SyntaxExtension("autolink")
    tasklist = SyntaxExtension("tasklist")
    tableType = specweft_table_type()
    tableRowType = specweft_table_row_type()
    tableCellType = specweft_table_cell_type()
    strikethroughType = specweft_strikethrough_type()
    // Each parse adds the trigger characters of its extensions to a process-wide table and removes
    // them at its end. Those of autolink (`:`, `w`) are added here for good, and then forgotten by
    // the extension, so that no parse removes them.
    if let warm = cmark_parser_new(CMARK_OPT_DEFAULT) {
      autolink.attach(to: warm)
      cmark_manage_extensions_special_characters(warm, 1)
      cmark_syntax_extension_set_special_inline_chars(autolink.pointer, nil)
      cmark_parser_free(warm)
    }
  }

  /// The allocator that a parser is given: the calling thread's arena.
  var memory: cmark_mem {
    cmark_mem(
      calloc: { count, size in ParseArena.withCurrent { $0.allocate(count * size) } },
      realloc: { memory, size in
        ParseArena.withCurrent { arena in
          memory.map { arena.reallocate($0, size) } ?? arena.allocate(size)
        }
      },
      free: { _ in })
  }
}

/// A registered extension. It lives as long as the process, so its address may be kept.
private struct SyntaxExtension: Sendable {
  private let address: UInt

  init(_ name: String) {
    guard let found = cmark_find_syntax_extension(name) else {
      preconditionFailure("cmark-gfm lacks the extension \(name)")
    }
    address = UInt(bitPattern: found)
  }

  var pointer: OpaquePointer? { OpaquePointer(bitPattern: address) }

  func attach(to parser: OpaquePointer) {
    cmark_parser_attach_syntax_extension(parser, pointer)
  }
}

/// Copies a tree of cmark into a raw tree, without recursion.
private struct TreeReader {
  let library: Library
  var tree = RawTree()
  private var open: [Int32] = []
  private var alignments: UnsafeMutablePointer<UInt8>?
  private var column = 0

  init(library: Library, capacity: Int) {
    self.library = library
    tree.text.reserveCapacity(capacity)
    tree.nodes.reserveCapacity(capacity / 16 + 8)
    tree.claims.reserveCapacity(capacity / 64 + 8)
  }

  mutating func read(_ root: OpaquePointer) {
    var node = root
    while true {
      open.append(Int32(tree.nodes.count))
      tree.depth = max(tree.depth, open.count)
      enter(node)
      if let child = cmark_node_first_child(node) {
        node = child
        continue
      }
      while true {
        guard let closed = open.popLast() else { return }
        tree.nodes[Int(closed)].end = Int32(tree.nodes.count)
        if open.isEmpty { return }
        if let sibling = cmark_node_next(node) {
          node = sibling
          break
        }
        guard let parent = cmark_node_parent(node) else { return }
        node = parent
      }
    }
  }

  private mutating func enter(_ node: OpaquePointer) {
    let type = cmark_node_get_type(node)
    var made = Node(
      kind: .unknown, flags: [], number: 0, end: 0, span: ByteRange(0, 0),
      literal: ByteRange(0, 0))
    var isBlock = true
    switch type {
    case CMARK_NODE_TEXT: literal(.text, node, &made, &isBlock)
    case CMARK_NODE_SOFTBREAK: inline(.softBreak, &made, &isBlock)
    case CMARK_NODE_LINEBREAK: inline(.lineBreak, &made, &isBlock)
    case CMARK_NODE_CODE: literal(.code, node, &made, &isBlock)
    case CMARK_NODE_HTML_INLINE: literal(.htmlInline, node, &made, &isBlock)
    case CMARK_NODE_EMPH: inline(.emphasis, &made, &isBlock)
    case CMARK_NODE_STRONG: inline(.strong, &made, &isBlock)
    case CMARK_NODE_LINK: link(.link, node, &made, &isBlock)
    case CMARK_NODE_IMAGE: link(.image, node, &made, &isBlock)
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      literal(.footnoteReference, node, &made, &isBlock)
      // cmark replaces the label by the number of the footnote.
      made.number = tree.text[made.literal.indices].reduce(0) {
        $0 &* 10 &+ Int32($1 &- UInt8(ascii: "0"))
      }
    case CMARK_NODE_DOCUMENT: made.kind = .document
    case CMARK_NODE_BLOCK_QUOTE: made.kind = .blockQuote
    case CMARK_NODE_LIST: list(node, &made)
    case CMARK_NODE_ITEM: item(node, &made)
    case CMARK_NODE_CODE_BLOCK: codeBlock(node, &made)
    case CMARK_NODE_HTML_BLOCK:
      made.kind = .htmlBlock
      made.literal = copy(cmark_node_get_literal(node))
    case CMARK_NODE_PARAGRAPH: made.kind = .paragraph
    case CMARK_NODE_HEADING:
      made.kind = .heading
      made.number = cmark_node_get_heading_level(node)
    case CMARK_NODE_THEMATIC_BREAK: made.kind = .thematicBreak
    case CMARK_NODE_FOOTNOTE_DEFINITION: made.kind = .footnoteDefinition
    default: extended(type, node, &made, &isBlock)
    }
    if isBlock {
      tree.claims.append(
        RawTree.Claim(
          startLine: cmark_node_get_start_line(node),
          startColumn: cmark_node_get_start_column(node),
          endLine: cmark_node_get_end_line(node), endColumn: cmark_node_get_end_column(node)))
    }
    tree.nodes.append(made)
  }

  private func inline(_ kind: NodeKind, _ made: inout Node, _ isBlock: inout Bool) {
    made.kind = kind
    isBlock = false
  }

  private mutating func literal(
    _ kind: NodeKind, _ node: OpaquePointer, _ made: inout Node, _ isBlock: inout Bool
  ) {
    made.kind = kind
    made.literal = copy(cmark_node_get_literal(node))
    isBlock = false
  }

  private mutating func link(
    _ kind: NodeKind, _ node: OpaquePointer, _ made: inout Node, _ isBlock: inout Bool
  ) {
    made.kind = kind
    made.literal = ByteRange(tree.destinations.count, tree.destinations.count)
    tree.destinations.append(
      Destination(
        url: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)),
        urlSpan: ByteRange(0, 0)))
    isBlock = false
  }

  private func list(_ node: OpaquePointer, _ made: inout Node) {
    made.kind = .list
    if cmark_node_get_list_tight(node) != 0 { made.flags.insert(.tight) }
    if cmark_node_get_list_type(node) == CMARK_ORDERED_LIST {
      made.flags.insert(.ordered)
      made.number = cmark_node_get_list_start(node)
    }
  }

  private func item(_ node: OpaquePointer, _ made: inout Node) {
    made.kind = .item
    guard cmark_node_get_syntax_extension(node) == library.tasklist.pointer else { return }
    made.flags.insert(.task)
    if cmark_gfm_extensions_get_tasklist_item_checked(node) { made.flags.insert(.checked) }
  }

  private mutating func codeBlock(_ node: OpaquePointer, _ made: inout Node) {
    made.kind = .codeBlock
    made.literal = copy(cmark_node_get_literal(node))
    var length: Int32 = 0
    var offset: Int32 = 0
    var character: CChar = 0
    if cmark_node_get_fenced(node, &length, &offset, &character) != 0 {
      made.flags.insert(.fenced)
    }
    let info = string(cmark_node_get_fence_info(node))
    if !info.isEmpty {
      tree.infoStrings.append(
        MarkdownTree.InfoString(node: Int32(tree.nodes.count), text: info))
    }
  }

  private mutating func extended(
    _ type: cmark_node_type, _ node: OpaquePointer, _ made: inout Node, _ isBlock: inout Bool
  ) {
    switch type.rawValue {
    case library.tableType:
      made.kind = .table
      made.number = Int32(cmark_gfm_extensions_get_table_columns(node))
      alignments = cmark_gfm_extensions_get_table_alignments(node)
    case library.tableRowType:
      made.kind = .tableRow
      if cmark_gfm_extensions_get_table_row_is_header(node) != 0 { made.flags.insert(.header) }
      column = 0
    case library.tableCellType:
      made.kind = .tableCell
      switch alignments?[column] {
      case UInt8(ascii: "l"): made.flags.insert(.alignLeft)
      case UInt8(ascii: "c"): made.flags.insert(.alignCenter)
      case UInt8(ascii: "r"): made.flags.insert(.alignRight)
      default: break
      }
      made.number = Int32(column)
      column += 1
    case library.strikethroughType: inline(.strikethrough, &made, &isBlock)
    default: isBlock = type.rawValue & UInt32(CMARK_NODE_TYPE_MASK) != 0xC000
    }
  }

  /// Copies a C string into the tree's text.
  private mutating func copy(_ characters: UnsafePointer<CChar>?) -> ByteRange {
    let start = tree.text.count
    if let characters {
      let bytes = UnsafeRawBufferPointer(start: characters, count: strlen(characters))
      tree.text.append(contentsOf: bytes)
    }
    return ByteRange(start, tree.text.count)
  }

  private func string(_ characters: UnsafePointer<CChar>?) -> String {
    guard let characters, characters.pointee != 0 else { return "" }
    return String(cString: characters)
  }
}
