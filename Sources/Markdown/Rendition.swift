package import Findings

/// What the HTML writer changes of a document: everything that the rest of the program knows and
/// Markdown does not. An empty rendition gives the same bytes as cmark-gfm.
package struct Rendition: Sendable {
  /// `id` attributes of elements (headings, rows, entries …), by node.
  package var identifiers: [Int32: String] = [:]
  /// Destinations of links and images that are not written as they stand, by node: `nil` inside
  /// means that the link leads nowhere and is rendered as marked text.
  package var destinations: [Int32: String?] = [:]
  /// The same for links and images that are written as HTML; sorted by node, then place.
  package var htmlDestinations: [HTMLDestination] = []
  /// Links inside text, code and headings; sorted by node, then start. They never stand inside a
  /// Markdown link.
  package var inlineLinks: [InlineLink] = []
  /// HTML that stands in place of a block node.
  package var replacements: [Int32: [UInt8]] = [:]
  /// HTML that stands right after a block node that is rendered: notes on it.
  package var followers: [Int32: [UInt8]] = [:]
  /// Nodes that are not rendered at all (the front page shows them elsewhere, as the H1).
  package var omitted: Set<Int32> = []
  /// Paragraphs of keys and values that are written as definition lists.
  package var definitionLists: Set<Int32> = []
  /// The keys in those paragraphs, by the node that they stand in.
  package var definitionKeys: [Int32: DefinitionKey] = [:]
  package var rawHTML: RawHTML = .filtered
  /// Whether tables stand in an element that can scroll.
  package var wrapTables = false
  /// Whether quotes that start with `[!NOTE]` and the like are shown as notices.
  package var alerts = false
  /// Whether what HTML lets one leave out is left out: the ends of cells, rows and entries.
  package var isTerse = false
  /// Whether the checkboxes of task lists have a label for screen readers.
  package var labelledTasks = false
  /// Stands before the anchors of footnotes. Unless it is empty, `id` attributes in HTML must not
  /// start with it.
  package var footnotePrefix = ""
  /// Other identifiers on the page that `id` attributes in HTML must not repeat. Those of the
  /// rendition itself are known.
  package var takenIdentifiers: Set<String> = []

  /// What happens to HTML in Markdown.
  package enum RawHTML: Sendable {
    /// cmark's default: a comment says that it was left out.
    case omitted
    /// As written. For comparison only.
    case verbatim
    /// A safe subset of elements and attributes; the rest is shown as text.
    case filtered
  }

  package init() {}
}

/// Where a link or an image in HTML leads.
package struct HTMLDestination: Sendable {
  /// The node of HTML.
  package var node: Int32
  /// The value of the attribute, as offsets in the literal of the node.
  package var literal: ByteRange
  /// `nil` if it leads nowhere: it is rendered as marked text.
  package var url: String?

  package init(node: Int32, literal: ByteRange, url: String?) {
    self.node = node
    self.literal = literal
    self.url = url
  }
}

/// A link over a part of a leaf's literal.
package struct InlineLink: Sendable {
  package var node: Int32
  /// Offsets in the literal of the node.
  package var range: ByteRange
  /// The part of that range that a reader sees: the label of a wiki link.
  package var shown: ByteRange
  /// Empty for text that is only marked, such as an ID that leads nowhere.
  package var href: String
  package var cssClass: String
  package var title: String

  package init(
    node: Int32, range: ByteRange, shown: ByteRange? = nil, href: String, cssClass: String,
    title: String
  ) {
    self.node = node
    self.range = range
    self.shown = shown ?? range
    self.href = href
    self.cssClass = cssClass
    self.title = title
  }
}

/// A key of a definition list: `**Author:**`, or the `Author:` that starts a text.
package struct DefinitionKey: Sendable {
  package var label: String
  /// How many bytes of a text's literal are the key; a strong node is the key as a whole.
  package var length: Int32

  package init(label: String, length: Int32 = 0) {
    self.label = label
    self.length = length
  }
}
