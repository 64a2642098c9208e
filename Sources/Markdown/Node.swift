package import Findings

/// What a node of a Markdown tree is. A construct we do not know is `.unknown`, with its children.
package enum NodeKind: UInt8, Sendable {
  case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
  case footnoteDefinition, table, tableRow, tableCell
  case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
  case strikethrough, footnoteReference, unknown

  package var isInline: Bool { rawValue >= NodeKind.text.rawValue && self != .unknown }
}

/// Facts about a node that need one bit.
package struct NodeFlags: OptionSet, Sendable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// A list without blank lines between its items.
  package static let tight = NodeFlags(rawValue: 1 << 0)
  package static let ordered = NodeFlags(rawValue: 1 << 1)
  /// A list item with a checkbox.
  package static let task = NodeFlags(rawValue: 1 << 2)
  package static let checked = NodeFlags(rawValue: 1 << 3)
  /// The header row of a table.
  package static let header = NodeFlags(rawValue: 1 << 4)
  package static let alignLeft = NodeFlags(rawValue: 1 << 5)
  package static let alignCenter = NodeFlags(rawValue: 1 << 6)
  package static let alignRight = NodeFlags(rawValue: 1 << 7)
  /// A code block written with a fence.
  package static let fenced = NodeFlags(rawValue: 1 << 8)
  /// `literal` is a range of the tree's `spill`, not of the source: entities, escapes or
  /// indentation made the text differ from what is written.
  package static let spilled = NodeFlags(rawValue: 1 << 9)
  /// The subtree was cut because it was nested too deeply.
  package static let cut = NodeFlags(rawValue: 1 << 10)
}

/// One node. Nodes stand in document order (parents first), so the first child of node `i` is
/// `i + 1` if `end > i + 1`, and its next sibling is `end`.
package struct Node: Sendable {
  package var kind: NodeKind
  package var flags: NodeFlags
  /// Heading level 1–6, first number of an ordered list, number of columns of a table, or the
  /// number of a footnote.
  package var number: Int32
  /// The index after the last node of this node's subtree.
  package var end: Int32
  /// Where the node is written, markup included: the whole of `` `code` ``, `**bold**`,
  /// `[text](url)`, all lines of a block. Byte-exact.
  package var span: ByteRange
  /// Text, code, HTML and code block content: a range of the source, or of `spill`.
  /// For links and images: `start` is the index in `MarkdownTree.destinations`.
  package var literal: ByteRange

  package init(
    kind: NodeKind, flags: NodeFlags, number: Int32, end: Int32, span: ByteRange,
    literal: ByteRange
  ) {
    self.kind = kind
    self.flags = flags
    self.number = number
    self.end = end
    self.span = span
    self.literal = literal
  }
}

/// Where a link or an image leads.
package struct Destination: Sendable, Equatable {
  /// Unescaped, as CommonMark gives it (not percent-decoded).
  package var url: String
  package var title: String
  /// Where the URL is written: inside the parentheses, in a reference definition, or the
  /// whole autolink. Falls back to the node's span.
  package var urlSpan: ByteRange

  package init(url: String, title: String, urlSpan: ByteRange) {
    self.url = url
    self.title = title
    self.urlSpan = urlSpan
  }
}
