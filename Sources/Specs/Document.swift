package import Findings
package import Markdown

/// One Markdown file, read: what it says of itself, what it defines and what it refers to. Purely
/// local: nothing here depends on any other file.
///
/// A class, for it never changes and is handed around a great deal: a copy is one count, not thirty.
package final class Document: Sendable {
  /// Under the content folder: `interfaces/INT-001-ledger.md`.
  package let path: String
  package let tree: MarkdownTree
  package let metadata: Metadata
  /// The first H1 without its ID; else the metadata's title; else made from the file name.
  package let title: String
  /// The node of the first H1, or -1.
  package let titleNode: Int32
  package let headings: [Heading]
  /// Explicit `<a id="…">`, `<a name="…">` and `id` attributes in HTML.
  package let anchors: [String]
  /// Places that may define an item, strongest first per ID, in document order. Whether one does
  /// is known only when all documents are read (`Links`).
  package let definitions: [Definition]
  /// Tokens that may be IDs, in document order.
  package let mentions: [Mention]
  /// Links, images, wiki links and backticked paths, in document order.
  package let links: [LinkUse]
  /// What surrounds the mentions and links; shared by those in the same place.
  package let contexts: [ReferenceContext]
  /// Malformed metadata, mojibake and the like, found while reading.
  package let findings: [Finding]
  /// The parts whose meaning is known.
  package let facets: Facets
  /// Comments that silence rules.
  package let ignores: [IgnoreComment]

  package var source: SourceText { tree.source }

  /// The path without its extension: the identity of a document without an ID.
  package var key: String {
    guard let dot = path.lastIndex(of: ".") else { return path }
    return String(path[..<dot])
  }

  /// It lists past changes, as `CHANGELOG.md` does: what it names may be gone.
  package var isHistory: Bool { PathName(path).isHistory }

  package init(
    path: String, tree: MarkdownTree, metadata: Metadata, title: String, titleNode: Int32,
    headings: [Heading], anchors: [String], definitions: [Definition], mentions: [Mention],
    links: [LinkUse], contexts: [ReferenceContext], findings: [Finding],
    facets: Facets = Facets(), ignores: [IgnoreComment] = []
  ) {
    self.path = path
    self.tree = tree
    self.metadata = metadata
    self.title = title
    self.titleNode = titleNode
    self.headings = headings
    self.anchors = anchors
    self.definitions = definitions
    self.mentions = mentions
    self.links = links
    self.contexts = contexts
    self.findings = findings
    self.facets = facets
    self.ignores = ignores
  }
}

package struct Heading: Sendable {
  package var node: Int32
  package var level: Int
  /// As shown, without markup.
  package var text: String
  /// The text, folded.
  package var label: String
  /// GitHub's anchor, unique in the document.
  package var slug: String
  /// The index in `headings` of the heading this one stands under, or -1.
  package var parent: Int32
  /// The end of the section in nodes: where the next heading of this or a higher level starts.
  package var sectionEnd: Int32

  package init(
    node: Int32, level: Int, text: String, label: String, slug: String, parent: Int32,
    sectionEnd: Int32
  ) {
    self.node = node
    self.level = level
    self.text = text
    self.label = label
    self.slug = slug
    self.parent = parent
    self.sectionEnd = sectionEnd
  }
}
