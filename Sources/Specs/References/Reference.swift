package import Findings

/// How a reference is written.
package enum ReferenceStyle: UInt8, Sendable, CaseIterable {
  case bare, list, parentheses, code, bold, bracket, link, linkWithAnchor, image, wikiLink, range,
    elided, wildcard, path, frontMatter, yaml, fence, heading, mermaid

  package var name: String {
    switch self {
    case .linkWithAnchor: "link-anchor"
    case .wikiLink: "wiki-link"
    case .frontMatter: "front-matter"
    default: "\(self)"
    }
  }

  /// In code that is shown, not said.
  package var isWeak: Bool { self == .fence || self == .mermaid }
}

/// A token that may be an ID. Whether it refers to something is known when all documents are read.
package struct Mention: Sendable {
  /// The ID meant: as written, or completed (`TC-002` for the `002` of `TC-001, 002`). For a
  /// wildcard the part before the `*`.
  package var id: String
  /// The token in the source.
  package var range: ByteRange
  /// The leaf that holds it and the offsets in its literal, or -1 (front matter, YAML).
  package var node: Int32
  package var literal: ByteRange
  package var style: ReferenceStyle
  /// An ID between the two ends of a range: implied, not written. Never an unknown ID.
  package var isImplied: Bool
  /// The index in `Document.definitions` of the definition whose own ID token this is, or -1.
  package var definition: Int32
  /// The index in `Document.contexts`.
  package var context: Int32

  package init(
    id: String, range: ByteRange, node: Int32, literal: ByteRange, style: ReferenceStyle,
    isImplied: Bool, definition: Int32, context: Int32
  ) {
    self.id = id
    self.range = range
    self.node = node
    self.literal = literal
    self.style = style
    self.isImplied = isImplied
    self.definition = definition
    self.context = context
  }
}

/// A link, image, wiki link or backticked path.
package struct LinkUse: Sendable {
  /// `.link`, `.linkWithAnchor`, `.image`, `.wikiLink` or `.path`.
  package var style: ReferenceStyle
  /// The link, image, text, code or HTML node.
  package var node: Int32
  /// For wiki links, paths and the addresses in HTML: the offsets in the literal of the node.
  package var literal: ByteRange
  /// The URL as CommonMark gives it, the wiki link's target, or the path.
  package var target: String
  /// Where the target is written: what a finding points at.
  package var range: ByteRange
  /// The index in `Document.contexts`.
  package var context: Int32

  package init(
    style: ReferenceStyle, node: Int32, literal: ByteRange, target: String, range: ByteRange,
    context: Int32
  ) {
    self.style = style
    self.node = node
    self.literal = literal
    self.target = target
    self.range = range
    self.context = context
  }
}

/// What surrounds a reference and decides its relation and its subject.
package struct ReferenceContext: Sendable, Hashable {
  package enum Place: UInt8, Sendable {
    case prose, bullet, table, heading, blockquote, fence, frontMatter, yaml
  }
  package var place: Place
  /// The index in `Document.headings` of the nearest heading, or -1.
  package var heading: Int32
  /// The label that governs the reference, folded: a metadata key (`dependson`), a bold or list
  /// key before it (`**Related:**`), the first cell of its row in an artifact table (`testcases`).
  package var key: String
  /// The header of its table column, folded.
  package var column: String
  /// The index in `Document.definitions` of the innermost definition around it, or -1 for the
  /// document. `Links` walks outwards when that one defines nothing.
  package var definition: Int32
  /// In a table whose first cell is an ID defined elsewhere (a matrix): the index in
  /// `Document.mentions` or `-2 - index` in `Document.links` of that first cell; -1 if there is none.
  package var subject: Int32

  package init(
    place: Place, heading: Int32, key: String, column: String, definition: Int32, subject: Int32
  ) {
    self.place = place
    self.heading = heading
    self.key = key
    self.column = column
    self.definition = definition
    self.subject = subject
  }
}
